import Model
import Source
import Testing

@testable import Publishing

/// The table of instruments goes by the alphabet, says where it does not, and knows who gives what.
@Suite struct InstrumentsPageTests {
  private static let template = """
    {{#rows}}{{id}} {{name}} ({{gloss}}) {{#data}}{{ranks}} / {{options}}{{/data}}
    {{/rows}}
    letters:{{#jumps}} {{text}} {{path}}{{/jumps}}
    givers:{{#givers}} {{id}}{{#links}} {{text}}{{/links}}{{/givers}}
    order: {{order-exceptions}}
    """

  @Test func page() throws {
    let catalogue = try SmallSite.read([
      "instruments/grant.yml": instrument("Aasen", "First. Second.", "sortKey: ~"),
      "instruments/role.yml": instrument(
        "Aa-register", "[Only](instrument:loan) one.", "sortKey: A"),
    ])
    var builder = SmallSite.builder(
      catalogue, templates: ["pages/instruments.mustache": Self.template])
    let page = try #require(catalogue.pages.all.first { $0.template == .instruments })
    let body = PageBody(page, builder.texts)
    builder.addInstrumentsPage(page, body)
    let text = String(decoding: try #require(builder.pages.first).render(), as: UTF8.self)
    #expect(
      text == """
        r-role Aa-register (Only one.) 0 0 0 0 0 0 0 / 0 0 0 0 0
        r-loan Loan (S) 1 0 0 0 0 1 0 / 0 0 0 0 0
        r-spare Spare (S) 2 0 0 0 - 0 0 / 0 0 0 - 0
        r-grant Aasen (First.) 3 0 0 0 1 2 0 / 0 0 0 0,1 0
        letters: A ../instruments/index.html#r-role L ../instruments/index.html#r-loan \
        S ../instruments/index.html#r-spare Å ../instruments/index.html#r-grant
        givers: giver-bank Aa-register Loan Spare Aasen
        order: order-exceptions
        """)
    #expect(builder.pages.first?.ids.contains("giver-bank") == true)
  }

  private func instrument(_ name: String, _ summary: String, _ more: String) -> String {
    """
    name: \(name)
    \(more)
    givers: [bank]
    kind: loan
    recipients: [person]
    summary: "\(summary)"
    status: valid
    sources: [{ title: T }]
    checked: 2026
    """
  }
}
