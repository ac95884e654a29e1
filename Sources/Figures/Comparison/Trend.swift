/// How a figure has moved from one period to another.
package enum Trend: String, Sendable, CaseIterable {
  case up, down
  /// Less than rounding or chance could have made.
  case steady

  /// - Parameters:
  ///   - step: the least change that counts.
  ///   - first: the span that chance allows the first figure, nil when that is not known.
  package init(
    from old: Double, to new: Double, step: Double, first: Interval?, last: Interval?
  ) {
    let change = new - old
    guard abs(change) >= step * (1 - 1e-9) else {
      self = .steady
      return
    }
    if let first, let last, first.lower <= last.upper, last.lower <= first.upper {
      self = .steady
      return
    }
    self = change > 0 ? .up : .down
  }
}
