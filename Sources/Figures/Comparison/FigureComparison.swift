package import Model

extension Figures {
  /// A figure of an area beside those of the first of its groups that is large enough.
  ///
  /// - Returns: nil when there is no figure, or no group of which enough areas have one.
  package func comparison(
    of indicator: Indicator, _ area: Area, in period: Period
  ) -> (comparison: Comparison, with: AreaGroup)? {
    guard let figures = self[indicator.id],
      let value = figures.figure(of: area.code, in: period)?.measurement.value
    else { return nil }
    for group in catalogue.groups(of: area) {
      guard let distribution = figures.distribution(of: group, in: period),
        distribution.count >= catalogue.comparison.leastGroup
      else { continue }
      let comparison = Comparison(
        value, in: distribution, interval: interval(of: indicator, area.code, in: period),
        isSmall: indicator.aggregation == .none && isSmall(area.code))
      return (comparison, group)
    }
    return nil
  }

  /// The span chance allows a rate, nil when the cases or what they are among are not known.
  package func interval(
    of indicator: Indicator, _ code: String, in period: Period
  ) -> Interval? {
    guard let cases = cases(of: indicator, code, in: period),
      let base = indicator.base.flatMap({ self[$0.id]?.figure(of: code, in: period) })?
        .measurement.value,
      let unit = indicator.per.map(Double.init)
    else { return nil }
    return unit == 100
      ? Interval(share: cases, of: base, per: unit) : Interval(rate: cases, of: base, per: unit)
  }

  /// How many cases a figure of an area rests on, nil when that is not known.
  package func cases(of indicator: Indicator, _ code: String, in period: Period) -> Double? {
    indicator.cases.flatMap { self[$0.id]?.figure(of: code, in: period) }?.measurement.value
  }

  /// Whether a figure rests on so few cases that it moves by chance.
  package func hasFewCases(_ indicator: Indicator, _ code: String, in period: Period) -> Bool {
    cases(of: indicator, code, in: period).map { $0 < Double(catalogue.comparison.fewCases) }
      ?? false
  }

  /// How a figure of an area has moved between two periods, nil when one of them has none.
  package func trend(
    of indicator: Indicator, _ code: String, from first: Period, to last: Period
  ) -> Trend? {
    guard let figures = self[indicator.id],
      let old = figures.figure(of: code, in: first)?.measurement.value,
      let new = figures.figure(of: code, in: last)?.measurement.value
    else { return nil }
    var step = Double(catalogue.comparison.leastSteps)
    for _ in 0..<indicator.decimals { step /= 10 }
    return Trend(
      from: old, to: new, step: step, first: interval(of: indicator, code, in: first),
      last: interval(of: indicator, code, in: last))
  }

  /// Whether an area has so few people that its figures move by chance.
  package func isSmall(_ code: String) -> Bool {
    guard let population = catalogue.comparison.population.flatMap({ self[$0.id] }),
      let count = population.latest(of: code)?.measurement.value
    else { return false }
    return count < Double(catalogue.comparison.smallArea)
  }
}
