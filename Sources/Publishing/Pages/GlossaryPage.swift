internal import Model
internal import Source

/// All words and abbreviations that are explained, by the alphabet.
struct GlossaryPage: TemplateContext {
  struct Term: TemplateContext {
    var id: String
    var name: String
    var abbreviations: String
    var explanation: RichText
    var path: String
    var source: CitationItem?
    var toVerify: String

    static let fields: Fields<Term> = [
      "id": .text { $0.id },
      "name": .text { $0.name },
      "abbreviations": .text { $0.abbreviations },
      "explanation": .markdown { $0.explanation },
      "has-more": .flag { !$0.path.isEmpty },
      "path": .link { $0.path },
      "source": .record { $0.source },
      "to-verify": .text { $0.toVerify },
    ]
  }

  var text: PageText
  var jumps: [LinkItem]
  var terms: [Term]

  static let fields: Fields<GlossaryPage> = [
    "text": .record { $0.text },
    "jumps": .list { $0.jumps },
    "terms": .list { $0.terms },
  ]
}

extension SiteBuilder {
  mutating func addGlossaryPage(_ page: Page, _ body: PageBody) {
    let template = template("glossary", for: GlossaryPage.self)
    var jumps: [LinkItem] = []
    var terms: [GlossaryPage.Term] = []
    for term in labels.language.collation.sorted(
      catalogue.glossary.all, by: { $0.name[tag] }, tie: \.id.text)
    {
      let initial = term.name[tag].prefix(1).uppercased()
      if jumps.last?.text != initial { jumps.append(LinkItem(initial, addresses.term(term.id))) }
      terms.append(glossaryTerm(term))
    }
    let value = GlossaryPage(text: text(page, body), jumps: jumps, terms: terms)
    add(
      addresses.page(page), heading(page), template, value, ids: terms.map(\.id) + body.ids)
  }

  private mutating func glossaryTerm(_ term: GlossaryTerm) -> GlossaryPage.Term {
    GlossaryPage.Term(
      id: term.id.text, name: term.name[tag],
      abbreviations: term.abbreviations.joined(separator: ", "),
      explanation: prepare(term.explanation),
      path: path(of: term.link), source: term.source.flatMap { citations([$0]).first },
      toVerify: term.toVerify?[tag] ?? "")
  }
}
