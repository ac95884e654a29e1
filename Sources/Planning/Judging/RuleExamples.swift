internal import Figures
package import Model
package import Source

/// Holds every rule against its own examples.
package enum RuleExamples {
  /// Reports examples for which a rule says something else than they expect.
  package static func check(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    guard let outline = catalogue.outline else { return }
    for rule in catalogue.rules.all where isWhole(rule, in: catalogue) {
      for example in rule.examples {
        let finding = Evaluation(ExampleFacts(example: example), near: outline.near).finding(rule)
        if finding.verdict.kind != example.verdict {
          diagnostics.add(.failedExample(example, finding))
        }
      }
    }
  }

  /// Whether the rule and its examples speak of the same indicators, all of which exist: what is
  /// otherwise has been told already.
  private static func isWhole(_ rule: Rule, in catalogue: Catalogue) -> Bool {
    guard let condition = rule.condition else { return false }
    let asked = Set(condition.tests.map(\.indicator.id))
    return asked.allSatisfy(catalogue.indicators.contains)
      && rule.examples.flatMap(\.figures).allSatisfy { asked.contains($0.indicator.id) }
  }
}

extension Diagnostic {
  fileprivate static func failedExample(_ example: RuleExample, _ finding: Finding) -> Diagnostic {
    Diagnostic(
      .error, "failed-example",
      "the example expects '\(example.verdict.rawValue)', but the rule says "
        + "'\(finding.verdict.kind.rawValue)'", at: example.span,
      fix: "change the example or the condition",
      notes: finding.answers.map { answer in
        switch answer {
        case .success(let reason):
          .init(
            "\(reason.holds ? "this holds" : "this does not hold") for \(reason.fact.value)"
              + reason.against.limitText, at: reason.test.span)
        case .failure(let missing):
          .init("there is no figure for '\(missing.indicator.text)'")
        }
      })
  }
}

extension Reason.Against {
  /// What is not written in the condition itself.
  fileprivate var limitText: String {
    switch self {
    case .value, .between: ""
    case .quantile(let share, let group):
      " against \(group.distribution.quantile(share))"
    case .change(_, let change, _): ", a change of \(change)"
    }
  }
}
