internal import Figures
internal import Model
internal import Source

/// Fills the sections of a plan with what the program has to add.
struct SectionDrafter {
  /// How much of the plan its first page has: enough to decide on, and no more than it holds.
  private static let mostChallenges = 5
  private static let mostMeasures = 8

  let planner: Planner
  let facts: AreaFacts
  let findings: [Finding]
  let selection: Selection
  let measures: MeasureTable

  private var catalogue: Catalogue { planner.catalogue }
  private var outline: PlanOutline { planner.outline }

  /// What stands for the figures: what is declined is no challenge any more.
  private var wanted: [Suggestion] { selection.shown.filter(\.isWanted) }

  func content(_ part: PlanSection.Part) -> Plan.Content {
    switch part {
    case .summary: .summary(summary)
    case .purpose: .purpose(milestones)
    case .needs: .needs(needs)
    case .challenges: .challenges(wanted)
    case .suggestions: .suggestions(groups)
    case .instruments: .instruments(instruments)
    case .measures: .measures(measures)
    case .economy: .economy(measures)
    case .organisation: .organisation(responsibilities)
    case .hearing: .hearing(outline.bodies)
    case .followUp: .followUp(followed, milestones)
    case .annex: .annex(annex)
    }
  }

  private var summary: Plan.Summary {
    var strategies: [Strategy] = []
    for suggestion in wanted {
      if let strategy = suggestion.strategy, !strategies.contains(where: { $0.id == strategy.id }) {
        strategies.append(strategy)
      }
    }
    let isNothing = !findings.contains(where: \.applies)
    return Plan.Summary(
      challenges: Array(wanted.prefix(Self.mostChallenges)), strategies: strategies,
      measures: Array(measures.rows.prefix(Self.mostMeasures)), total: measures.total,
      questions: isNothing ? outline.questions : [], nothing: isNothing ? outline.nothing : nil)
  }

  private var milestones: [DueDate] {
    guard let cycle = outline.cycle, let day = catalogue.site.editionDate else { return [] }
    return cycle.next(after: day)
  }

  private var needs: [NeedsTheme] {
    catalogue.themes.all.map { theme in
      let indicators = catalogue.indicators.all.filter { $0.theme.id == theme.id }
      let figures = indicators.compactMap(facts.planFigure)
      let found = Set(figures.map(\.indicator.id))
      return NeedsTheme(
        theme: theme, figures: figures, missing: indicators.filter { !found.contains($0.id) })
    }
  }

  private var groups: [Plan.SuggestionGroup] {
    let headings: [(Plan.SuggestionGroup.Heading, SubjectGroup)] =
      catalogue.prerequisites.all.map { (.prerequisite($0), .prerequisite($0.id)) }
      + catalogue.focusAreas.all.map { (.focusArea($0), .focusArea($0.id)) }
    return headings.map { heading, group in
      Plan.SuggestionGroup(
        heading: heading, suggestions: selection.shown.filter { $0.subject.group == group })
    }
  }

  private var instruments: [Plan.InstrumentUse] {
    let uses = catalogue.defaultEdition?.uses ?? []
    let used = Set(uses.map(\.entry.instrument.id))
    return catalogue.instruments.all.filter { used.contains($0.id) }.map { instrument in
      let columns = uses.filter { $0.entry.instrument.id == instrument.id }.flatMap { use in
        use.column.map { [$0] } ?? use.group.columns
      }
      let names = Set(columns.map(\.strategy.id))
      return Plan.InstrumentUse(
        instrument: instrument,
        strategies: catalogue.strategies.all.filter { names.contains($0.id) },
        proof: proof(of: instrument))
    }
  }

  private func proof(of instrument: Instrument) -> PlanFigure? {
    outline.evidence.lazy.filter { $0.instrument.id == instrument.id }
      .compactMap { catalogue.indicators[$0.indicator.id].flatMap(facts.planFigure) }
      .first { ($0.figure.measurement.value ?? 0) > 0 }
  }

  private var responsibilities: [Plan.Responsibility] {
    catalogue.participants.all.compactMap { participant in
      func has(_ who: PlanMeasure.Who) -> Bool {
        guard case .suggested(let all) = who else { return false }
        return all.contains { $0.id == participant.id }
      }
      let responsible = measures.rows.filter { has($0.responsible) }
      let cooperating = measures.rows.filter { has($0.cooperating) }
      if responsible.isEmpty, cooperating.isEmpty { return nil }
      return Plan.Responsibility(
        participant: participant, responsible: responsible, cooperating: cooperating)
    }
  }

  /// The indicators of the measures, each once, with where they stand today.
  private var followed: [Plan.Followed] {
    var seen: Set<Identifier<Indicator>> = []
    return measures.rows.compactMap(\.indicator).filter { seen.insert($0.id).inserted }
      .map { Plan.Followed(indicator: $0, figure: facts.planFigure($0)) }
  }

  private var annex: Plan.Annex {
    let judged = Set(selection.shown.map(\.rule.id))
    let rest = findings.filter { !judged.contains($0.rule.id) }
    let sources = Set(needs.flatMap(\.figures).map(\.figure.source))
    return Plan.Annex(
      further: selection.further, near: rest.filter(\.isNear),
      undetermined: rest.filter { $0.verdict.kind == .undetermined },
      sources: catalogue.sources.all.filter { sources.contains($0.id) })
  }
}
