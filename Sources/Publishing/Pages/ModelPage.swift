internal import Model

/// The matrix in all its editions, and where each instrument is used.
struct ModelPage: TemplateContext {
  struct EditionBlock: TemplateContext {
    var id: String
    var mark: String
    var title: String
    /// What it is called where one of several is chosen.
    var choice: String
    var isFirst: Bool
    /// Whether there is no other, so that its own list is the list of the page.
    var isAlone: Bool
    var sourceTitle: String
    var summary: RichText
    var matrix: Matrix

    static let fields: Fields<EditionBlock> = [
      "id": .text { $0.id },
      "mark": .text { $0.mark },
      "title": .text { $0.title },
      "choice": .text { $0.choice },
      "is-first": .flag { $0.isFirst },
      "is-alone": .flag { $0.isAlone },
      "source-title": .text { $0.sourceTitle },
      "summary": .markdown { $0.summary },
      "matrix": .record { $0.matrix },
    ]
  }

  var text: PageText
  var summary: RichText
  /// The other pages about the model.
  var pages: [LinkItem]
  var editions: [EditionBlock]
  /// All editions as one list; nil when there is one edition.
  var list: MatrixList?
  var usages: [Usage]

  static let fields: Fields<ModelPage> = [
    "text": .record { $0.text },
    "summary": .markdown { $0.summary },
    "pages": .list { $0.pages },
    "has-choice": .flag { $0.editions.count > 1 },
    "editions": .list { $0.editions },
    "list": .record { $0.list },
    "usages": .list { $0.usages },
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
          id: edition.id.text, mark: mark(edition), title: editionTitle(edition),
          choice: labels(.editionChoice, ["name": edition.name[tag], "code": edition.code]),
          isFirst: edition.id == first, isAlone: editions.count == 1,
          sourceTitle: edition.title[tag], summary: prepare(edition.summary),
          matrix: matrix(edition, isWhole: true)))
    }
    let template = template("model", for: ModelPage.self)
    let value = ModelPage(
      text: text(page, body), summary: prepare(catalogue.model.summary),
      pages: links([.buildUp, .relations, .source]), editions: blocks,
      list: blocks.count > 1 ? list(editions, blocks) : nil,
      usages: usages())
    var heading = heading(page)
    heading.styles = [ModelStyles.name]
    heading.scripts = ["matrix.js"]
    add(
      addresses.page(page), heading, template, value,
      ids: blocks.map(\.id) + body.ids + blocks.flatMap { $0.matrix.notes.map(\.id) }
        + value.usages.map(\.id))
  }

  private func list(_ editions: [Edition], _ blocks: [ModelPage.EditionBlock]) -> MatrixList {
    MatrixList(
      zip(editions, blocks).map { edition, block in
        (MatrixList.Mark(mark: block.mark, code: edition.code), block.matrix)
      })
  }

  /// What the style sheet of the model's pages knows an edition by.
  func mark(_ edition: Edition) -> String {
    "e\(catalogue.editions.position(of: edition.id) ?? 0)"
  }

  func editionTitle(_ edition: Edition) -> String {
    labels(.editionTitle, ["name": edition.name[tag], "code": edition.code])
  }
}
