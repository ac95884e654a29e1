package import Model

/// The figures of one indicator: as published, for an area of today, and summed where sums allow.
package struct IndicatorFigures: Sendable {
  /// Sorted by area and period.
  package let observations: [Observation]
  /// Every period some area has a figure for, the oldest first.
  package let periods: [Period]
  package let sources: [Identifier<FigureSource>]
  private let ranges: [String: Range<Int>]
  private let aggregation: Indicator.Aggregation
  private let borders: Indicator.Borders
  private let parts: AreaParts
  private let wholeCode: String
  private var areaFigures: [String: [Figure]]
  private var sums: [String: [Period: Double]]

  init(
    _ unsorted: [Observation], of indicator: Indicator, in catalogue: Catalogue, _ parts: AreaParts
  ) {
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
    sources = Set(sorted.map(\.source)).sorted()
    aggregation = indicator.aggregation
    borders = indicator.borders
    self.parts = parts
    wholeCode = catalogue.site.wholeCode
    areaFigures = [:]
    sums = [:]
    areaFigures = Dictionary(
      uniqueKeysWithValues: catalogue.areas.names.map { ($0, workedOutFigures(of: $0)) })
    sums = summed(over: catalogue)
  }

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

  /// The observation of a code in a period, as published.
  package func observation(_ code: String, _ period: Period) -> Observation? {
    guard let range = ranges[code] else { return nil }
    return observations[range].first { $0.period == period }
  }

  /// The figures for an area of today, the oldest first.
  ///
  /// A figure under an earlier code counts as the area's own when only the code changed. Counts
  /// are summed when several areas were joined and all of them have a figure; shares, medians and
  /// rates are not. What an area had before it was split is the parent's and is left out.
  package func figures(of code: String) -> [Figure] { areaFigures[code] ?? [] }

  /// For how many areas of today there is a value in a period.
  package func areaCount(in period: Period) -> Int {
    areaFigures.values.count { figures in
      figures.contains { $0.period == period && $0.measurement.value != nil }
    }
  }

  private func workedOutFigures(of code: String) -> [Figure] {
    if borders == .current || !parts.hasChanged(code) {
      return ranges[code].map { observations[$0].map { Figure($0, .published) } } ?? []
    }
    return periods.compactMap { figure(of: code, $0) }
  }

  private func figure(of code: String, _ period: Period) -> Figure? {
    guard let codes = parts.codes(of: code, in: period.lastYear), let first = codes.first else {
      return nil
    }
    if codes.count == 1 {
      if let own = observation(code, period) { return Figure(own, .published) }
      return observation(first, period).map { Figure($0, .earlierCode(first)) }
    }
    let found = codes.compactMap { observation($0, period) }
    let values = found.compactMap(\.measurement.value)
    // A sum with a hidden part would give that part away or be wrong.
    guard aggregation == .sum, values.count == codes.count, let source = found.first?.source
    else { return nil }
    return Figure(
      period: period, measurement: .value(values.reduce(0, +)), source: source,
      isDerived: true, note: nil, origin: .sum(of: codes))
  }

  /// The newest figure of an area that is not a reason for a missing one; else the newest.
  package func latest(of code: String) -> Figure? {
    let figures = figures(of: code)
    return figures.last { $0.measurement.value != nil } ?? figures.last
  }

  /// The figure for a region or the whole in a period: published, or the sum of all its areas.
  package func total(_ code: String, _ period: Period) -> (value: Double, isSum: Bool)? {
    if let value = observation(code, period)?.measurement.value { return (value, false) }
    return sums[code]?[period].map { ($0, true) }
  }

  /// Sums for regions and the whole, only where every area of today has a figure.
  private func summed(over catalogue: Catalogue) -> [String: [Period: Double]] {
    guard aggregation == .sum, !catalogue.areas.isEmpty else { return [:] }
    var counts: [String: [Period: (sum: Double, areas: Int)]] = [:]
    var wanted: [String: Int] = [:]
    for area in catalogue.areas.all {
      let figures = figures(of: area.code)
      for key in [area.region.id.text, wholeCode] {
        wanted[key, default: 0] += 1
        for figure in figures {
          guard let value = figure.measurement.value else { continue }
          counts[key, default: [:]][figure.period, default: (0, 0)].sum += value
          counts[key, default: [:]][figure.period, default: (0, 0)].areas += 1
        }
      }
    }
    return counts.reduce(into: [:]) { result, entry in
      result[entry.key] = entry.value.filter { $0.value.areas == wanted[entry.key] }
        .mapValues(\.sum)
    }
  }
}

extension IndicatorFigures.Figure {
  fileprivate init(_ observation: Observation, _ origin: Origin) {
    self.init(
      period: observation.period, measurement: observation.measurement,
      source: observation.source, isDerived: observation.isDerived, note: observation.note,
      origin: origin)
  }
}
