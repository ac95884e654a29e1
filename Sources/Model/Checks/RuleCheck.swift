internal import Source

/// Rules name what exists, look at it in their examples, and claim no cause.
enum RuleCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    var check = ReferenceCheck.Checker(diagnostics: diagnostics)
    for rule in catalogue.rules.all {
      switch rule.subject {
      case .strategy(let strategy): check.all([strategy], in: catalogue.strategies)
      case .prerequisite(let prerequisite): check.all([prerequisite], in: catalogue.prerequisites)
      case nil: break
      }
      check.all(rule.condition?.tests.map(\.indicator) ?? [], in: catalogue.indicators)
      for measure in rule.measures {
        check.all([measure.strategy].compactMap { $0 }, in: catalogue.strategies)
        check.all(measure.instruments, in: catalogue.instruments)
        check.all(measure.responsible + measure.cooperating, in: catalogue.participants)
        check.all([measure.indicator].compactMap { $0 }, in: catalogue.indicators)
      }
    }
    diagnostics = check.diagnostics
    for rule in catalogue.rules.all {
      checkExamples(of: rule, in: catalogue, &diagnostics)
      checkWords(of: rule, catalogue.languages, &diagnostics)
      var ids = UniqueNames("measure", of: "the rule")
      for measure in rule.measures { ids.add(measure.id, at: measure.span, &diagnostics) }
    }
  }

  /// A figure that the condition never looks at proves nothing.
  private static func checkExamples(
    of rule: Rule, in catalogue: Catalogue, _ diagnostics: inout Diagnostics
  ) {
    guard let tests = rule.condition?.tests,
      tests.allSatisfy({ catalogue.indicators.contains($0.indicator.id) })
    else { return }
    let names = Set(tests.map(\.indicator.id.text))
    for figure in rule.examples.flatMap(\.figures) where !names.contains(figure.indicator.id.text) {
      diagnostics.add(.unaskedFigure(figure.indicator, names))
    }
  }

  private static func checkWords(
    of rule: Rule, _ languages: [Language], _ diagnostics: inout Diagnostics
  ) {
    let texts =
      [rule.name, rule.challenge, rule.caveat] + rule.measures.map(\.text) + rule.questions
    for language in languages {
      for text in texts {
        guard let word = CausalWords.first(in: text[language.tag], of: language) else { continue }
        diagnostics.add(.causalWord(word, in: "what a rule says of figures", at: text.span))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unaskedFigure(
    _ indicator: Reference<Indicator>, _ names: Set<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-reference",
      "the condition of the rule does not look at '\(indicator.id.text)'", at: indicator.span,
      fix: NearestName.of(indicator.id.text, among: names).map { "write '\($0)'" }
        ?? "take it away")
  }
}
