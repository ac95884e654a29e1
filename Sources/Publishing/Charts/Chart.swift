/// A drawing with a message, laid out twice: the style sheet shows the one there is room for.
protocol Chart: Sendable {
  /// The finding, in a sentence: what those hear who do not see the chart.
  var title: String { get }
  /// More about the drawing for those who do not see it; empty for nothing.
  var detail: String { get }

  /// Lays the chart out and writes it as one `<svg>`.
  func write(_ layout: ChartLayout, into out: inout ByteBuffer)
}

extension Chart {
  /// Both layouts.
  func write(into out: inout ByteBuffer) {
    for layout in ChartLayout.allCases { write(layout, into: &out) }
  }

  /// The element around a drawing of a height.
  func write(
    _ layout: ChartLayout, height: Double, into out: inout ByteBuffer,
    _ draw: (inout ByteBuffer) -> Void
  ) {
    out.append(raw: layout == .wide ? "<svg class=\"plot wide\"" : "<svg class=\"plot narrow\"")
    out.writeSize(layout.width, height)
    out.append(raw: " font-size=\"")
    out.append(coordinate: layout.fontSize)
    out.append(raw: "\" role=\"img\">")
    out.writeTitle(title, detail)
    draw(&out)
    out.append(raw: "</svg>\n")
  }
}

/// How wide a chart is drawn, in units that are pixels when nothing is scaled.
enum ChartLayout: CaseIterable, Sendable {
  case wide, narrow

  var width: Double { self == .wide ? 640 : 320 }

  /// So large that the letters have 11 pixels on the narrowest place the layout is shown at: 600
  /// pixels for the wide, 280 for the narrow.
  var fontSize: Double { self == .wide ? 12 : 13 }

  /// From one line of text to the next.
  var line: Double { self == .wide ? 15 : 17 }
}
