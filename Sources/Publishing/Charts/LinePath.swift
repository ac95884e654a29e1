/// Writes series as paths: points that follow each other are joined, and only those.
struct LinePath: Sendable {
  /// One for each year.
  let x: [Double]
  let y: Scale
  /// Whether values from here on are not comparable with those before; one for each year, or none.
  var isBroken: [Bool] = []

  /// The point of a year.
  func value(_ values: [Double?], _ index: Int) -> Double? {
    guard values.indices.contains(index), x.indices.contains(index), let value = values[index],
      value.isFinite
    else { return nil }
    return value
  }

  /// Whether the points of a year and of the year before are joined.
  func isJoined(_ values: [Double?], _ index: Int) -> Bool {
    value(values, index) != nil && value(values, index - 1) != nil
      && !(isBroken.indices.contains(index) && isBroken[index])
  }

  func isAlone(_ values: [Double?], _ index: Int) -> Bool {
    value(values, index) != nil && !isJoined(values, index) && !isJoined(values, index + 1)
  }

  func last(_ values: [Double?]) -> Int? { x.indices.last { value(values, $0) != nil } }

  /// Whether any points are joined between two years.
  func hasLine(_ values: [Double?], _ years: ClosedRange<Int>) -> Bool {
    years.dropFirst().contains { isJoined(values, $0) }
  }

  /// Writes the data of a path: one run for each row of points that are joined.
  func write(_ values: [Double?], _ years: ClosedRange<Int>, into out: inout ByteBuffer) {
    var isDrawing = false
    for index in years {
      if isDrawing && isJoined(values, index) {
        out.append(UInt8(ascii: " "))
      } else if index < years.upperBound && isJoined(values, index + 1) {
        isDrawing = true
        out.append(UInt8(ascii: "M"))
      } else {
        isDrawing = false
        continue
      }
      out.append(coordinate: x[index])
      out.append(UInt8(ascii: " "))
      out.append(coordinate: y(values[index] ?? 0))
    }
  }

  /// Writes the data of a path: a run without length for each point that is alone, which round
  /// line ends make a dot.
  func writeDots(_ values: [Double?], into out: inout ByteBuffer) {
    for index in x.indices where isAlone(values, index) {
      out.append(UInt8(ascii: "M"))
      out.append(coordinate: x[index])
      out.append(UInt8(ascii: " "))
      out.append(coordinate: y(values[index] ?? 0))
      out.append("h0")
    }
  }
}

extension ByteBuffer {
  /// A series as a line with its lonely points as dots of twice its width.
  mutating func writeLine(
    _ class: StaticString, _ values: [Double?], _ path: LinePath, width: Double
  ) {
    guard let last = path.x.indices.last else { return }
    if path.hasLine(values, 0...last) {
      writePath(`class`, width: width)
      path.write(values, 0...last, into: &self)
      append("\"/>")
    }
    if path.x.indices.contains(where: { path.isAlone(values, $0) }) {
      writePath(`class`, width: 2 * width)
      path.writeDots(values, into: &self)
      append("\"/>")
    }
  }

  private mutating func writePath(_ class: StaticString, width: Double) {
    append("<path class=\"")
    append(`class`)
    append("\" stroke-width=\"", width)
    append(" d=\"")
  }
}
