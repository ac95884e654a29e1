package import Model
internal import Source

/// The figures of one indicator: as published, for an area of today, and summed where sums allow.
///
/// A class for the same reason as `Indicator`.
package final class IndicatorFigures: Sendable {
  package let sources: [Identifier<FigureSource>]
  private let published: PublishedFigures
  private let areaFigures: [String: [Figure]]
  private let sums: [String: [Period: Double]]
  private let distributions: [AreaGroup: [Period: Distribution]]

  init(
    _ observations: [Observation], of indicator: Indicator, in catalogue: Catalogue,
    _ parts: AreaParts, _ groups: [AreaGroup: [String]]
  ) {
    let published = PublishedFigures(observations, of: indicator, parts)
    let areaFigures = Dictionary(
      uniqueKeysWithValues: catalogue.areas.names.map { ($0, published.figures(of: $0)) })
    self.published = published
    self.areaFigures = areaFigures
    sources = Set(observations.map(\.source)).sorted()
    sums =
      indicator.aggregation == .sum
      ? Self.summed(areaFigures, over: groups, whole: catalogue.site.wholeCode) : [:]
    distributions = groups.mapValues { Self.distributed(areaFigures, over: $0) }
  }

  /// As published, sorted by area and period.
  package var observations: [Observation] { published.observations }

  /// Every period some area has a figure for, the oldest first.
  package var periods: [Period] { published.periods }

  /// The observation of a code in a period, as published.
  package func observation(_ code: String, _ period: Period) -> Observation? {
    published.observation(code, period)
  }

  /// The figures for an area of today, the oldest first.
  ///
  /// A figure under an earlier code counts as the area's own when only the code changed. Counts
  /// are summed when several areas were joined and all of them have a figure; shares, medians and
  /// rates are not. What an area had before it was split is the parent's and is left out.
  package func figures(of code: String) -> [Figure] { areaFigures[code] ?? [] }

  /// The figure for an area of today in a period.
  package func figure(of code: String, in period: Period) -> Figure? {
    figures(of: code).first { $0.period == period }
  }

  /// The newest figure of an area that is not a reason for a missing one; else the newest.
  package func latest(of code: String) -> Figure? {
    let figures = figures(of: code)
    return figures.last { $0.measurement.value != nil } ?? figures.last
  }

  /// The figure of a code that is no longer used, added up as for an area of today.
  package func figure(ofFormer code: String, in period: Period) -> Figure? {
    published.figure(ofFormer: code, in: period)
  }

  /// The figures of the areas that an area of today was parted from, which are not its own.
  package func parentFigures(of code: String) -> [(code: String, figures: [Figure])] {
    if published.borders == .current { return [] }
    return published.parts.partings(of: code).compactMap { change in
      let figures = periods.filter { $0.lastYear < change.date.year }
        .compactMap { figure(ofFormer: change.from, in: $0) }
      return figures.isEmpty ? nil : (change.from, figures)
    }
  }

  /// The figure for a region or the whole in a period: published, or the sum of all its areas.
  package func total(_ code: String, _ period: Period) -> Total? {
    let found = observation(code, period)
    if let found, found.measurement.value != nil {
      return Total(measurement: found.measurement, isSum: false, source: found.source)
    }
    if let sum = sums[code]?[period] {
      return Total(measurement: .value(sum), isSum: true, source: sources.first)
    }
    return found.map { Total(measurement: $0.measurement, isSum: false, source: $0.source) }
  }

  /// How the figures of a group of areas lie in a period, nil when none of them has one.
  package func distribution(of group: AreaGroup, in period: Period) -> Distribution? {
    distributions[group]?[period]
  }

  /// For how many areas of today there is a value in a period.
  package func areaCount(in period: Period) -> Int {
    distribution(of: .whole, in: period)?.count ?? 0
  }

  /// Sums for regions and the whole, only where every area of today has a figure.
  private static func summed(
    _ figures: [String: [Figure]], over groups: [AreaGroup: [String]], whole: String
  ) -> [String: [Period: Double]] {
    var result: [String: [Period: Double]] = [:]
    for (group, areas) in groups {
      let code: String
      switch group {
      case .comparable: continue
      case .region(let region): code = region
      case .whole: code = whole
      }
      var sums: [Period: (sum: Double, areas: Int)] = [:]
      for area in areas {
        for figure in figures[area] ?? [] {
          guard let value = figure.measurement.value else { continue }
          let before = sums[figure.period] ?? (0, 0)
          sums[figure.period] = (before.sum + value, before.areas + 1)
        }
      }
      result[code] = sums.filter { $0.value.areas == areas.count }.mapValues(\.sum)
    }
    return result
  }

  private static func distributed(
    _ figures: [String: [Figure]], over areas: [String]
  ) -> [Period: Distribution] {
    var values: [Period: [Double]] = [:]
    for area in areas {
      for figure in figures[area] ?? [] {
        guard let value = figure.measurement.value else { continue }
        values[figure.period, default: []].append(value)
      }
    }
    return values.mapValues(Distribution.init)
  }
}
