/// A line chart laid out for one width.
struct LineDrawing: Sendable {
  private let chart: LineChart
  private let layout: ChartLayout
  private let series: [Series]
  private let axis: ValueAxis
  private let tickTexts: [String]
  private let plot: Frame
  private let path: LinePath
  private let names: LineNames
  private let marks: MarkRows
  let height: Double

  private static let plotHeight = 190.0
  private static let longestName = 170.0

  init(_ chart: LineChart, _ layout: ChartLayout) {
    self.chart = chart
    self.layout = layout
    series = Array(chart.series.prefix(LineChart.most))
    var extent = Extent()
    for series in series {
      for value in series.values.prefix(chart.years.count) { extent.add(value) }
    }
    axis = ValueAxis(
      extent, mayBreak: !chart.axisBreak.isEmpty, most: layout == .wide ? 6 : 5,
      decimals: chart.axis.decimals)
    let ticks = axis.labels(chart.axis, size: layout.fontSize)
    tickTexts = ticks.texts
    let ended = series.filter { $0.last(of: chart.years.count) != nil }
    names = LineNames(
      ended, isEarly: ended.map { Self.isEarly($0, chart.years) }, layout,
      room: layout == .wide ? Self.longestName : layout.width)
    let left = ticks.width + 8
    let right = layout.width - (layout == .wide && !ended.isEmpty ? names.width + 14 : 8)
    let x = Self.places(chart.years, from: left, to: right)
    marks = MarkRows(chart, x: x, layout)
    let top =
      (layout == .narrow ? names.height : 0) + Double(marks.count) * layout.line + layout.line / 2
    plot = Frame(x: left, y: top, width: right - left, height: Self.plotHeight)
    let hasNote = !axis.startsAtZero
    height = plot.bottom + layout.line * (hasNote ? 2 : 1) + 8
    let breaks = Set(chart.breaks.map(\.year))
    path = LinePath(
      x: x, y: Scale(axis.lower, axis.upper, from: plot.bottom, to: plot.y),
      isBroken: breaks.isEmpty ? [] : chart.years.map { breaks.contains($0) })
  }

  /// Whether a line ends in the first three quarters of the years.
  private static func isEarly(_ series: Series, _ years: [Int]) -> Bool {
    guard let last = series.last(of: years.count), let from = years.first, let to = years.last
    else { return false }
    return 4 * (to - years[last]) > to - from
  }

  /// Years stand as far apart as they are; a single one in the middle.
  private static func places(_ years: [Int], from start: Double, to end: Double) -> [Double] {
    guard let first = years.first, let last = years.last, last > first else {
      return years.map { _ in (start + end) / 2 }
    }
    return years.map { start + Double($0 - first) / Double(last - first) * (end - start) }
  }

  func write(into out: inout ByteBuffer) {
    writeGrid(&out)
    writeYears(&out)
    marks.write(
      top: layout == .narrow ? names.height : 0, bottom: plot.bottom, into: &out)
    // The most important line is drawn last and so lies over the others.
    for series in series.reversed() { writeLine(series, &out) }
    let ends = series.compactMap { series in
      path.last(series.values).flatMap { last in
        path.value(series.values, last).map { (x: path.x[last], y: path.y($0)) }
      }
    }
    if ends.isEmpty {
      out.writeText(
        [ChartLabel(chart.whenEmpty)], "soft", x: plot.x + plot.width / 2,
        y: plot.y + plot.height / 2, anchor: .middle)
    } else if layout == .wide {
      names.write(at: ends, plot, into: &out)
    } else {
      names.writeAbove(into: &out)
    }
  }

  private func writeGrid(_ out: inout ByteBuffer) {
    for (value, text) in zip(axis.ticks.values, tickTexts) {
      let y = path.y(value)
      out.writeLine(value == 0 ? "base" : "hair", plot.x, y, plot.right, y)
      out.writeText([ChartLabel(text)], "soft", x: plot.x - 8, y: y + 4, anchor: .end)
    }
    if !axis.startsAtZero {
      out.writeText(
        [ChartLabel(chart.axisBreak)], "soft", x: 0, y: plot.bottom + layout.line * 2 + 2)
    }
  }

  private func writeYears(_ out: inout ByteBuffer) {
    let ticks = YearTicks(chart.years, x: path.x, room: layout == .wide ? 64 : 52)
    let half = TextWidth.of("0000", size: layout.fontSize) / 2
    for index in ticks.indices {
      out.writeText(
        [ChartLabel(String(chart.years[index]))], "soft",
        x: max(half, min(path.x[index], layout.width - half)), y: plot.bottom + layout.line + 2,
        anchor: .middle)
    }
  }

  private func writeLine(_ series: Series, _ out: inout ByteBuffer) {
    guard let last = path.last(series.values) else { return }
    out.append("<g class=\"")
    out.append(series.style.class)
    out.append("\" stroke-width=\"", series.style.width)
    out.append(">")
    let projected = chart.projection.flatMap { mark in
      chart.years.firstIndex { $0 >= mark.year }
    }
    if let projected {
      if projected > 0 { writePath(series, 0...(projected - 1), series.style.dashes, &out) }
      writePath(series, max(0, projected - 1)...(chart.years.count - 1), "2 5", &out)
    } else {
      writePath(series, 0...(chart.years.count - 1), series.style.dashes, &out)
    }
    let isOwn = series.style == .own
    for index in path.x.indices where index == last || path.isAlone(series.values, index) {
      guard let value = path.value(series.values, index) else { continue }
      out.writeCircle(
        series.style.class, path.x[index], path.y(value), radius: isOwn ? 4.5 : 3.5)
    }
    out.append("</g>")
  }

  private func writePath(
    _ series: Series, _ years: ClosedRange<Int>, _ dashes: StaticString?, _ out: inout ByteBuffer
  ) {
    guard path.hasLine(series.values, years) else { return }
    out.append("<path")
    if let dashes {
      out.append(" stroke-dasharray=\"")
      out.append(dashes)
      out.append(UInt8(ascii: "\""))
    }
    out.append(" d=\"")
    path.write(series.values, years, into: &out)
    out.append("\"/>")
  }
}
