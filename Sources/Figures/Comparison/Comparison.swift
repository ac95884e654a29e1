/// Where a figure lies among those of comparable areas, in words that judge nothing.
package struct Comparison: Sendable, Equatable {
  /// Which part of the group's figures it lies in.
  package enum Position: String, Sendable, CaseIterable {
    /// Below the middle half.
    case lower
    /// In the middle half.
    case similar
    /// Above the middle half.
    case higher
  }

  package let position: Position
  /// Whether chance alone could have put the figure in another part.
  package let mayBeChance: Bool
  package let group: Distribution

  /// - Parameters:
  ///   - interval: the span chance allows, nil when the cases are not known.
  ///   - isSmall: whether the area is so small that its figures move by chance, for figures of
  ///     which the cases are not known.
  package init(_ value: Double, in group: Distribution, interval: Interval?, isSmall: Bool) {
    let (low, high) = (group.lowerQuartile, group.upperQuartile)
    position = value < low ? .lower : value > high ? .higher : .similar
    self.group = group
    guard let interval else {
      mayBeChance = isSmall && position != .similar
      return
    }
    mayBeChance =
      switch position {
      case .lower: interval.upper >= low
      case .similar: false
      case .higher: interval.lower <= high
      }
  }
}
