package import Model
package import Source

/// All figures of the content, by indicator, area and period.
package struct Figures: Sendable {
  let catalogue: Catalogue
  private let series: [Identifier<Indicator>: IndicatorFigures]

  /// Reads every table, reports what cannot be read, and hides what rests on too few cases.
  package init(_ catalogue: Catalogue, threads: Int, diagnostics: inout Diagnostics) {
    self.catalogue = catalogue
    let reader = ObservationReader(catalogue: catalogue)
    let read = catalogue.observationTables.concurrentMap(threads: threads) { indicator, table in
      var diagnostics = Diagnostics()
      return (indicator.id, reader.read(table, &diagnostics), diagnostics)
    }
    for (_, _, found) in read { diagnostics.add(contentsOf: found) }
    let years = read.flatMap { $0.1.map(\.period.lastYear) }
    let parts = AreaParts(catalogue, years: (years.min() ?? 0)...(years.max() ?? 0))
    let observations = Suppression(catalogue: catalogue, parts: parts)
      .hide(in: Dictionary(read.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first }))
    let groups = catalogue.areaGroups
    let figures = catalogue.indicators.all.concurrentMap(threads: threads) { indicator in
      observations[indicator.id].map {
        (indicator.id, IndicatorFigures($0, of: indicator, in: catalogue, parts, groups))
      }
    }
    series = Dictionary(uniqueKeysWithValues: figures.compactMap { $0 })
  }

  /// The figures of an indicator, nil when the content has none.
  package subscript(indicator: Identifier<Indicator>) -> IndicatorFigures? { series[indicator] }

  /// The number of observations of all indicators.
  package var count: Int { series.values.reduce(0) { $0 + $1.observations.count } }
}
