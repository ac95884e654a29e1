import Source
import Testing

@testable import Model

/// Groups of people, the questions that lead to them, checklists and terms, as they are read.
@Suite struct GroupContentTests {
  private static let group = """
    name: One
    number: 1
    situation: S
    approach: A
    summary: M
    needs: [N]
    instruments: [{ instrument: loan, text: { nb: Lån, nn: Lån } }]
    strategies: [buy]
    checklists: [list]
    cautions: [C]
    sources: [{ title: T }]
    checked: 2026
    """

  private static let checklist = """
    name: List
    order: 1
    version: 3
    summary: S
    items: [{ id: a, question: A?, help: H, strategies: [buy], pages: [index] }]
    sources: [{ title: T }]
    checked: 2026
    """

  private static let files: [String: String] = [
    "groups/1-one.yml": group,
    "checklists/list.yml": checklist,
    "instruments/loan.yml": """
    name: Loan
    givers: [bank]
    kind: loan
    recipients: [person]
    summary: S
    status: valid
    sources: [{ title: T }]
    checked: 2026
    """,
    "pages/index.md": "---\ntitle: Start\n---\n",
    "decision-aid.yml": aid("answers: [{ text: So, group: 1-one }]"),
  ]

  private static func aid(_ answers: String, more: String = "") -> String {
    """
    start: first
    caution: C
    questions:
      - id: first
        question: First?
        \(answers)
    \(more)
    """
  }

  @Test("What is written is read")
  func read() throws {
    let (found, told) = SmallContent.read(Self.files)
    let catalogue = try #require(found)
    #expect(told == [])
    let group = try #require(catalogue.groups.all.first)
    #expect(group.id.text == "1-one")
    #expect(group.uses.map { "\($0.instrument.id.text) \($0.text["nn"])" } == ["loan Lån"])
    #expect(group.strategies.map(\.id.text) == ["buy"])
    #expect(group.checklists.map(\.id.text) == ["list"])
    #expect(group.needs.map { $0["nb"] } + group.cautions.map { $0["nb"] } == ["N", "C"])
    #expect(group.cooperation.isEmpty && group.documentation.isEmpty)
    let list = try #require(catalogue.checklists.all.first)
    #expect(list.version == 3)
    #expect(
      list.items.all.map { $0.strategies.map(\.id.text) + $0.pages.map(\.id.text) }
        == [["buy", "index"]])
    let aid = try #require(catalogue.decisionAid)
    #expect(aid.start.id.text == "first")
    #expect(aid.questions.all.map { $0.name["nb"] } == ["First?"])
  }

  @Test("Groups by their numbers, checklists in their order")
  func order() throws {
    let catalogue = try #require(
      SmallContent.read([
        "groups/z.yml": Self.group, "groups/a.yml": Self.group.numbered(2),
        "checklists/z.yml": Self.checklist, "checklists/a.yml": Self.checklist.ordered(2),
      ]).catalogue)
    #expect(catalogue.groups.names == ["z", "a"])
    #expect(catalogue.checklists.names == ["z", "a"])
  }

  @Test("A model needs none of it")
  func none() throws {
    let catalogue = try #require(SmallContent.read([:]).catalogue)
    #expect(catalogue.groups.isEmpty && catalogue.checklists.isEmpty && catalogue.glossary.isEmpty)
    #expect(catalogue.decisionAid == nil)
  }

  @Test(
    "Every answer leads somewhere, nothing goes in a circle, everything is reached",
    arguments: [
      ("answers: [{ text: So, group: 1-one }]", "", []),
      // Two ways to one place are no circle.
      (
        "answers: [{ text: A, question: next }, { text: B, group: 1-one }]",
        "  - { id: next, question: Next?, answers: [{ text: So, group: 1-one }] }", []
      ),
      (
        "answers: [{ text: A, group: 1-one }, { text: B, question: first }]", "",
        ["question-cycle decision-aid.yml:4:9 first"]
      ),
      (
        "answers: [{ text: A, group: 1-one }, { text: B }]", "",
        ["answer-target decision-aid.yml:6:42 {"]
      ),
      (
        "answers: [{ text: A, group: 1-one, question: first }]", "",
        ["answer-target decision-aid.yml:6:15 {"]
      ),
      (
        "answers: [{ text: A, group: 1-one }]",
        "  - { id: lost, question: Lost?, answers: [{ text: So, group: 1-one }] }",
        ["unreachable decision-aid.yml:7:11 lost"]
      ),
      (
        "answers: [{ text: A, group: 1-one }]", "advice: [{ id: idle, title: I, text: T }]",
        ["unreachable decision-aid.yml:7:16 idle"]
      ),
      (
        "answers: [{ text: A, advice: help }]", "advice: [{ id: help, title: I, text: T }]",
        ["unreachable decision-aid.yml:1:8 first"]
      ),
      // What a wrong name hides is not told to be out of reach.
      (
        "answers: [{ text: A, group: 1-on }]", "",
        ["unknown-reference decision-aid.yml:6:33 1-on"]
      ),
    ] as [(String, String, [String])])
  func reach(answers: String, more: String, told: [String]) {
    var files = Self.files
    files["decision-aid.yml"] = Self.aid(answers, more: more)
    #expect(SmallContent.read(files).told == told)
  }

  @Test(
    "A word stands for one term",
    arguments: [
      ("{ id: a, term: A, aliases: [B], explanation: E }", []),
      ("{ id: a, term: A, aliases: [A], abbreviations: [A], explanation: E }", []),
      (
        "{ id: a, term: A, explanation: E }, { id: b, term: B, aliases: [A], explanation: E }",
        ["duplicate-id glossary.yml:1:51 b"]
      ),
      (
        "{ id: a, term: { nb: A, nn: B }, explanation: E }, "
          + "{ id: b, term: { nb: B, nn: A }, explanation: E }", []
      ),
      (
        "{ id: a, term: { nb: A, nn: C }, explanation: E }, "
          + "{ id: b, term: { nb: B, nn: C }, explanation: E }",
        ["duplicate-id glossary.yml:1:66 b"]
      ),
    ] as [(String, [String])])
  func words(terms: String, told: [String]) {
    #expect(SmallContent.read(["glossary.yml": "terms: [\(terms)]"]).told == told)
  }

  @Test("The forms of a term in a language")
  func forms() throws {
    let terms = """
      terms:
        - id: a
          term: { nb: lag, nn: lag }
          aliases: [{ nb: laget, nn: laget }, LAG]
          abbreviations: [L]
          explanation: E
        - { id: b, term: { nb: eier, nn: eigar }, explanation: E }
      """
    let glossary = try #require(SmallContent.read(["glossary.yml": terms]).catalogue?.glossary)
    #expect(glossary.all.map { $0.forms(in: "nn") } == [["lag", "laget", "LAG", "L"], ["eigar"]])
  }
}

extension String {
  fileprivate func numbered(_ number: Int) -> String {
    replacing("number: 1", with: "number: \(number)")
  }

  fileprivate func ordered(_ order: Int) -> String {
    replacing("order: 1", with: "order: \(order)")
  }
}
