/// Many small charts over the same years and with the same scale, one for each area.
///
/// They are elements of a list, so the page puts as many beside each other as there is room for.
struct SmallMultiples: Sendable {
  struct Panel: Sendable {
    var name: String
    /// The page of what the panel shows.
    var path = ""
    /// The finding of this panel, for those who do not see it.
    var title: String
    /// One for each year.
    var values: [Double?]
    /// The last value as text.
    var end: ChartLabel
  }

  /// In order.
  var years: [Int]
  var panels: [Panel]
  /// A thin line behind every panel, such as the whole; one value for each year, or none.
  var reference: [Double?] = []
  var axis: ChartAxis
  /// The axis may begin above 0; the page has to say so.
  var mayBreak = false
  /// What stands in a panel without values.
  var whenEmpty: String

  private static let (width, height) = (136.0, 100.0)
  private static let size = 12.0

  /// Whether the axis begins at 0.
  var startsAtZero: Bool { valueAxis.startsAtZero }

  private var valueAxis: ValueAxis {
    var extent = Extent()
    for values in panels.map(\.values) + [reference] {
      for value in values.prefix(years.count) { extent.add(value) }
    }
    return ValueAxis(extent, mayBreak: mayBreak, most: 3, decimals: axis.decimals)
  }

  /// The panels, drawn.
  func drawn() -> [ChartPanel] {
    let valueAxis = valueAxis
    let ticks = valueAxis.labels(axis, size: Self.size)
    // Long numbers stand over their lines instead of beside them.
    let isBeside = ticks.width <= Self.width / 3
    let left = isBeside ? ticks.width + 5 : 0
    let plot = Frame(x: left, y: 18, width: Self.width - left - 6, height: Self.height - 36)
    let span = Double(max(1, (years.last ?? 0) - (years.first ?? 0)))
    let path = LinePath(
      x: years.map { year in
        plot.x + Double(year - (years.first ?? 0)) / span * plot.width
      }, y: Scale(valueAxis.lower, valueAxis.upper, from: plot.bottom, to: plot.y))
    var ground = ByteBuffer(capacity: 512)
    for (value, text) in zip(valueAxis.ticks.values, ticks.texts) {
      let y = path.y(value)
      ground.writeLine(value == 0 ? "base" : "hair", plot.x, y, plot.right, y)
      if isBeside {
        ground.writeText([ChartLabel(text)], "soft", x: plot.x - 5, y: y + 4, anchor: .end)
      } else {
        ground.writeText([ChartLabel(text)], "soft", x: 0, y: y - 2)
      }
    }
    if let first = years.first {
      ground.writeText([ChartLabel(String(first))], "soft", x: plot.x, y: Self.height - 3)
    }
    if let last = years.last, years.count > 1 {
      ground.writeText(
        [ChartLabel(String(last))], "soft", x: Self.width, y: Self.height - 3, anchor: .end)
    }
    ground.writeLine("whole", reference, path, width: 1)
    return panels.map { panel in
      ChartPanel(name: panel.name, path: panel.path, svg: draw(panel, path, plot, ground.bytes))
    }
  }

  private func draw(
    _ panel: Panel, _ path: LinePath, _ plot: Frame, _ ground: [UInt8]
  ) -> [UInt8] {
    var out = ByteBuffer(capacity: ground.count + 512)
    out.append("<svg class=\"plot\"")
    out.writeSize(Self.width, Self.height)
    out.append(" font-size=\"", Self.size)
    out.append(" role=\"img\">")
    out.writeTitle(panel.title)
    out.append(ground)
    out.writeLine("own", panel.values, path, width: 2)
    if let last = path.last(panel.values), let value = path.value(panel.values, last) {
      out.writeCircle("own", path.x[last], path.y(value), radius: 3)
      let half = TextWidth.of(panel.end.text, size: Self.size * TextWidth.bold) / 2
      out.writeText(
        [panel.end], "own halo", x: max(half, min(path.x[last], Self.width - half)),
        y: path.y(value) - 6, anchor: .middle)
    } else {
      out.writeText(
        [ChartLabel(whenEmpty)], "soft halo", x: Self.width, y: plot.y - 4, anchor: .end)
    }
    out.append("</svg>")
    return out.bytes
  }
}
