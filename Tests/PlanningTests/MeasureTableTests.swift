import Figures
import Model
import Testing

@testable import Planning

/// The measures of a plan: suggested, taken up and the area's own, with their sums.
@Suite struct MeasureTableTests {
  private static let rules = [
    "ask": """
    suggests: { strategy: s2 }
    when: { above: { indicator: rate, value: 1 } }
    measures:
      - id: first
        text: Ask first
        instruments: [loan]
        responsible: [board]
        cooperating: [town]
        indicator: rate
      - { id: second, text: Ask again, strategy: s1 }
    """,
    "map": """
    suggests: { prerequisite: map }
    when: { above: { indicator: rate, value: 1 } }
    measures: [{ id: draw, text: Draw a map }]
    """,
  ]

  @Test("Suggested measures stand by strategy, with what the rule says and nothing filled in")
  func suggested() throws {
    let table = try plan("").measures
    #expect(
      table.rows.map(words) == [
        "1 generated Draw a map -", "2 generated Ask again S1", "3 generated Ask first S2",
      ])
    let first = try #require(table.rows.last)
    #expect(first.instruments.map(\.id.text) == ["loan"])
    #expect(who(first.responsible) == "suggested board")
    #expect(who(first.cooperating) == "suggested town")
    #expect(first.indicator?.id.text == "rate" && first.rule?.id.text == "ask" && first.own == nil)
    #expect(who(table.rows[0].responsible) == "open")
    // Three years from the one after the edition.
    #expect(table.years == 2027...2029)
    #expect(first.operating == [nil, nil, nil])
    #expect(table.total == .init(amount: nil, open: 3))
  }

  @Test("A measure that is taken up keeps what the rule says where the area says nothing")
  func takenUp() throws {
    let table = try plan(
      """
      measures:
        - { id: mine, from: ask/first, responsible: Our office, operating: { 2028: 40 } }
        - { id: said, from: ask/second, text: Ask in writing, strategy: s3, instruments: [grant] }
      """
    ).measures
    #expect(
      table.rows.map(words) == [
        "1 generated Draw a map -", "2 generated Ask first S2", "3 own Ask in writing S3",
      ])
    let mine = table.rows[1]
    #expect(who(mine.responsible) == "own Our office" && who(mine.cooperating) == "suggested town")
    #expect(mine.operating == [nil, 40, nil] && mine.own?.id == "mine")
    #expect(table.rows[2].instruments.map(\.id.text) == ["grant"])
  }

  @Test("The area's own stand before what is suggested for the same strategy, as it wrote them")
  func order() throws {
    let table = try plan(
      """
      measures:
        - { id: c, text: C, strategy: s2 }
        - { id: a, text: A, strategy: s2 }
        - { id: b, text: B }
      """
    ).measures
    #expect(
      table.rows.map(words) == [
        "1 own B -", "2 generated Draw a map -", "3 generated Ask again S1", "4 own C S2",
        "5 own A S2", "6 generated Ask first S2",
      ])
  }

  @Test("Sums by year and over all, with how many measures have no figure")
  func sums() throws {
    let table = try plan(
      """
      period: { from: 2026, to: 2029 }
      measures:
        - { id: a, text: A, operating: { 2026: 10, 2027: 20 }, investment: { 2028: 500 } }
        - { id: b, text: B, operating: { 2027: 0 } }
      """
    ).measures
    #expect(table.years == 2026...2028)
    #expect(table.operating(in: 2026) == .init(amount: 10, open: 4))
    #expect(table.operating(in: 2027) == .init(amount: 20, open: 3))
    #expect(table.operating(in: 2028) == .init(amount: nil, open: 5))
    #expect(table.investment(in: 2028) == .init(amount: 500, open: 4))
    #expect(table.operating(in: 2031) == .init(amount: nil, open: 5))
    #expect(table.total == .init(amount: 530, open: 3))
  }

  @Test(
    "Measures of what is declined go; of what the area wants they stay though the figures do not",
    arguments: [
      ("accepted", 5, 3), ("to-examine", 5, 3), ("not-relevant", 5, 1), ("accepted", 0, 2),
      ("to-examine", 0, 0),
    ])
  func judged(judgement: String, rate: Int, count: Int) throws {
    let own = "suggestions: [{ rule: ask, judgement: \(judgement), grounds: G }]"
    #expect(try plan(own, rate: rate).measures.rows.count == count)
  }

  private func plan(_ own: String, rate: Int = 5) throws -> Plan {
    try SmallPlans(
      rules: Self.rules, figures: ["rate": "1 2025 \(rate)"],
      plans: ["1": "---\nstate: draft\n\(own)\n---\n"]
    ).plan()
  }

  private func words(_ measure: PlanMeasure) -> String {
    let text =
      switch measure.text {
      case .own(let text): "own " + text
      case .generated(let text): "generated " + text["en"]
      }
    return "\(measure.number) \(text) \(measure.strategy?.name["en"] ?? "-")"
  }

  private func who(_ who: PlanMeasure.Who) -> String {
    switch who {
    case .own(let text): "own " + text
    case .suggested(let all): "suggested " + all.map(\.id.text).joined(separator: " ")
    case .open: "open"
    }
  }
}
