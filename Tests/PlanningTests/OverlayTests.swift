import Figures
import Model
import Source
import Testing

@testable import Planning

/// What an area has written is in its plan whatever the figures and rules say: nothing is lost.
@Suite struct OverlayTests {
  private static let rules = Dictionary(
    uniqueKeysWithValues: (1...6).map { number in
      (
        "r\(number)",
        """
        \(["suggests: { prerequisite: map }", "suggests: { strategy: s1 }", "suggests: { strategy: s2 }", "suggests: { strategy: s3 }"][number % 4])
        when: { above: { indicator: rate, value: \(number * 10) } }
        measures: [{ id: m, text: Suggested \(number) }]
        """
      )
    })

  /// A text no other has, by the count of those before.
  private struct Texts {
    var written: [String] = []

    mutating func next(_ kind: String) -> String {
      written.append("\(kind) number \(written.count) of mine")
      return written.last ?? ""
    }
  }

  @Test("Every word of a hundred plans, with figures that change under them")
  func property() throws {
    var dice = Dice(seed: 2026)
    for _ in 0..<100 {
      var texts = Texts()
      let own = file(&dice, &texts)
      let figures = dice.roll(4) == 0 ? [:] : ["rate": "1 2025 \(dice.roll(80))"]
      let plans = try SmallPlans(
        rules: Self.rules, figures: figures, plans: ["1": own],
        outline: ["most": String(1 + dice.roll(8))])
      let plan = try plans.plan()
      let found = words(of: plan)
      #expect(texts.written.filter { !found.contains($0) } == [], "\(own)")
      #expect(plan.own?.decision == texts.written.first)
    }
  }

  @Test("A judged suggestion that no longer applies stays, marked")
  func stays() throws {
    let own = """
      ---
      state: draft
      suggestions: [{ rule: r1, judgement: accepted, grounds: We promised }]
      ---
      """
    for (rate, stillApplies) in [(15, true), (5, false)] {
      let plan = try SmallPlans(
        rules: Self.rules, figures: ["rate": "1 2025 \(rate)"], plans: ["1": own]
      ).plan()
      let suggestion = try #require(plan.suggestions.first)
      #expect(plan.suggestions.count == 1)
      #expect(suggestion.rule.id.text == "r1" && suggestion.opinion?.grounds == "We promised")
      #expect(suggestion.stillApplies == stillApplies)
    }
  }

  @Test("So does one whose figures are gone, or whose rule is not yet in use")
  func staysWithout() throws {
    let own = """
      ---
      state: draft
      suggestions:
        - { rule: r1, judgement: accepted }
        - { rule: late, judgement: to-examine }
      ---
      """
    let late =
      "validFrom: 2027\nsuggests: { strategy: s1 }\nwhen: { above: { indicator: rate, value: 1 } }"
    let plan = try SmallPlans(
      rules: Self.rules.merging(["late": late]) { first, _ in first }, plans: ["1": own]
    ).plan()
    #expect(
      plan.suggestions.map { "\($0.rule.id.text) \($0.stillApplies)" } == [
        "late false", "r1 false",
      ])
  }

  @Test("A section with a text of its own has nothing left to fill in; without one it has")
  func fillIn() throws {
    let own = "---\nstate: draft\n---\n\n## needs\n\nOurs.\n\n## measures\n\n  \n"
    let plan = try SmallPlans(plans: ["1": own]).plan()
    for section in plan.sections where section.declaration.part != nil {
      let isOwn = section.declaration.id.text == "needs"
      #expect((section.own != nil) == isOwn)
      #expect(section.toFillIn.isEmpty == isOwn)
    }
    #expect(plan.sections.count == PlanSection.Part.allCases.count + 1)
  }

  private func file(_ dice: inout Dice, _ texts: inout Texts) -> String {
    var yaml = "state: \(["draft", "hearing", "adopted"][dice.roll(3)])\n"
    yaml += "decision: \(texts.next("Decision"))\n"
    if dice.roll(2) == 0 { yaml += "figuresAsOf: \(2020 + dice.roll(6))\n" }
    let judged = (1...6).filter { _ in dice.roll(2) == 0 }
    yaml += judged.isEmpty ? "" : "suggestions:\n"
    for number in judged {
      let judgement = ["accepted", "to-examine", "not-relevant"][dice.roll(3)]
      yaml +=
        "  - { rule: r\(number), judgement: \(judgement), grounds: \(texts.next("Grounds")) }\n"
    }
    let measures = dice.roll(5)
    yaml += measures == 0 ? "" : "measures:\n"
    for number in 0..<measures {
      yaml += "  - id: own\(number)\n    text: \(texts.next("Measure"))\n"
      if dice.roll(2) == 0 { yaml += "    from: r\(number + 1)/m\n" }
      for key in ["responsible", "cooperating", "financing", "status"] where dice.roll(2) == 0 {
        yaml += "    \(key): \(texts.next(key))\n"
      }
      if dice.roll(3) == 0 { yaml += "    strategy: s\(1 + dice.roll(3))\n" }
    }
    let sections = ["summary", "needs", "plain", "annex", "economy"].filter { _ in
      dice.roll(2) == 0
    }
    let body = sections.map { "## \($0)\n\n\(texts.next("Section"))\n\n" }.joined()
    return "---\n\(yaml)---\n\n\(body)"
  }

  /// Everything of the area's own that whoever lays out the plan will meet.
  private func words(of plan: Plan) -> String {
    var words = [plan.own?.decision ?? ""]
    words += plan.suggestions.compactMap { $0.opinion?.grounds }
    for row in plan.measures.rows {
      if case .own(let text) = row.text { words.append(text) }
      for who in [row.responsible, row.cooperating] {
        if case .own(let text) = who { words.append(text) }
      }
      words += [row.own?.financing, row.own?.status].compactMap { $0 }
    }
    words += plan.sections.compactMap { $0.own.map { $0.file.text($0.range) } }
    return words.joined(separator: "\n")
  }
}

/// Numbers that look thrown and are the same in every run.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to one less than the count of sides.
  mutating func roll(_ sides: Int) -> Int {
    // Knuth's MMIX generator; its high bits are the better ones.
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}
