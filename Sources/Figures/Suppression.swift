internal import Model

/// Hides figures that rest on too few cases, and what would give a hidden figure away.
///
/// Hiding is done before anything is worked out, so that no sum, share, rate, quantile, drawing or
/// download ever sees what is hidden. Three steps:
///
/// 1. A count above nought and below the indicator's least count is hidden.
/// 2. A rate is hidden where the count of its cases is, for the count follows from rate and base.
/// 3. A published total is hidden where its parts and it would give a hidden part away; and so is
///    the total above it. This is called secondary suppression.
///
/// The second and third are repeated until nothing more is hidden, for the rate of a total that
/// the third hides would give that total away.
struct Suppression {
  let catalogue: Catalogue
  /// The codes of the areas of today by region, and what they were in earlier years.
  let parts: AreaParts

  func hide(
    in observations: [Identifier<Indicator>: [Observation]]
  ) -> [Identifier<Indicator>: [Observation]] {
    var result = observations
    for indicator in catalogue.indicators.all where indicator.leastCount > 0 {
      result[indicator.id] = result[indicator.id]?.map { observation in
        guard let value = observation.measurement.value, value > 0,
          value < Double(indicator.leastCount)
        else { return observation }
        return observation.hidden
      }
    }
    while hideRates(in: &result) || hideTotals(in: &result) {}
    return result
  }

  /// Whether any more was hidden.
  private func hideRates(in result: inout [Identifier<Indicator>: [Observation]]) -> Bool {
    var isMore = false
    for indicator in catalogue.indicators.all {
      guard let cases = indicator.cases.flatMap({ result[$0.id] }) else { continue }
      let hidden = Set(cases.lazy.filter(\.isHidden).map(Place.init))
      guard !hidden.isEmpty else { continue }
      isMore = hide(hidden, of: indicator, in: &result) || isMore
    }
    return isMore
  }

  /// Whether any more was hidden.
  private func hideTotals(in result: inout [Identifier<Indicator>: [Observation]]) -> Bool {
    var isMore = false
    for indicator in catalogue.indicators.all where indicator.aggregation == .sum {
      guard let counts = result[indicator.id], counts.contains(where: \.isHidden) else { continue }
      isMore = hide(telltaleTotals(counts, of: indicator), of: indicator, in: &result) || isMore
    }
    return isMore
  }

  /// Whether any of the figures of an indicator at some places was still to be hidden.
  private func hide(
    _ places: Set<Place>, of indicator: Indicator,
    in result: inout [Identifier<Indicator>: [Observation]]
  ) -> Bool {
    guard !places.isEmpty, let observations = result[indicator.id] else { return false }
    let isHiding = observations.contains { !$0.isHidden && places.contains(Place($0)) }
    if isHiding {
      result[indicator.id] = observations.map { places.contains(Place($0)) ? $0.hidden : $0 }
    }
    return isHiding
  }

  /// Where and when a figure is for.
  struct Place: Hashable {
    let area: String
    let period: Period

    init(_ observation: Observation) { (area, period) = (observation.area, observation.period) }

    init(_ area: String, _ period: Period) { (self.area, self.period) = (area, period) }
  }

  /// The published totals from which a hidden figure could be worked out.
  private func telltaleTotals(
    _ observations: [Observation], of indicator: Indicator
  ) -> Set<Place> {
    var known: [Place: Measurement] = [:]
    for observation in observations { known[Place(observation)] = observation.measurement }
    var members: [String: [Area]] = [:]
    for area in catalogue.areas.all { members[area.region.id.text, default: []].append(area) }
    var hidden: Set<Place> = []
    for period in Set(observations.lazy.filter(\.isHidden).map(\.period)) {
      // The finest division of the whole of which something is known.
      var cover: [String] = []
      for region in catalogue.regions.all.map(\.code) {
        let own = (members[region] ?? []).flatMap { codes(of: $0, period, indicator) }
        if tells(region, own, period, known, indicator.leastCount) {
          hidden.insert(Place(region, period))
          known[Place(region, period)] = .missing(.suppressed)
        }
        cover += known[Place(region, period)]?.value == nil ? own : [region]
      }
      let whole = catalogue.site.wholeCode
      if tells(whole, cover, period, known, indicator.leastCount) {
        hidden.insert(Place(whole, period))
      }
    }
    return hidden
  }

  private func codes(of area: Area, _ period: Period, _ indicator: Indicator) -> [String] {
    if indicator.borders == .current || !parts.hasChanged(area.code) { return [area.code] }
    return parts.codes(of: area.code, in: period.lastYear) ?? []
  }

  /// Whether a total and the parts that are known give away a part that is hidden.
  private func tells(
    _ total: String, _ codes: [String], _ period: Period, _ known: [Place: Measurement],
    _ leastCount: Int
  ) -> Bool {
    guard var rest = known[Place(total, period)]?.value else { return false }
    var hidden = 0.0
    for code in Set(codes) {
      switch known[Place(code, period)] {
      case .value(let value): rest -= value
      case .missing(.suppressed): hidden += 1
      // What else is not known hides what is hidden.
      case .missing, nil: return false
      }
    }
    if hidden == 0 { return false }
    // One is told outright; several, when each can only be the least or only the greatest.
    if hidden == 1 || rest <= hidden { return true }
    return leastCount > 0 && rest >= hidden * Double(leastCount - 1)
  }
}

extension Observation {
  fileprivate var isHidden: Bool { measurement == .missing(.suppressed) }

  /// The same without its value.
  fileprivate var hidden: Observation {
    Observation(
      area: area, period: period, measurement: .missing(.suppressed), source: source,
      isDerived: isDerived, note: note)
  }
}
