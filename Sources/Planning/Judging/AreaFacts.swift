package import Figures
package import Model
internal import Source

/// The figures of an area as its rules see them: up to a year, if its plan is frozen there.
package struct AreaFacts: FactSource {
  let figures: Figures
  let catalogue: Catalogue
  let area: Area
  /// The last year of which figures are used; nil for the newest. It does not bind projections,
  /// whose years are those to come.
  let asOf: Int?
  /// Figures of years before this are too old to judge from.
  let oldestYear: Int

  /// - Parameter oldest: how many years old a figure may be, counted from the edition of the
  ///   content or from the year the figures are frozen at.
  package init(
    _ figures: Figures, _ catalogue: Catalogue, _ area: Area, asOf: Int?, oldest: Int
  ) {
    self.figures = figures
    self.catalogue = catalogue
    self.area = area
    self.asOf = asOf
    let edition = catalogue.site.editionDate?.year
    oldestYear = (asOf ?? edition).map { $0 - oldest } ?? .min
  }

  /// The figures of an indicator that may be used, the oldest first.
  package func usable(_ id: Identifier<Indicator>) -> [IndicatorFigures.Figure] {
    let all = figures[id]?.figures(of: area.code) ?? []
    guard let asOf, catalogue.indicators[id]?.isProjection == false else { return all }
    return all.filter { $0.period.lastYear <= asOf }
  }

  /// The newest that is no reason for a missing one; else the newest.
  package func latest(_ id: Identifier<Indicator>) -> IndicatorFigures.Figure? {
    let figures = usable(id)
    return figures.last { $0.measurement.value != nil } ?? figures.last
  }

  package func newest(_ indicator: Identifier<Indicator>) -> Result<Fact, MissingFact> {
    guard let figure = latest(indicator) else { return .failure(MissingFact(indicator, .none)) }
    switch figure.measurement {
    case .missing(let reason):
      return .failure(MissingFact(indicator, .missing(reason, figure.period)))
    case .value(let value):
      if figure.period.lastYear < oldestYear {
        return .failure(MissingFact(indicator, .tooOld(figure.period)))
      }
      return .success(Fact(indicator, figure.period, value, from: figure.source))
    }
  }

  package func fact(_ years: Int, before fact: Fact) -> Result<Fact, MissingFact> {
    let year = fact.period.lastYear - years
    let length = fact.period.lastYear - fact.period.firstYear
    let old = usable(fact.indicator).first {
      $0.period.lastYear == year && $0.period.lastYear - $0.period.firstYear == length
    }
    guard let old else { return .failure(MissingFact(fact.indicator, .noneIn(year))) }
    let breaks = catalogue.indicators[fact.indicator]?.breaks ?? []
    if let broken = breaks.first(where: { year < $0.year && $0.year <= fact.period.lastYear }) {
      return .failure(MissingFact(fact.indicator, .broken(broken.year)))
    }
    switch old.measurement {
    case .missing(let reason):
      return .failure(MissingFact(fact.indicator, .missing(reason, old.period)))
    case .value(let value):
      return .success(Fact(fact.indicator, old.period, value, from: old.source))
    }
  }

  package func group(
    _ group: FigureTest.Group, of fact: Fact
  ) -> Result<GroupFigures, MissingFact> {
    let groups: [AreaGroup] =
      switch group {
      case .comparable: catalogue.groups(of: area)
      case .region: [.region(area.region.id.text)]
      case .whole: [.whole]
      }
    var count = 0
    for group in groups {
      guard
        let distribution = figures[fact.indicator]?.distribution(of: group, in: fact.period)
      else { continue }
      if distribution.count >= catalogue.comparison.leastGroup {
        return .success(GroupFigures(group, distribution))
      }
      count = max(count, distribution.count)
    }
    return .failure(MissingFact(fact.indicator, .tooFew(count, fact.period)))
  }

  package func mayBeChance(_ fact: Fact, limit: Double) -> Bool {
    guard let indicator = catalogue.indicators[fact.indicator], indicator.aggregation == .none
    else { return false }
    guard let interval = figures.interval(of: indicator, area.code, in: fact.period) else {
      return figures.isSmall(area.code)
    }
    return interval.lower <= limit && limit <= interval.upper
  }

  /// Two counts by the normal form of the test of Przyborowski and Wilenski, Biometrika 31 (1940):
  /// such counts differ by chance by less than twice the root of their sum. Shares and rates by
  /// whether their spans meet. A projection is no count, and has no chance in it.
  package func mayBeChance(from old: Fact, to new: Fact) -> Bool {
    guard let indicator = catalogue.indicators[new.indicator], !indicator.isProjection else {
      return false
    }
    if indicator.aggregation == .sum {
      let change = new.value - old.value
      return change * change <= 1.96 * 1.96 * (new.value + old.value)
    }
    guard let before = figures.interval(of: indicator, area.code, in: old.period),
      let after = figures.interval(of: indicator, area.code, in: new.period)
    else { return figures.isSmall(area.code) }
    return before.lower <= after.upper && after.lower <= before.upper
  }
}
