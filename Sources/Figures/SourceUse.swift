package import Model

/// What the content has from a source: how many figures of which indicator, from when to when.
package struct SourceUse: Sendable {
  package let indicator: Identifier<Indicator>
  /// Figures that are there; reasons for missing ones are not counted.
  package var count = 0
  package var firstYear: Int
  package var lastYear: Int
}

extension Figures {
  /// What each source is used for, in the order of the indicators' names.
  package var sourceUses: [Identifier<FigureSource>: [SourceUse]] {
    var result: [Identifier<FigureSource>: [SourceUse]] = [:]
    for indicator in catalogue.indicators.all {
      guard let figures = self[indicator.id] else { continue }
      var uses: [Identifier<FigureSource>: SourceUse] = [:]
      for observation in figures.observations {
        let period = observation.period
        var use =
          uses[observation.source]
          ?? SourceUse(
            indicator: indicator.id, firstYear: period.firstYear, lastYear: period.lastYear)
        use.firstYear = min(use.firstYear, period.firstYear)
        use.lastYear = max(use.lastYear, period.lastYear)
        if observation.measurement.value != nil { use.count += 1 }
        uses[observation.source] = use
      }
      for (source, use) in uses { result[source, default: []].append(use) }
    }
    return result
  }
}
