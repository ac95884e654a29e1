package import Model
package import Source

/// All figures of the content, by indicator, area and period.
package struct Figures: Sendable {
  private let series: [Identifier<Indicator>: IndicatorFigures]

  /// Reads every table and reports what cannot be read.
  package init(_ catalogue: Catalogue, threads: Int, diagnostics: inout Diagnostics) {
    let reader = ObservationReader(catalogue: catalogue)
    let read = catalogue.observationTables.concurrentMap(threads: threads) { indicator, table in
      var diagnostics = Diagnostics()
      return (indicator.id, reader.read(table, &diagnostics), diagnostics)
    }
    for (_, _, found) in read { diagnostics.add(contentsOf: found) }
    let years = read.flatMap { $0.1.map(\.period.lastYear) }
    let parts = AreaParts(catalogue, years: (years.min() ?? 0)...(years.max() ?? 0))
    let figures = read.concurrentMap(threads: threads) { id, observations, _ in
      catalogue.indicators[id].map {
        (id, IndicatorFigures(observations, of: $0, in: catalogue, parts))
      }
    }
    series = Dictionary(
      figures.compactMap { $0 }, uniquingKeysWith: { first, _ in first })
  }

  /// The figures of an indicator, nil when the content has none.
  package subscript(indicator: Identifier<Indicator>) -> IndicatorFigures? { series[indicator] }

  /// The number of observations of all indicators.
  package var count: Int { series.values.reduce(0) { $0 + $1.observations.count } }
}
