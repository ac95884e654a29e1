/// The data of an SVG path, as short as lines between whole numbers can be said.
struct PathText {
  private(set) var bytes: [UInt8] = []
  private var x = 0
  private var y = 0

  /// Begins a line somewhere else.
  mutating func move(_ x: Int, _ y: Int) {
    bytes.append(UInt8(ascii: "M"))
    append(x, isFirst: true)
    append(y, isFirst: false)
    (self.x, self.y) = (x, y)
    isDrawing = false
  }

  /// Draws a line to a point.
  mutating func line(_ x: Int, _ y: Int) {
    if !isDrawing { bytes.append(UInt8(ascii: "l")) }
    append(x - self.x, isFirst: !isDrawing)
    append(y - self.y, isFirst: false)
    (self.x, self.y) = (x, y)
    isDrawing = true
  }

  /// Ends a line where it began.
  mutating func close() {
    bytes.append(UInt8(ascii: "z"))
    isDrawing = false
  }

  /// Whether the last command was `l`, which need not be repeated.
  private var isDrawing = false

  /// A minus sign parts two numbers as well as a space does.
  private mutating func append(_ number: Int, isFirst: Bool) {
    if !isFirst, number >= 0 { bytes.append(UInt8(ascii: " ")) }
    bytes.append(contentsOf: String(number).utf8)
  }
}
