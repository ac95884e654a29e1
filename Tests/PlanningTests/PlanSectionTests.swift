import Figures
import Model
import Testing

@testable import Planning

/// What the program adds to each section of a plan.
@Suite struct PlanSectionTests {
  private let plan: Plan

  init() throws {
    let rules = [
      "ask": """
      suggests: { strategy: s1 }
      when: { above: { indicator: rate, value: 10 } }
      measures: [{ id: m, text: M, responsible: [board], cooperating: [town], indicator: rate }]
      """,
      "no": """
      suggests: { strategy: s3 }
      when: { above: { indicator: rate, value: 10 } }
      measures: [{ id: n, text: N, responsible: [town], indicator: later }]
      """,
      "map": "suggests: { prerequisite: map }\nwhen: { above: { indicator: rate, value: 10 } }",
    ]
    let own = """
      ---
      state: hearing
      suggestions: [{ rule: no, judgement: not-relevant, grounds: G }]
      ---
      """
    plan = try SmallPlans(
      rules: rules, figures: ["rate": "1 2025 20", "count": "1 2025 0;2 2025 3"],
      plans: ["1": own],
      outline: [
        "evidence":
          "[{ instrument: loan, indicator: rate }, { instrument: grant, indicator: count }]",
        "bodies": "[{ name: The old, verified: true }, { name: The young, verified: false }]",
      ]
    ).plan()
  }

  @Test("The sections stand in the order of the outline, each with what it shows")
  func order() {
    #expect(
      plan.sections.map(\.declaration.id.text)
        == PlanSection.Part.allCases.map(\.rawValue) + ["plain"])
    #expect(
      plan.sections.map { $0.content == nil } == PlanSection.Part.allCases.map { _ in false } + [
        true
      ])
    #expect(plan.state == .hearing && plan.title["en"] == "Plan")
  }

  @Test("The summary has the challenges, strategies and measures that are not declined")
  func summary() throws {
    guard case .summary(let summary) = plan.sections[0].content else { return fail() }
    #expect(summary.challenges.map(\.rule.id.text) == ["map", "ask"])
    #expect(summary.strategies.map(\.id.text) == ["s1"])
    #expect(summary.measures.map(\.number) == [1])
    #expect(summary.total == .init(amount: nil, open: 1))
  }

  @Test("Every prerequisite and focus area has its place, with or without a suggestion")
  func suggestions() throws {
    for section in plan.sections {
      guard case .suggestions(let groups) = section.content else { continue }
      let told = groups.map { group in
        let name =
          switch group.heading {
          case .prerequisite(let prerequisite): prerequisite.name["en"]
          case .focusArea(let focusArea): focusArea.name["en"]
          }
        return ([name] + group.suggestions.map(\.rule.id.text)).joined(separator: " ")
      }
      #expect(told == ["Map map", "Hold ask", "Lead no"])
      return
    }
    fail()
  }

  @Test("A challenge is what is suggested and not declined")
  func challenges() {
    for section in plan.sections {
      guard case .challenges(let all) = section.content else { continue }
      #expect(all.map(\.rule.id.text) == ["map", "ask"])
      return
    }
    fail()
  }

  @Test("An instrument is told to be used only where a figure above nought says so")
  func instruments() {
    for section in plan.sections {
      guard case .instruments(let uses) = section.content else { continue }
      let told = uses.map { use in
        let strategies = use.strategies.map(\.id.text).joined(separator: " ")
        return "\(use.instrument.id.text) (\(strategies)) \(use.proof?.indicator.id.text ?? "-")"
      }
      #expect(told == ["grant (s3) -", "loan (s1) rate"])
      return
    }
    fail()
  }

  @Test("Who could be responsible, for which measures")
  func organisation() {
    for section in plan.sections {
      guard case .organisation(let all) = section.content else { continue }
      let told = all.map {
        "\($0.participant.id.text) \($0.responsible.map(\.number)) \($0.cooperating.map(\.number))"
      }
      #expect(told == ["board [1] []", "town [] [1]"])
      return
    }
    fail()
  }

  @Test("Who is heard, and what is followed with where it stands")
  func hearingAndFollowing() {
    var count = 0
    for section in plan.sections {
      switch section.content {
      case .hearing(let bodies):
        #expect(
          bodies.map { "\($0.name["en"]) \($0.isVerified)" } == [
            "The old true", "The young false",
          ])
        count += 1
      case .followUp(let followed, _):
        #expect(
          followed.map { "\($0.indicator.id.text) \($0.figure?.figure.period.text ?? "-")" } == [
            "rate 2025"
          ])
        count += 1
      case .annex(let annex):
        #expect(annex.sources.map(\.id.text) == ["register"])
        count += 1
      default: continue
      }
    }
    #expect(count == 3)
  }

  @Test(
    "An area is written to in the language that its fact names, when the site has it",
    arguments: [("1", "fr"), ("2", "en"), ("3", "en"), ("4", "en")])
  func language(code: String, tag: String) throws {
    let plans = try SmallPlans(outline: ["languageAttribute": "tongue"])
    #expect(plans.planner.language(of: try plans.area(code))?.tag == tag)
    #expect(try SmallPlans().planner.language(of: try plans.area(code))?.tag == "en")
  }

  private func fail() { Issue.record("the plan has no such section") }
}
