package import Figures
package import Model

/// A figure of an area as its plan has it, beside those of other areas.
package struct PlanFigure: Sendable {
  package let indicator: Indicator
  package let figure: IndicatorFigures.Figure
  /// Nil for counts, which follow the size of the area, and where too few areas have a figure.
  package let comparison: (comparison: Comparison, with: AreaGroup)?
  package let hasFewCases: Bool
}

extension AreaFacts {
  /// The newest figure that may be used, nil when there is none.
  package func planFigure(_ indicator: Indicator) -> PlanFigure? {
    latest(indicator.id).map { figure in
      PlanFigure(
        indicator: indicator, figure: figure,
        comparison: indicator.aggregation == .none
          ? figures.comparison(of: indicator, area, in: figure.period) : nil,
        hasFewCases: figures.hasFewCases(indicator, area.code, in: figure.period))
    }
  }
}

/// The figures of a theme, and the indicators that the area has none of.
package struct NeedsTheme: Sendable {
  package let theme: Theme
  package let figures: [PlanFigure]
  package let missing: [Indicator]
}
