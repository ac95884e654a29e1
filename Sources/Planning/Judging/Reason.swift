package import Model

/// The answer to one question of a condition: a figure, what it was held against, and how.
package struct Reason: Sendable {
  package enum Against: Sendable, Equatable {
    case value(Double)
    case between(Double, Double)
    /// The share, and the figures whose quantile it is.
    case quantile(Double, GroupFigures)
    /// The earlier figure, the change up to the newest, and the limit of the change.
    case change(from: Fact, by: Double, limit: Double)
  }

  package let test: FigureTest
  package let fact: Fact
  package let against: Against
  package let holds: Bool
  /// Whether it lies so close to the limit that a little more or less had changed the answer.
  package let isNear: Bool
  package let mayBeChance: Bool

  /// The figures it rests on, the newest first.
  package var facts: [Fact] {
    if case .change(let old, _, _) = against { [fact, old] } else { [fact] }
  }
}
