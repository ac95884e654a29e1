internal import Model

/// The figures of one indicator as published, and put together for areas whose codes or borders
/// have changed.
struct PublishedFigures: Sendable {
  /// Sorted by area and period.
  let observations: [Observation]
  /// Every period some area has a figure for, the oldest first.
  let periods: [Period]
  let aggregation: Indicator.Aggregation
  let borders: Indicator.Borders
  let parts: AreaParts
  private let ranges: [String: Range<Int>]

  init(_ unsorted: [Observation], of indicator: Indicator, _ parts: AreaParts) {
    let sorted = unsorted.sorted { ($0.area, $0.period) < ($1.area, $1.period) }
    var ranges: [String: Range<Int>] = [:]
    var start = 0
    for index in sorted.indices
    where index + 1 == sorted.count
      || sorted[index + 1].area != sorted[index].area
    {
      ranges[sorted[index].area] = start..<index + 1
      start = index + 1
    }
    observations = sorted
    self.ranges = ranges
    periods = Set(sorted.map(\.period)).sorted()
    aggregation = indicator.aggregation
    borders = indicator.borders
    self.parts = parts
  }

  /// The observation of a code in a period.
  func observation(_ code: String, _ period: Period) -> Observation? {
    guard let range = ranges[code] else { return nil }
    return observations[range].first { $0.period == period }
  }

  /// The figures for an area of today, the oldest first.
  func figures(of code: String) -> [IndicatorFigures.Figure] {
    if borders == .current || !parts.hasChanged(code) {
      return ranges[code].map { observations[$0].map { .init($0, .published) } } ?? []
    }
    return periods.compactMap { period in
      parts.codes(of: code, in: period.lastYear).flatMap { figure(of: code, $0, period) }
    }
  }

  /// The figure of a code that is no longer used, put together as for an area of today.
  func figure(ofFormer code: String, in period: Period) -> IndicatorFigures.Figure? {
    parts.formerCodes(of: code, in: period.lastYear).flatMap { figure(of: code, $0, period) }
  }

  /// - Parameter codes: those that made up the area in the period.
  private func figure(
    of code: String, _ codes: [String], _ period: Period
  ) -> IndicatorFigures.Figure? {
    guard let first = codes.first else { return nil }
    if codes.count == 1 {
      if let own = observation(code, period) { return .init(own, .published) }
      return observation(first, period).map { .init($0, .earlierCode(first)) }
    }
    let found = codes.compactMap { observation($0, period) }
    let values = found.compactMap(\.measurement.value)
    // A sum with a hidden part would give that part away or be wrong.
    guard aggregation == .sum, values.count == codes.count, let source = found.first?.source
    else { return nil }
    return .init(
      period: period, measurement: .value(values.reduce(0, +)), source: source,
      isDerived: true, note: nil, origin: .sum(of: codes))
  }
}
