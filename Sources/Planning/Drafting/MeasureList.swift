internal import Model
internal import Source

/// Puts an area's own measures and the suggested ones together.
struct MeasureList {
  let catalogue: Catalogue
  let outline: PlanOutline
  let years: ClosedRange<Int>

  func table(_ own: [OwnMeasure], _ suggestions: [Suggestion]) -> MeasureTable {
    let taken = Set(own.compactMap(\.from?.id))
    var drafts = own.map(written)
    for suggestion in suggestions where suggestion.isWanted {
      for measure in suggestion.rule.measures {
        let name = Identifier<SuggestedMeasure>(suggestion.rule.fullName(of: measure))
        if !taken.contains(name) { drafts.append(suggested(measure, of: suggestion.rule)) }
      }
    }
    // A measure of no strategy concerns the whole and stands first, as prerequisites do.
    let sorted = drafts.enumerated().sorted { a, b in
      (a.element.strategy?.number ?? 0, a.offset) < (b.element.strategy?.number ?? 0, b.offset)
    }
    return MeasureTable(
      columns: outline.columns, years: years,
      rows: sorted.enumerated().map { $1.element.measure(number: $0 + 1) })
  }

  /// A measure before it has its number.
  private struct Draft {
    var text: PlanText
    var strategy: Strategy?
    var instruments: [Instrument]
    var responsible: PlanMeasure.Who
    var cooperating: PlanMeasure.Who
    var indicator: Indicator?
    var rule: Rule?
    var own: OwnMeasure?
    var operating: [Int?]
    var investment: [Int?]

    func measure(number: Int) -> PlanMeasure {
      PlanMeasure(
        number: number, text: text, strategy: strategy, instruments: instruments,
        responsible: responsible, cooperating: cooperating, indicator: indicator, rule: rule,
        own: own, operating: operating, investment: investment)
    }
  }

  private func written(_ own: OwnMeasure) -> Draft {
    let source = own.from.flatMap { catalogue.suggestedMeasure($0.id) }
    var draft =
      source.map { suggested($0.measure, of: $0.rule) }
      ?? Draft(
        text: .own(""), instruments: [], responsible: .open, cooperating: .open, operating: [],
        investment: [])
    if let text = own.text { draft.text = .own(text) }
    if let strategy = own.strategy { draft.strategy = catalogue.strategies[strategy.id] }
    if !own.instruments.isEmpty {
      draft.instruments = own.instruments.compactMap { catalogue.instruments[$0.id] }
    }
    if let words = own.responsible { draft.responsible = .own(words) }
    if let words = own.cooperating { draft.cooperating = .own(words) }
    if let indicator = own.indicator { draft.indicator = catalogue.indicators[indicator.id] }
    draft.own = own
    draft.operating = byYear(own.operating)
    draft.investment = byYear(own.investment)
    return draft
  }

  private func suggested(_ measure: SuggestedMeasure, of rule: Rule) -> Draft {
    var strategy = measure.strategy
    if strategy == nil, case .strategy(let own) = rule.subject { strategy = own }
    return Draft(
      text: .generated(measure.text), strategy: strategy.flatMap { catalogue.strategies[$0.id] },
      instruments: measure.instruments.compactMap { catalogue.instruments[$0.id] },
      responsible: who(measure.responsible), cooperating: who(measure.cooperating),
      indicator: measure.indicator.flatMap { catalogue.indicators[$0.id] }, rule: rule,
      operating: byYear([]), investment: byYear([]))
  }

  private func who(_ references: [Reference<Participant>]) -> PlanMeasure.Who {
    let participants = references.compactMap { catalogue.participants[$0.id] }
    return participants.isEmpty ? .open : .suggested(participants)
  }

  private func byYear(_ costs: [OwnMeasure.Cost]) -> [Int?] {
    years.map { year in costs.first { $0.year == year }?.amount }
  }
}
