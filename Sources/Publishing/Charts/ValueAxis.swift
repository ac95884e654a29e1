/// The upright axis of a chart over time: its bounds and round marks.
struct ValueAxis: Sendable {
  let ticks: Ticks
  let lower: Double
  let upper: Double

  var startsAtZero: Bool { lower <= 0 && upper >= 0 }

  /// - Parameters:
  ///   - mayBreak: the axis may begin above 0, which it does when the least value is more than half
  ///     of the greatest.
  init(_ extent: Extent, mayBreak: Bool, most: Int, decimals: Int) {
    var (lower, upper) = extent.isEmpty ? (0, 0) : (extent.lower, extent.upper)
    if lower > 0 && !(mayBreak && lower > upper / 2) { lower = 0 }
    if upper < 0 && !(mayBreak && upper < lower / 2) { upper = 0 }
    if lower == upper {
      let half = max(abs(lower) / 4, 1)
      if lower != 0 { lower -= half }
      upper += half
    }
    let ticks = Ticks(lower, upper, .around, most: most, decimals: decimals)
    self.ticks = ticks
    self.lower = ticks.values.first ?? lower
    self.upper = ticks.values.last ?? upper
  }

  /// The texts of the marks, and the room the widest takes.
  func labels(_ axis: ChartAxis, size: Double) -> (texts: [String], width: Double) {
    let texts = ticks.values.map { axis.format($0, ticks.decimals) }
    return (texts, texts.reduce(0) { max($0, TextWidth.of($1, size: size)) })
  }
}
