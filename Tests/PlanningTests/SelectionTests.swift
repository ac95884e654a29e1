import Figures
import Model
import Testing

@testable import Planning

/// Which suggestions a plan shows: at most so many, in turn, always the same.
@Suite struct SelectionTests {
  /// Rules that always apply to area 1: two for the prerequisite, four for focus area A, one for B.
  private static let rules = [
    "p1": "suggests: { prerequisite: map }", "p2": "suggests: { prerequisite: map }",
    "a1": "suggests: { strategy: s2 }",
    "a2": "suggests: { strategy: s1 }",
    "a3": "suggests: { strategy: s2 }", "a4": "suggests: { strategy: s1 }",
    "b1": "suggests: { strategy: s3 }",
  ].mapValues { $0 + "\nwhen: { above: { indicator: rate, value: 1 } }" }

  @Test(
    "Prerequisites and focus areas take turns; within one it goes by strategy, then by the rule's id",
    arguments: [
      (1, "p1", "p2 a2 a4 a1 a3 b1"), (2, "p1 a2", "p2 a4 a1 a3 b1"),
      (3, "p1 a2 b1", "p2 a4 a1 a3"), (4, "p1 p2 a2 b1", "a4 a1 a3"),
      (5, "p1 p2 a2 a4 b1", "a1 a3"), (7, "p1 p2 a2 a4 a1 a3 b1", ""),
      (8, "p1 p2 a2 a4 a1 a3 b1", ""),
    ])
  func turns(most: Int, shown: String, further: String) throws {
    let plans = try SmallPlans(
      rules: Self.rules, figures: ["rate": "1 2025 5"], outline: ["most": String(most)])
    let plan = try plans.plan()
    #expect(names(plan.suggestions) == shown)
    #expect(names(try annex(plan).further) == further)
  }

  @Test("What is judged is always shown, and takes places only of what is not")
  func judged() throws {
    let own = """
      ---
      state: draft
      suggestions:
        - { rule: a3, judgement: accepted }
        - { rule: a4, judgement: not-relevant, grounds: G }
        - { rule: b1, judgement: to-examine }
      ---
      """
    for (most, shown) in [
      (1, "a4 a3 b1"), (3, "a4 a3 b1"), (4, "p1 a4 a3 b1"), (5, "p1 a2 a4 a3 b1"),
    ] {
      let plans = try SmallPlans(
        rules: Self.rules, figures: ["rate": "1 2025 5"], plans: ["1": own],
        outline: ["most": String(most)])
      #expect(names(try plans.plan().suggestions) == shown, "\(most)")
    }
  }

  @Test("Near misses and what cannot be judged stand in the annex, what is far off does not")
  func annexes() throws {
    let rules = [
      "near": "above: { indicator: rate, value: 5.2 }",
      "far": "above: { indicator: rate, value: 9 }",
      "yes": "above: { indicator: rate, value: 1 }",
      "open": "above: { indicator: count, value: 1 }",
    ].mapValues { "suggests: { strategy: s1 }\nwhen: { \($0) }" }
    let plan = try SmallPlans(rules: rules, figures: ["rate": "1 2025 5"]).plan()
    #expect(names(plan.suggestions) == "yes")
    let annex = try annex(plan)
    #expect(annex.near.map(\.rule.id.text) == ["near"])
    #expect(annex.undetermined.map(\.rule.id.text) == ["open"])
  }

  @Test("When nothing applies, the plan says so and asks what to begin with; otherwise it does not")
  func nothing() throws {
    let rule = ["r": "suggests: { strategy: s1 }\nwhen: { above: { indicator: rate, value: 5 } }"]
    let quiet = try summary(SmallPlans(rules: rule, figures: ["rate": "1 2025 4"]).plan())
    #expect(quiet.nothing?["en"] == "Nothing.")
    #expect(quiet.questions.map { $0["en"] } == ["Where to begin?"])
    let loud = try summary(SmallPlans(rules: rule, figures: ["rate": "1 2025 6"]).plan())
    #expect(loud.nothing == nil && loud.questions.isEmpty)
    // What is not known is no sign of anything.
    let unknown = try summary(SmallPlans(rules: rule).plan())
    #expect(unknown.nothing != nil)
  }

  @Test("A rule is used from its first day")
  func validFrom() throws {
    let dates = ["now": "2026-11-22", "old": "2020", "soon": "2026-11-23"]
    let rules = dates.mapValues {
      "validFrom: \($0)\nsuggests: { strategy: s1 }\nwhen: { above: { indicator: rate, value: 1 } }"
    }
    let plans = try SmallPlans(rules: rules, figures: ["rate": "1 2025 5"])
    #expect(try plans.plan().findings.map(\.rule.id.text) == ["now", "old"])
  }

  private func names(_ suggestions: [Suggestion]) -> String {
    suggestions.map(\.rule.id.text).joined(separator: " ")
  }

  private func annex(_ plan: Plan) throws -> Plan.Annex {
    for section in plan.sections {
      if case .annex(let annex) = section.content { return annex }
    }
    return try #require(nil)
  }

  private func summary(_ plan: Plan) throws -> Plan.Summary {
    for section in plan.sections {
      if case .summary(let summary) = section.content { return summary }
    }
    return try #require(nil)
  }
}
