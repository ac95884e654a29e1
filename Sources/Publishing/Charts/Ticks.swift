/// Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten.
struct Ticks: Sendable, Equatable {
  private(set) var values: [Double] = []
  /// The decimals it takes to write them.
  private(set) var decimals = 0

  enum Reach: Sendable {
    /// Ticks between the bounds.
    case within
    /// The outermost ticks are at the bounds or outside them.
    case around
  }

  /// The closest ticks of which there are no more than `most`.
  ///
  /// - Parameters:
  ///   - most: at least 2.
  ///   - decimals: of the figures; the step is never finer.
  init(_ lower: Double, _ upper: Double, _ reach: Reach, most: Int, decimals: Int) {
    guard lower.isFinite, upper.isFinite, lower <= upper, (upper - lower).isFinite else { return }
    var power = 1.0
    for exponent in -max(0, decimals)...300 {
      if exponent == -max(0, decimals) {
        for _ in 0..<max(0, decimals) { power *= 10 }
      }
      for mantissa in [1.0, 2, 5] {
        // Steps below one are divided by, for a tenth has no exact value but ten has.
        let (low, high) =
          exponent < 0
          ? (lower * power / mantissa, upper * power / mantissa)
          : (lower / (mantissa * power), upper / (mantissa * power))
        let first = reach == .around ? low.rounded(.down) : low.rounded(.up)
        let last = reach == .around ? high.rounded(.up) : high.rounded(.down)
        guard last - first < Double(max(2, most)) else { continue }
        self.decimals = max(0, -exponent)
        values = stride(from: first, through: last, by: 1).map { index in
          // Adding zero makes a negative zero a plain one.
          (exponent < 0 ? index * mantissa / power : index * mantissa * power) + 0
        }
        return
      }
      power = exponent < 0 ? power / 10 : power * 10
    }
  }
}
