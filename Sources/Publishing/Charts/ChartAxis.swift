/// How the numbers along an axis are written.
struct ChartAxis: Sendable {
  /// The decimals of the figures themselves; a tick never has more.
  var decimals: Int
  /// Writes a number with a count of decimals.
  var format: @Sendable (_ value: Double, _ decimals: Int) -> String

  init(decimals: Int, format: @escaping @Sendable (Double, Int) -> String) {
    self.decimals = decimals
    self.format = format
  }
}
