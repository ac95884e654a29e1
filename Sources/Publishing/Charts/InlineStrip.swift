/// A strip in a row of a table, 160 by 24: where one value lies among those of its group.
///
/// It has no text and is hidden from those who listen; the figure stands in the row. What all
/// members have in common is drawn once.
struct InlineStrip: Sendable {
  private let range: StripRange
  private let scale: Scale
  private let ground: [UInt8]

  private static let (width, height) = (160.0, 24.0)
  private static let inset = 8.0

  init(_ values: [Double], middle: StripMiddle?) {
    range = StripRange(values, middle)
    scale = range.scale(from: Self.inset, to: Self.width - Self.inset)
    var out = ByteBuffer(capacity: 512)
    out.append("<svg class=\"plot\"")
    out.writeSize(Self.width, Self.height)
    out.append(" aria-hidden=\"true\">")
    if !range.isEmpty {
      if let middle { out.writeStripMiddle(middle, scale, top: 3, height: 18) }
      out.writeStripTicks(
        values, range, scale, width: Self.width, top: 7, height: 10, isCoarse: values.count > 60)
      if let middle { out.writeLine("whole", scale(middle.median), 3, scale(middle.median), 21) }
      if range.countBelow > 0 { out.writeStripArrow("group fill", 0, 12, isRight: false) }
      if range.countAbove > 0 { out.writeStripArrow("group fill", Self.width, 12, isRight: true) }
    }
    ground = out.bytes
  }

  /// Writes the strip of one member; without a value only the group is drawn.
  func write(own: Double?, into out: inout ByteBuffer) {
    out.append(ground)
    if let own, own.isFinite, !range.isEmpty {
      out.writeCircle("own", scale(own), 12, radius: 5)
    }
    out.append("</svg>")
  }
}
