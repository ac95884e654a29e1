/// What is true of a page as a whole; templates name it with `page.` at any depth.
package struct PageFrame: TemplateContext {
  package var title: String
  /// What stands in the browser's tab: the title, the section, the site.
  package var fullTitle: String
  package var description: String
  package var language: String
  /// From the page to the root of the site: empty, `../`, `../../`.
  package var root: String
  package var siteName: String
  package var tagline: String
  package var publisher: String
  package var edition: String
  package var editionDate: String
  /// The page's address on the web; empty when the site has none.
  package var canonical: String
  /// The address on the web of the picture shown where the page is shared; empty without one.
  package var card = ""
  package var isStart: Bool
  package var breadcrumbs: [LinkItem]
  package var navigation: [LinkItem]
  package var footer: [LinkItem]
  /// Style sheets and scripts that only some pages have.
  package var styles: [LinkItem] = []
  package var scripts: [LinkItem] = []
  /// The same for programs, with the media type as the note.
  package var alternates: [LinkItem] = []

  package static let fields: Fields<PageFrame> = [
    "title": .text { $0.title },
    "full-title": .text { $0.fullTitle },
    "description": .text { $0.description },
    "language": .text { $0.language },
    "site-name": .text { $0.siteName },
    "tagline": .text { $0.tagline },
    "publisher": .text { $0.publisher },
    "edition": .text { $0.edition },
    "edition-date": .text { $0.editionDate },
    "canonical": .text { $0.canonical },
    "card": .text { $0.card },
    "is-start": .flag { $0.isStart },
    "breadcrumbs": .list { $0.breadcrumbs },
    "navigation": .list { $0.navigation },
    "footer": .list { $0.footer },
    "styles": .list { $0.styles },
    "scripts": .list { $0.scripts },
    "alternates": .list { $0.alternates },
  ]
}

/// A link with its text.
package struct LinkItem: TemplateContext {
  package var text: String
  /// The path below the root of the site, perhaps with a fragment.
  package var path: String
  /// What stands behind the link, such as how often.
  package var note: String
  package var isCurrent: Bool

  package init(_ text: String, _ path: String, note: String = "", isCurrent: Bool = false) {
    self.text = text
    self.path = path
    self.note = note
    self.isCurrent = isCurrent
  }

  package static let fields: Fields<LinkItem> = [
    "text": .text { $0.text },
    "path": .link { $0.path },
    "note": .text { $0.note },
    "is-current": .flag { $0.isCurrent },
  ]
}
