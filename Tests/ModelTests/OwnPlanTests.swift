import Source
import Testing

@testable import Model

/// What an area writes to its plan, read to the last word.
@Suite struct OwnPlanTests {
  private static let plan = """
    ---
    state: adopted
    period: { from: 2027, to: 2030 }
    figuresAsOf: 2025
    decision: "Sak 12/27"
    suggestions:
      - { rule: first, judgement: to-examine, grounds: Why }
    measures:
      - id: own
        from: first/ask
        text: Ask twice
        strategy: buy
        instruments: [loan]
        responsible: The office
        cooperating: The bank
        deadline: 2028-06
        operating: { 2027: 100, 2029: 50 }
        investment: { 2028: 7 }
        financing: Loan
        indicator: count
        status: Begun
    ---

    ## one

    Text of *one*.

    ### Not a section

    ```
    ## not a section either
    ```

    ##   two

    Text of two.
    ## three
    """

  @Test("Every field is read")
  func fields() throws {
    let (plan, told) = try read(Self.plan)
    #expect(told == [])
    #expect(plan.area.id.text == "0301")
    #expect(plan.state == .adopted && plan.period == 2027...2030 && plan.figuresAsOf == 2025)
    #expect(plan.decision == "Sak 12/27")
    #expect(
      plan.opinions.map { "\($0.rule.id.text) \($0.judgement.rawValue) \($0.grounds)" } == [
        "first to-examine Why"
      ])
    let measure = try #require(plan.measures.first)
    #expect(measure.id == "own" && measure.from?.id.text == "first/ask")
    #expect(
      [measure.text, measure.responsible, measure.cooperating, measure.financing, measure.status]
        == ["Ask twice", "The office", "The bank", "Loan", "Begun"])
    #expect(measure.strategy?.id.text == "buy" && measure.indicator?.id.text == "count")
    #expect(measure.instruments.map(\.id.text) == ["loan"])
    #expect(measure.deadline == PartialDate("2028-06"))
    #expect(measure.operating.map { "\($0.year ?? 0) \($0.amount)" } == ["2027 100", "2029 50"])
    #expect(measure.investment.map { "\($0.year ?? 0) \($0.amount)" } == ["2028 7"])
  }

  @Test("Its own text is parted at the names of sections, and at nothing else")
  func sections() throws {
    let sections = try read(Self.plan).plan.sections
    #expect(sections.map(\.section.id.text) == ["one", "two", "three"])
    #expect(sections.map(\.isEmpty) == [false, false, true])
    let texts = sections.map { $0.body.file.text($0.body.range) }
    #expect(
      texts[0]
        == "\nText of *one*.\n\n### Not a section\n\n```\n## not a section either\n```\n\n")
    #expect(texts[1] == "\nText of two.\n")
    let places = sections.map { $0.section.span.file.text($0.section.span.range) }
    #expect(places == ["one", "two", "three"])
  }

  @Test("Line ends of Windows part no less")
  func windows() throws {
    let text = Self.plan.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    let sections = try read(text).plan.sections
    #expect(sections.map(\.section.id.text) == ["one", "two", "three"])
  }

  @Test(
    "What has no place is told",
    arguments: [
      (
        "---\nstate: draft\n---\n\nHere I am.\n\n## one\n",
        ["stray-text plans/0301.md:5:1 Here I am."]
      ),
      ("---\nstate: draft\n---\n# One\n", ["stray-text plans/0301.md:4:1 # One"]),
      (
        "---\nstate: draft\nperiod: { from: 2030, to: 2027 }\n---\n",
        ["out-of-range plans/0301.md:3:27 2027"]
      ),
      ("---\nstate: done\n---\n", ["unknown-choice plans/0301.md:2:8 done"]),
      (
        "---\nstate: draft\nmeasures: [{ id: a, text: T, operating: { 2027: 1.5 } }]\n---\n",
        ["wrong-type plans/0301.md:3:49 1.5"]
      ),
    ] as [(String, [String])])
  func faults(text: String, told: [String]) throws {
    let known = try read(text).told.filter { !$0.hasPrefix("unknown-reference") }
    #expect(known == told)
  }

  /// The names in the plan mean nothing in the least content, so that only what is said of those
  /// is left out.
  private func read(_ text: String) throws -> (plan: OwnPlan, told: [String]) {
    let (catalogue, told) = SmallContent.read(["plans/0301.md": text])
    let plan = try #require(catalogue?.plans.all.first)
    return (
      plan, told.filter { !$0.hasPrefix("unknown-reference") && !$0.hasPrefix("missing-file") }
    )
  }
}
