package import Model

extension IndicatorFigures {
  /// A figure for an area of today, with how it came about.
  package struct Figure: Sendable {
    package enum Origin: Sendable, Equatable {
      case published
      /// The same area under an earlier code.
      case earlierCode(String)
      /// The sum of the areas that became this one.
      case sum(of: [String])
    }

    package let period: Period
    package let measurement: Measurement
    package let source: Identifier<FigureSource>
    package let isDerived: Bool
    package let note: String?
    package let origin: Origin
  }

  /// A figure for many areas together.
  package struct Total: Sendable {
    package let measurement: Measurement
    /// Whether it was added up here; otherwise it is published.
    package let isSum: Bool
    package let source: Identifier<FigureSource>?
  }
}

extension IndicatorFigures.Figure {
  init(_ observation: Observation, _ origin: Origin) {
    self.init(
      period: observation.period, measurement: observation.measurement,
      source: observation.source, isDerived: observation.isDerived, note: observation.note,
      origin: origin)
  }
}
