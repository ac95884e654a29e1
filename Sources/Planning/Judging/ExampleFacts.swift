internal import Figures
internal import Model

/// The figures of a rule's example.
struct ExampleFacts: FactSource {
  let example: RuleExample

  func newest(_ indicator: Identifier<Indicator>) -> Result<Fact, MissingFact> {
    guard let newest = figure(indicator)?.values.last, let period = Period(year: newest.year)
    else { return .failure(MissingFact(indicator, .none)) }
    return .success(Fact(indicator, period, newest.value))
  }

  func fact(_ years: Int, before fact: Fact) -> Result<Fact, MissingFact> {
    let year = fact.period.lastYear - years
    guard let old = figure(fact.indicator)?.values.first(where: { $0.year == year }),
      let period = Period(year: year)
    else { return .failure(MissingFact(fact.indicator, .noneIn(year))) }
    return .success(Fact(fact.indicator, period, old.value))
  }

  func group(_ group: FigureTest.Group, of fact: Fact) -> Result<GroupFigures, MissingFact> {
    guard let values = figure(fact.indicator)?.group, !values.isEmpty else {
      return .failure(MissingFact(fact.indicator, .tooFew(0, fact.period)))
    }
    return .success(GroupFigures(nil, Distribution(values)))
  }

  func mayBeChance(_ fact: Fact, limit: Double) -> Bool { false }

  func mayBeChance(from old: Fact, to new: Fact) -> Bool { false }

  private func figure(_ indicator: Identifier<Indicator>) -> RuleExample.Figure? {
    example.figures.first { $0.indicator.id == indicator }
  }
}

extension Period {
  fileprivate init?(year: Int) { self.init(String(year)) }
}
