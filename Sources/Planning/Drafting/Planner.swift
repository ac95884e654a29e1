package import Figures
package import Model
internal import Source

/// Makes the plans of areas: the same content always gives the same plan.
package struct Planner: Sendable {
  package let catalogue: Catalogue
  package let figures: Figures
  package let outline: PlanOutline
  /// The rules that hold on the day of the edition, by id.
  package let rules: [Rule]
  let marks: ContentMarks

  /// Nil for a model without plans.
  package init?(_ catalogue: Catalogue, _ figures: Figures) {
    guard let outline = catalogue.outline else { return nil }
    self.catalogue = catalogue
    self.figures = figures
    self.outline = outline
    marks = ContentMarks(catalogue, outline)
    let day = catalogue.site.editionDate
    rules = catalogue.rules.all.filter { rule in
      guard let day, let from = rule.validFrom else { return true }
      return from <= day
    }.sorted { $0.id < $1.id }
  }

  /// The figures of an area as its plan sees them.
  package func facts(of area: Area) -> AreaFacts {
    AreaFacts(
      figures, catalogue, area, asOf: ownPlan(of: area)?.figuresAsOf, oldest: outline.oldest)
  }

  /// What each rule has to say to an area, by id.
  package func findings(of area: Area) -> [Finding] {
    let evaluation = Evaluation(facts(of: area), near: outline.near)
    return rules.map { evaluation.finding($0) }
  }

  package func plan(for area: Area) -> Plan {
    let own = ownPlan(of: area)
    let (findings, selection) = judged(area, own)
    let years = own.years(outline, catalogue.site)
    let measures = MeasureList(catalogue: catalogue, outline: outline, years: years)
      .table(own?.measures ?? [], selection.shown)
    let drafter = SectionDrafter(
      planner: self, facts: facts(of: area), findings: findings, selection: selection,
      measures: measures)
    return Plan(
      area: area, title: outline.title, own: own, years: years, findings: findings,
      suggestions: selection.shown, measures: measures,
      sections: outline.sections.all.map { section in
        Plan.Section(
          declaration: section, content: section.part.map(drafter.content),
          own: own?.sections.first { $0.section.id == section.id && !$0.isEmpty }?.body)
      })
  }

  /// What each rule has to say, and which suggestions a plan shows.
  func judged(_ area: Area, _ own: OwnPlan?) -> (findings: [Finding], selection: Selection) {
    let findings = findings(of: area)
    return (findings, Selection(suggestions(findings, own), most: outline.most))
  }

  package func ownPlan(of area: Area) -> OwnPlan? { catalogue.plans[Identifier(area.code)] }

  /// The language an area is written to in: the one its fact names, else the first of the site.
  package func language(of area: Area) -> Language? {
    let position = outline.languageAttribute.flatMap {
      catalogue.attributes.position(of: $0.id)
    }
    let tag = position.map { area.attributes[$0] }
    return catalogue.languages.first { $0.tag == tag } ?? catalogue.languages.first
  }

  private func subject(of rule: Rule) -> Suggestion.Subject? {
    switch rule.subject {
    case .prerequisite(let reference):
      catalogue.prerequisites[reference.id].map { .prerequisite($0) }
    case .strategy(let reference):
      catalogue.strategies[reference.id].flatMap { strategy in
        catalogue.focusAreas[strategy.focusArea.id].map { .strategy(strategy, $0) }
      }
    case nil: nil
    }
  }

  /// What applies, and what the area has judged whether it applies or not.
  private func suggestions(_ findings: [Finding], _ own: OwnPlan?) -> [Suggestion] {
    var all = findings
    // A rule that has been judged before it was to be used is not lost either.
    for opinion in own?.opinions ?? [] where !all.contains(where: { $0.rule.id == opinion.rule.id })
    {
      if let rule = catalogue.rules[opinion.rule.id] {
        all.append(Finding(rule: rule, verdict: .doesNotApply([], isNear: false), answers: []))
      }
    }
    return all.compactMap { suggestion($0, own) }
      .filter { $0.stillApplies || $0.opinion != nil }.inOrder(of: catalogue)
  }

  /// What a finding suggests, with what the area thinks of it.
  ///
  /// - Returns: nil when the content names what is not there, which has been told.
  package func suggestion(_ finding: Finding, _ own: OwnPlan?) -> Suggestion? {
    subject(of: finding.rule).map { subject in
      Suggestion(
        finding: finding, subject: subject,
        opinion: own?.opinions.first { $0.rule.id == finding.rule.id })
    }
  }
}
