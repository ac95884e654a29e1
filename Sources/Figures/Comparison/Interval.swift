/// The span in which a share or rate would lie nineteen times out of twenty if only chance had
/// moved the number of cases.
package struct Interval: Sendable, Equatable {
  package let lower: Double
  package let upper: Double

  init(lower: Double, upper: Double) { (self.lower, self.upper) = (lower, upper) }

  /// The 97.5 percent point of the normal distribution.
  private static let z = 1.959_963_984_540_054

  /// Of a share: Wilson's score interval.
  ///
  /// Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of
  /// the American Statistical Association 22 (1927).
  ///
  /// - Returns: nil unless there is somebody to be counted among, and no more cases than those.
  package init?(share cases: Double, of base: Double, per unit: Double) {
    guard base > 0, cases >= 0, cases <= base else { return nil }
    let share = cases / base
    let square = Self.z * Self.z
    let middle = share + square / (2 * base)
    let half = Self.z * (share * (1 - share) / base + square / (4 * base * base)).squareRoot()
    let whole = 1 + square / base
    lower = max(0, (middle - half) / whole) * unit
    upper = (middle + half) / whole * unit
  }

  /// Of a rate: Byar's approximation to the Poisson limits.
  ///
  /// Breslow and Day, "Statistical Methods in Cancer Research" II (1987), formula 2.13, as public
  /// health profiles use it.
  ///
  /// - Returns: nil unless there is somebody to be counted among.
  package init?(rate cases: Double, of base: Double, per unit: Double) {
    guard base > 0, cases >= 0 else { return nil }
    func limit(_ count: Double, _ z: Double) -> Double {
      let root = 1 - 1 / (9 * count) + z / (3 * count.squareRoot())
      return count * root * root * root
    }
    lower = (cases > 0 ? max(0, limit(cases, -Self.z)) : 0) / base * unit
    upper = limit(cases + 1, Self.z) / base * unit
  }
}
