import Model
import Source
import Testing

@testable import Publishing

/// The decision aid as steps in a page, and as a list in lists.
@Suite struct DecisionGuideTests {
  private static let content = [
    "pages/groups/index.md": "---\ntitle: Groups\ntemplate: groups\n---\n",
    "pages/checklists/index.md": "---\ntitle: Lists\ntemplate: checklists\n---\n",
    "groups/1-one.yml": group("One", 1), "groups/2-two.yml": group("Two & more", 2),
    "checklists/list.yml": """
    name: List
    order: 1
    version: 1
    summary: S
    items: [{ id: a, question: A?, instruments: [grant], prerequisites: [plan] }]
    sources: [{ title: T }]
    checked: 2026
    """,
    "decision-aid.yml": """
    start: pay
    caution: C
    questions:
      - id: pay
        question: Can pay?
        help: Think.
        answers:
          - { text: "Yes", group: 1-one }
          - { text: "No", question: soon }
          - { text: Perhaps, advice: ask }
      - id: soon
        question: Soon?
        answers: [{ text: "Yes", group: 2-two }, { text: "No", question: help }]
      - { id: help, question: Help?, answers: [{ text: So, group: 2-two }] }
    advice: [{ id: ask, title: Ask, text: T }]
    """,
  ]

  private static func group(_ name: String, _ number: Int) -> String {
    """
    name: "\(name)"
    number: \(number)
    situation: S
    approach: A
    summary: M
    needs: [N]
    instruments: [{ instrument: loan, text: T }]
    strategies: [buy]
    checklists: [list]
    sources: [{ title: T }]
    checked: 2026
    """
  }

  private let catalogue: Catalogue

  init() throws { catalogue = try SmallSite.read(Self.content) }

  @Test("Each answer leads to the place of a step, and each place is there")
  func steps() throws {
    var builder = SmallSite.builder(catalogue)
    let aid = try #require(catalogue.decisionAid)
    let cards = catalogue.groups.all.map {
      GroupCard(link: builder.link($0), situation: "", approach: "", needs: [])
    }
    let guide = builder.decisionGuide(aid, cards)
    #expect(guide.first == "step-pay")
    #expect(
      guide.questions.map { "\($0.id): " + $0.answers.map(\.target).joined(separator: " ") }
        == [
          "step-pay: step-1-one step-soon step-ask", "step-soon: step-2-two step-help",
          "step-help: step-2-two",
        ])
    #expect(Set(guide.questions.flatMap { $0.answers.map(\.target) }).isSubset(of: guide.ids))
    #expect(
      guide.ids == [
        "step-pay", "step-soon", "step-help", "step-1-one", "step-2-two", "step-ask",
      ])
  }

  @Test("The list has every answer with what follows from it")
  func list() throws {
    let builder = SmallSite.builder(catalogue)
    let html = String(
      decoding: builder.decisionList(try #require(catalogue.decisionAid)), as: UTF8.self)
    #expect(
      html == """
        <ul>
        <li><a href="#step-pay">Can pay?</a>
        <ul>
        <li><strong>Yes</strong> → <a href="../groups/1-one.html">group-title</a></li>
        <li><strong>No</strong> → <a href="#step-soon">Soon?</a>
        <ul>
        <li><strong>Yes</strong> → <a href="../groups/2-two.html">group-title</a></li>
        <li><strong>No</strong> → <a href="#step-help">Help?</a>
        <ul>
        <li><strong>So</strong> → <a href="../groups/2-two.html">group-title</a></li>
        </ul>
        </li>
        </ul>
        </li>
        <li><strong>Perhaps</strong> → <a href="#step-ask">Ask</a></li>
        </ul>
        </li>
        </ul>

        """)
  }

  @Test("Groups and checklists hang together with what they name, from both ends")
  func relations() {
    let relations = Relations(catalogue)
    #expect(relations.groups(of: Identifier<Instrument>("loan")).map(\.number) == [1, 2])
    #expect(relations.groups(of: Identifier<Instrument>("grant")).isEmpty)
    #expect(relations.groups(of: Identifier<Strategy>("buy")).map(\.number) == [1, 2])
    #expect(relations.groups(of: Identifier<Checklist>("list")).map(\.number) == [1, 2])
    #expect(relations.checklists(of: Identifier<Instrument>("grant")).map(\.id.text) == ["list"])
    #expect(relations.checklists(of: Identifier<Instrument>("loan")).isEmpty)
    #expect(relations.checklists(of: Identifier<Prerequisite>("plan")).map(\.id.text) == ["list"])
    #expect(relations.checklists(of: Identifier<Strategy>("buy")).isEmpty)
  }

  @Test(
    "What a text may name",
    arguments: [
      ("group:1-one", "groups/1-one.html"), ("checklist:list", "checklists/list.html"),
      ("/groups/2-two.html", "groups/2-two.html"), ("group:one", nil), ("term:a", nil),
    ] as [(String, String?)])
  func resolved(destination: String, path: String?) {
    var diagnostics = Diagnostics()
    let addresses = Addresses(catalogue, diagnostics: &diagnostics)
    #expect(diagnostics.told == [])
    #expect(addresses.resolve(destination) == path)
  }
}
