package import Figures
package import Model

/// A figure that a condition looked at.
package struct Fact: Sendable, Equatable {
  package let indicator: Identifier<Indicator>
  package let period: Period
  package let value: Double
  /// Nil in an example.
  package let source: Identifier<FigureSource>?

  package init(
    _ indicator: Identifier<Indicator>, _ period: Period, _ value: Double,
    from source: Identifier<FigureSource>? = nil
  ) {
    (self.indicator, self.period, self.value, self.source) = (indicator, period, value, source)
  }
}

/// A figure that a condition asked for in vain, and why there is none.
package struct MissingFact: Error, Sendable, Equatable {
  package enum Why: Sendable, Equatable {
    /// The content has no figure of the indicator for the area.
    case none
    /// The newest there is says why it is missing.
    case missing(MissingReason, Period)
    /// There are figures, but none for the year that is looked back to.
    case noneIn(Int)
    /// The newest is too old to judge from.
    case tooOld(Period)
    /// Too few areas of the group have a figure in the period.
    case tooFew(Int, Period)
    /// The figures are made in another way from this year, so a change means nothing.
    case broken(Int)
    /// A change in percent of nothing.
    case fromNothing(Period)
  }

  package let indicator: Identifier<Indicator>
  package let why: Why

  package init(_ indicator: Identifier<Indicator>, _ why: Why) {
    (self.indicator, self.why) = (indicator, why)
  }
}

/// Where conditions get their figures: those of an area, or those of an example.
package protocol FactSource {
  func newest(_ indicator: Identifier<Indicator>) -> Result<Fact, MissingFact>

  /// The figure so many years before another, made in the same way.
  func fact(_ years: Int, before fact: Fact) -> Result<Fact, MissingFact>

  /// How the figures of a group lie in the period of a figure.
  func group(_ group: FigureTest.Group, of fact: Fact) -> Result<GroupFigures, MissingFact>

  /// Whether chance alone could have put a figure on the other side of a limit.
  func mayBeChance(_ fact: Fact, limit: Double) -> Bool

  /// Whether chance alone could have made two figures of an area differ as they do.
  func mayBeChance(from old: Fact, to new: Fact) -> Bool
}

/// The figures of a group of areas in a period.
package struct GroupFigures: Sendable, Equatable {
  /// Nil in an example, where the group has no name.
  package let group: AreaGroup?
  package let distribution: Distribution

  package init(_ group: AreaGroup?, _ distribution: Distribution) {
    (self.group, self.distribution) = (group, distribution)
  }
}
