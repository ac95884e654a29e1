internal import Model

/// The words an author wrote for a page.
struct PageText: TemplateContext {
  var title: String
  var lead: RichText
  var body: [UInt8]

  static let fields: Fields<PageText> = [
    "title": .text { $0.title },
    "lead": .markdown { $0.lead },
    "body": .html { $0.body },
  ]
}

extension SiteBuilder {
  func text(_ page: Page, _ body: PageBody) -> PageText {
    PageText(title: page.name[tag], lead: body.lead, body: body.html)
  }

  func heading(_ page: Page) -> PageHeading {
    let folder = page.id.text.lastIndex(of: "/").map { String(page.id.text[..<$0]) } ?? ""
    // A page below a folder's own index has that index on its way.
    var steps = breadcrumbs()
    var index = ""
    for step in folder.split(separator: "/") {
      index += (index.isEmpty ? "" : "/") + step
      let above = catalogue.pages[Identifier(index + "/index")]
      if let above, above.id != page.id {
        steps.append(LinkItem(above.menu[tag], addresses.page(above)))
      }
    }
    return PageHeading(
      title: page.name[tag], description: page.lead?[tag] ?? "", breadcrumbs: steps)
  }

  /// A page that is text and nothing else.
  mutating func addPlainPage(
    _ page: Page, _ body: PageBody, _ template: PageTemplate<PageText>
  ) {
    let text = text(page, body)
    add(addresses.page(page), heading(page), template, text, ids: body.ids)
  }
}
