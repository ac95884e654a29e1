/// A line the size of a word, 80 by 24, for a row of a table.
///
/// It has no text and is hidden from those who listen; the figures stand in the row and in the
/// table of the series.
enum Sparkline {
  private static let (width, height) = (80.0, 24.0)
  private static let inset = 4.0

  /// Writes the values of years that follow each other; a missing one leaves a gap.
  static func write(_ values: [Double?], into out: inout ByteBuffer) {
    var extent = Extent()
    for value in values { extent.add(value) }
    out.append("<svg class=\"plot\"")
    out.writeSize(width, height)
    out.append(" aria-hidden=\"true\">")
    if !extent.isEmpty {
      let y = Scale(extent.lower, extent.upper, from: height - inset, to: inset)
      let step = (width - 2 * inset) / Double(max(1, values.count - 1))
      let path = LinePath(x: values.indices.map { inset + Double($0) * step }, y: y)
      out.writeLine("group", values, path, width: 1.5)
      if let last = path.last(values), let value = path.value(values, last) {
        out.writeCircle("own", path.x[last], y(value), radius: 3)
      }
    }
    out.append("</svg>")
  }
}
