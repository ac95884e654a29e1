/// Paired bars for a narrow place: each lies down and has its figure at its end.
struct LyingPairs: Sendable {
  private let chart: PairedBars
  private let legend: Legend
  private let layout = ChartLayout.narrow

  private static let (barHeight, gap) = (14.0, 9.0)

  init(_ chart: PairedBars, _ legend: Legend) {
    self.chart = chart
    self.legend = legend
  }

  func write(into out: inout ByteBuffer) {
    let size = layout.fontSize
    let years = chart.pairs.reduce(0) { max($0, TextWidth.of($1.year, size: size)) } + 8
    let labels = chart.pairs.flatMap { [$0.first.label.text, $0.second.label.text] }
    let widest = labels.reduce(0) { max($0, TextWidth.of($1, size: size)) } + 6
    let extent = chart.extent
    let x = Scale(
      extent.lower, extent.lower == extent.upper ? 1 : extent.upper,
      from: years + (extent.lower < 0 ? widest : 0),
      to: layout.width - (extent.upper > 0 ? widest : 0))
    let pitch = 2 * Self.barHeight + 1 + Self.gap
    let top = legend.height
    let bottom = top + Double(chart.pairs.count) * pitch - Self.gap
    chart.write(layout, height: bottom + 4, into: &out) { out in
      legend.write(into: &out)
      for (index, pair) in chart.pairs.enumerated() {
        let y = top + Double(index) * pitch
        out.writeText([ChartLabel(pair.year)], "soft", x: 0, y: y + Self.barHeight + 4)
        write(pair.first, .second, y, x, &out)
        write(pair.second, .first, y + Self.barHeight + 1, x, &out)
      }
      out.writeLine("base", x(0), top - 2, x(0), bottom + 2)
    }
  }

  private func write(
    _ bar: PairedBars.Bar, _ fill: Fill, _ y: Double, _ x: Scale, _ out: inout ByteBuffer
  ) {
    let value = bar.drawn ?? 0
    let end = x(value)
    fill.write(
      Frame(x: min(end, x(0)), y: y, width: abs(end - x(0)), height: Self.barHeight), into: &out)
    // Where all values are below 0 there is no room for a sign but on their side.
    let isLeft = value < 0 || end + 5 > layout.width
    out.writeText(
      [bar.label], x: isLeft ? end - 5 : end + 5, y: y + Self.barHeight - 2.5,
      anchor: isLeft ? .end : .start)
  }
}
