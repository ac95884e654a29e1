/// Paired bars as columns, years from left to right.
struct UprightPairs: Sendable {
  private let chart: PairedBars
  private let legend: Legend
  private let layout = ChartLayout.wide

  private static let plotHeight = 170.0

  init(_ chart: PairedBars, _ legend: Legend) {
    self.chart = chart
    self.legend = legend
  }

  func write(into out: inout ByteBuffer) {
    let size = layout.fontSize
    let axis = ValueAxis(chart.extent, mayBreak: false, most: 5, decimals: chart.axis.decimals)
    let ticks = axis.labels(chart.axis, size: size)
    let labels = chart.pairs.flatMap { [$0.first.label.text, $0.second.label.text] }
    let widest = labels.reduce(0) { max($0, TextWidth.of($1, size: size)) }
    let pitch = layout.width / Double(chart.pairs.count)
    // A label is as wide as its bar at most, or the two of a pair would touch.
    let isLabelled =
      chart.pairs.count <= PairedBars.mostLabelled && widest + 4 <= min(pitch * 0.4, 44)
    let left = isLabelled ? 0 : ticks.width + 8
    let plot = Frame(
      x: left, y: legend.height + layout.line, width: layout.width - left,
      height: Self.plotHeight)
    let y = Scale(axis.lower, axis.upper, from: plot.bottom, to: plot.y)
    let hasNegative = axis.lower < 0
    let base = plot.bottom + (hasNegative && isLabelled ? layout.line : 0)
    chart.write(layout, height: base + layout.line + 8, into: &out) { out in
      legend.write(into: &out)
      if !isLabelled {
        for (value, text) in zip(axis.ticks.values, ticks.texts) {
          out.writeLine("hair", plot.x, y(value), plot.right, y(value))
          out.writeText([ChartLabel(text)], "soft", x: plot.x - 8, y: y(value) + 4, anchor: .end)
        }
      }
      writePairs(plot, y, isLabelled, base, &out)
      out.writeLine("base", plot.x, y(0), plot.right, y(0))
    }
  }

  private func writePairs(
    _ plot: Frame, _ y: Scale, _ isLabelled: Bool, _ base: Double, _ out: inout ByteBuffer
  ) {
    let pitch = plot.width / Double(chart.pairs.count)
    let width = min(pitch * 0.4, 44)
    let years = max(1, Int((48 / pitch).rounded(.up)))
    for (index, pair) in chart.pairs.enumerated() {
      let middle = plot.x + (Double(index) + 0.5) * pitch
      for (bar, fill, x) in [
        (pair.first, Fill.second, middle - width), (pair.second, Fill.first, middle),
      ] {
        let value = bar.drawn
        let end = y(value ?? 0)
        fill.write(
          Frame(x: x + 0.5, y: min(end, y(0)), width: width - 1, height: abs(end - y(0))),
          into: &out)
        // A sign stands even where there is no room for figures: nothing drawn is not nothing.
        if isLabelled || value == nil {
          let isBelow = (value ?? 0) < 0
          out.writeText(
            [bar.label], "", x: x + width / 2, y: isBelow ? end + layout.line - 2 : end - 4,
            anchor: .middle)
        }
      }
      if index % years == 0 {
        out.writeText(
          [ChartLabel(pair.year)], "soft", x: middle, y: base + layout.line + 3, anchor: .middle)
      }
    }
  }
}
