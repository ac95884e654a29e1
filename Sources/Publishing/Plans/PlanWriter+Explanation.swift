internal import Figures
package import Model
internal import Planning

extension PlanWriter {
  /// What rules have to say to an area, and why: the same as its plan.
  ///
  /// - Parameter strategy: the strategy whose rules are told, all of them; nil for what the plan
  ///   tells of every rule.
  package func explanation(of area: Area, _ strategy: Strategy?) -> String {
    var block = TextBlock()
    let plan = planner.plan(for: area)
    block.add("\(area.uniqueName) (\(area.code))")
    block.add(labels(.explainHeading, ["edition": builder.catalogue.site.edition]))
    if let year = plan.own?.figuresAsOf {
      block.add(labels(.explainFrozen, ["year": String(year)]))
    }
    if let strategy {
      add(plan, strategy, to: &block)
    } else {
      add(plan, to: &block)
    }
    return block.text
  }

  private func add(_ plan: Plan, to block: inout TextBlock) {
    for section in plan.sections {
      guard case .suggestions(let groups) = section.content else { continue }
      for group in groups where !group.suggestions.isEmpty {
        block.gap()
        block.add(name(group.heading).uppercased())
        for suggestion in group.suggestions { add(suggestion, plan.area, to: &block) }
      }
    }
    for section in plan.sections {
      if case .summary(let summary) = section.content, let nothing = summary.nothing {
        block.gap()
        block.add(nothing[tag])
        for question in summary.questions { block.add(question[tag], margin: 2, head: "– ") }
      }
    }
    for section in plan.sections {
      guard case .annex(let annex) = section.content else { continue }
      add(labels(.furtherSuggestions), annex.further.map(\.finding), plan.area, to: &block)
      add(labels(.nearlyApplied), annex.near, plan.area, to: &block)
      add(labels(.cannotJudge), annex.undetermined, plan.area, to: &block)
    }
  }

  private func add(_ plan: Plan, _ strategy: Strategy, to block: inout TextBlock) {
    block.add(
      labels(
        .strategyTitle, ["number": String(strategy.number), "name": strategy.name[tag]]))
    let findings = plan.findings.filter { finding in
      if case .strategy(let reference) = finding.rule.subject {
        reference.id == strategy.id
      } else {
        false
      }
    }
    if findings.isEmpty { block.add(labels(.noRules)) }
    let suggestions = findings.compactMap { planner.suggestion($0, plan.own) }
      .filter { $0.stillApplies || $0.opinion != nil }
    for suggestion in suggestions { add(suggestion, plan.area, to: &block) }
    let told = Set(suggestions.map(\.rule.id))
    let others = findings.filter { !told.contains($0.rule.id) }
    let undetermined = others.filter { $0.verdict.kind == .undetermined }
    add(labels(.nearlyApplied), others.filter(\.isNear), plan.area, to: &block)
    add(labels(.cannotJudge), undetermined, plan.area, to: &block)
    add(
      labels(.doesNotApply), others.filter { $0.verdict.kind == .doesNotApply && !$0.isNear },
      plan.area, to: &block)
  }

  /// A suggestion with all its fixed parts.
  private func add(_ suggestion: Suggestion, _ area: Area, to block: inout TextBlock) {
    let rule = suggestion.rule
    block.gap()
    block.add(rule.name[tag], head: labels(.proposal) + ": ")
    block.add(name(suggestion.subject), margin: 2)
    if !suggestion.stillApplies { block.add(labels(.noLongerApplies), margin: 2) }
    let because = suggestion.stillApplies ? labels(.proposedBecause) : labels(.figuresSay)
    if !suggestion.finding.answers.isEmpty { block.add(because + ":", margin: 2) }
    add(suggestion.finding, area, to: &block)
    for id in suggestion.finding.sources {
      block.add(source(id), margin: 2, head: labels(.source) + ": ")
    }
    block.add(rule.id.text, margin: 2, head: labels(.rule) + ": ")
    block.add(rule.caveat[tag], margin: 2, head: labels(.caveat) + ": ")
    add(labels(.suggestedMeasures), rule.measures.map(\.text), to: &block)
    add(labels(.questionsFirst), rule.questions, to: &block)
    block.add(words(suggestion.opinion), margin: 2, head: labels(.ownJudgement) + ": ")
  }

  private func add(_ heading: String, _ texts: [LocalizedText], to block: inout TextBlock) {
    if texts.isEmpty { return }
    block.add(heading + ":", margin: 2)
    for text in texts { block.add(text[tag], margin: 4, head: "– ") }
  }

  private func add(
    _ heading: String, _ findings: [Finding], _ area: Area, to block: inout TextBlock
  ) {
    if findings.isEmpty { return }
    block.gap()
    block.add(heading.uppercased())
    for finding in findings {
      block.add("\(finding.rule.name[tag]) [\(finding.rule.id.text)]", margin: 2)
      add(finding, area, to: &block)
    }
  }

  /// Why a verdict is what it is, one line a figure.
  private func add(_ finding: Finding, _ area: Area, to block: inout TextBlock) {
    // Of several ways to apply, those that are far off say nothing about how near it was.
    let reasons = finding.verdict.reasons.filter { $0.isNear || !finding.isNear }
    for reason in reasons {
      block.add(builder.pieces(reason, of: area.code).plainText, margin: 4, head: "– ")
    }
    if case .undetermined(let missing, _) = finding.verdict {
      for fact in missing { block.add(builder.words(fact), margin: 4, head: "– ") }
    }
  }

  private func words(_ opinion: OwnPlan.Opinion?) -> String {
    guard let opinion else { return labels(.judgementNone) }
    let word: Wording =
      switch opinion.judgement {
      case .accepted: .judgementAccepted
      case .toExamine: .judgementToExamine
      case .notRelevant: .judgementNotRelevant
      }
    return labels(word) + (opinion.grounds.isEmpty ? "" : ". " + opinion.grounds)
  }

  private func name(_ heading: Plan.SuggestionGroup.Heading) -> String {
    switch heading {
    case .prerequisite(let prerequisite): prerequisite.name[tag]
    case .focusArea(let focusArea):
      labels(.focusAreaTitle, ["letter": focusArea.letter, "name": focusArea.name[tag]])
    }
  }
}
