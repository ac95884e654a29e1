internal import Source

/// What an area has written to its plan has a place there: nothing of it may be lost.
enum PlanCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    var check = ReferenceCheck.Checker(diagnostics: diagnostics)
    for plan in catalogue.plans.all {
      check.all([plan.area], in: catalogue.areas)
      check.all(plan.opinions.map(\.rule), in: catalogue.rules)
      if let outline = catalogue.outline {
        check.all(plan.sections.map(\.section), in: outline.sections)
      }
      for measure in plan.measures {
        check.all([measure.strategy].compactMap { $0 }, in: catalogue.strategies)
        check.all(measure.instruments, in: catalogue.instruments)
        check.all([measure.indicator].compactMap { $0 }, in: catalogue.indicators)
      }
    }
    diagnostics = check.diagnostics
    for plan in catalogue.plans.all {
      checkNames(of: plan, &diagnostics)
      for opinion in plan.opinions
      where opinion.judgement == .notRelevant && opinion.grounds.isEmpty {
        diagnostics.add(.noGrounds(opinion))
      }
      for measure in plan.measures { checkSource(of: measure, in: catalogue, &diagnostics) }
      if let outline = catalogue.outline {
        let years = Optional(plan).years(outline, catalogue.site)
        for measure in plan.measures {
          for cost in measure.operating + measure.investment
          where cost.year.map(years.contains) != true {
            diagnostics.add(.outsideBudget(cost, years))
          }
        }
      }
    }
  }

  private static func checkNames(of plan: OwnPlan, _ diagnostics: inout Diagnostics) {
    var opinions = UniqueNames("suggestion", of: "the plan")
    for opinion in plan.opinions {
      opinions.add(opinion.rule.id.text, at: opinion.rule.span, &diagnostics)
    }
    var measures = UniqueNames("measure", of: "the plan")
    var sources = UniqueNames("suggested measure", of: "the plan")
    for measure in plan.measures {
      measures.add(measure.id, at: measure.span, &diagnostics)
      if let from = measure.from { sources.add(from.id.text, at: from.span, &diagnostics) }
    }
    var sections = UniqueNames("section", of: "the plan")
    for section in plan.sections {
      sections.add(section.section.id.text, at: section.section.span, &diagnostics)
    }
  }

  private static func checkSource(
    of measure: OwnMeasure, in catalogue: Catalogue, _ diagnostics: inout Diagnostics
  ) {
    guard let from = measure.from else {
      if measure.text == nil { diagnostics.add(.noText(measure)) }
      return
    }
    if catalogue.suggestedMeasure(from.id) != nil { return }
    // A rule that cannot be read may have the measure.
    let rule = Identifier<Rule>(String(from.id.text.prefix { $0 != "/" }))
    if catalogue.rules[rule] == nil, catalogue.rules.contains(rule) { return }
    diagnostics.add(
      .unknownMeasure(
        from, catalogue.rules.all.flatMap { rule in rule.measures.map { rule.fullName(of: $0) } }))
  }
}

extension Diagnostic {
  fileprivate static func noGrounds(_ opinion: OwnPlan.Opinion) -> Diagnostic {
    Diagnostic(
      .error, "missing-key", "the suggestion is said not to be relevant, but not why",
      at: opinion.rule.span, fix: "add 'grounds:'")
  }

  fileprivate static func noText(_ measure: OwnMeasure) -> Diagnostic {
    Diagnostic(
      .error, "missing-key", "the measure does not say what is done", at: measure.span,
      fix: "add 'text:', or 'from:' with a suggested measure")
  }

  fileprivate static func outsideBudget(
    _ cost: OwnMeasure.Cost, _ years: ClosedRange<Int>
  ) -> Diagnostic {
    Diagnostic(
      .error, "out-of-range",
      "the costs of the plan are for \(years.lowerBound) to \(years.upperBound)", at: cost.span,
      fix: "use one of these years, or change 'period:'")
  }

  fileprivate static func unknownMeasure(
    _ reference: Reference<SuggestedMeasure>, _ names: [String]
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-reference", "no rule has the measure '\(reference.id.text)'",
      at: reference.span,
      fix: NearestName.of(reference.id.text, among: names).map { "write '\($0)'" }
        ?? "write the rule and its measure, as in 'rule/measure'")
  }
}
