/// The little of SVG that charts are made of.
///
/// No strings are put together for numbers: a site draws tens of thousands of charts.
extension ByteBuffer {
  /// A number with at most one decimal, in as few bytes as it takes; what is no number is 0.
  mutating func append(coordinate value: Double) {
    let tenths = value.isFinite ? Int((min(max(value, -1e6), 1e6) * 10).rounded()) : 0
    if tenths < 0 { append(UInt8(ascii: "-")) }
    let (whole, decimal) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    if whole > 0 || decimal == 0 { append(integer: whole) }
    if decimal > 0 {
      append(UInt8(ascii: "."))
      append(UInt8(ascii: "0") + UInt8(decimal))
    }
  }

  private mutating func append(integer value: Int) {
    if value >= 10 { append(integer: value / 10) }
    append(UInt8(ascii: "0") + UInt8(value % 10))
  }

  /// ` name="1.5"`, the name with its signs: ` name="`.
  mutating func append(_ name: StaticString, _ value: Double) {
    append(name)
    append(coordinate: value)
    append(UInt8(ascii: "\""))
  }

  mutating func writeSize(_ width: Double, _ height: Double) {
    append(raw: " viewBox=\"0 0 ")
    append(coordinate: width)
    append(UInt8(ascii: " "))
    append(coordinate: height)
    append("\" width=\"", width)
    append(" height=\"", height)
  }

  mutating func writeTitle(_ title: String, _ detail: String = "") {
    append(raw: "<title>")
    append(escaped: title)
    append(raw: "</title>")
    if !detail.isEmpty {
      append(raw: "<desc>")
      append(escaped: detail)
      append(raw: "</desc>")
    }
  }

  /// A line that is not slanted, in ink that the class chooses.
  mutating func writeLine(
    _ class: StaticString, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double
  ) {
    append(raw: "<path class=\"")
    append(`class`)
    append("\" d=\"M")
    append(coordinate: x1)
    append(UInt8(ascii: " "))
    append(coordinate: y1)
    append(UInt8(ascii: y1 == y2 ? "h" : "v"))
    append(coordinate: y1 == y2 ? x2 - x1 : y2 - y1)
    append(raw: "\"/>")
  }

  mutating func writeCircle(_ class: StaticString, _ x: Double, _ y: Double, radius: Double) {
    append("<circle class=\"")
    append(`class`)
    append("\" cx=\"", x)
    append(" cy=\"", y)
    append(" r=\"", radius)
    append("/>")
  }

  mutating func writeRectangle(_ class: StaticString, _ frame: Frame) {
    append("<rect class=\"")
    append(`class`)
    append("\" x=\"", frame.x)
    append(" y=\"", frame.y)
    append(" width=\"", frame.width)
    append(" height=\"", frame.height)
    append("/>")
  }

  /// A line of text; each figure in it keeps its reference.
  mutating func writeText(
    _ labels: [ChartLabel], _ class: StaticString = "", x: Double, y: Double,
    anchor: TextAnchor = .start
  ) {
    guard !labels.allSatisfy(\.text.isEmpty) else { return }
    append("<text x=\"", x)
    append(" y=\"", y)
    append(anchor.attribute)
    if `class`.utf8CodeUnitCount > 0 {
      append(" class=\"")
      append(`class`)
      append(UInt8(ascii: "\""))
    }
    if labels.count == 1, let label = labels.first {
      writeReference(label)
      append(UInt8(ascii: ">"))
      append(escaped: label.text)
    } else {
      append(UInt8(ascii: ">"))
      for label in labels { writeSpan(label) }
    }
    append("</text>")
  }

  private mutating func writeSpan(_ label: ChartLabel) {
    guard label.reference != nil else { return append(escaped: label.text) }
    append("<tspan")
    writeReference(label)
    append(UInt8(ascii: ">"))
    append(escaped: label.text)
    append("</tspan>")
  }

  private mutating func writeReference(_ label: ChartLabel) {
    guard let reference = label.reference else { return }
    append(" data-f=\"")
    append(escaped: reference)
    append(UInt8(ascii: "\""))
  }
}

/// On which side of its place a text stands.
enum TextAnchor: Sendable {
  case start, middle, end

  fileprivate var attribute: StaticString {
    switch self {
    case .start: ""
    case .middle: " text-anchor=\"middle\""
    case .end: " text-anchor=\"end\""
    }
  }
}

/// A part of a drawing.
struct Frame: Sendable, Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
}
