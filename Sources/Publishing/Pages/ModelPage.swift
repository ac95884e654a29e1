internal import Model

/// The matrix in all its editions.
struct ModelPage: TemplateContext {
  struct EditionBlock: TemplateContext {
    var id: String
    var title: String
    var sourceTitle: String
    var summary: RichText
    var matrix: Matrix

    static let fields: Fields<EditionBlock> = [
      "id": .text { $0.id },
      "title": .text { $0.title },
      "source-title": .text { $0.sourceTitle },
      "summary": .markdown { $0.summary },
      "matrix": .record { $0.matrix },
    ]
  }

  var text: PageText
  var summary: RichText
  var jumps: [LinkItem]
  var editions: [EditionBlock]

  static let fields: Fields<ModelPage> = [
    "text": .record { $0.text },
    "summary": .markdown { $0.summary },
    "jumps": .list { $0.jumps },
    "editions": .list { $0.editions },
  ]
}

extension SiteBuilder {
  mutating func addModelPage(_ page: Page, _ body: PageBody) {
    let first = catalogue.defaultEdition?.id
    let editions = catalogue.editions.all.sorted { a, b in a.id == first && b.id != first }
    var blocks: [ModelPage.EditionBlock] = []
    for edition in editions {
      blocks.append(
        ModelPage.EditionBlock(
          id: edition.id.text, title: editionTitle(edition), sourceTitle: edition.title[tag],
          summary: prepare(edition.summary), matrix: matrix(edition)))
    }
    let template = template("model", for: ModelPage.self)
    let value = ModelPage(
      text: text(page, body), summary: prepare(catalogue.model.summary),
      jumps: editions.map { LinkItem(editionTitle($0), addresses.edition($0.id)) },
      editions: blocks)
    add(
      addresses.page(page), heading(page), template, value,
      ids: blocks.map(\.id) + body.ids + blocks.flatMap { $0.matrix.notes.map(\.id) })
  }

  func editionTitle(_ edition: Edition) -> String {
    labels(.editionTitle, ["name": edition.name[tag], "code": edition.code])
  }
}
