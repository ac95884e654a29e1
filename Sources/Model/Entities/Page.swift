package import Source

/// A page that somebody writes: its path under `pages/` is its address.
package struct Page: Entity {
  package static let kind = "page"

  /// What the page shows besides its text.
  package enum Template: String, Sendable, CaseIterable {
    case page, start, model, source, instruments, strategies, prerequisites, areas, regions,
      indicators, data, participants, groups, checklists, glossary, compare
    case focusAreas = "focus-areas"
    case notFound = "not-found"
    case chartGallery = "chart-gallery"
    case relations
    case buildUp = "build-up"

    /// Whether every site has a page of this kind. Other pages link to such a page, or it is what
    /// a web server sends; the others are there when somebody writes them.
    package var isRequired: Bool {
      switch self {
      case .page, .participants, .groups, .checklists, .glossary, .compare, .chartGallery,
        .relations, .buildUp:
        false
      case .start, .model, .source, .instruments, .strategies, .focusAreas, .prerequisites,
        .areas, .regions, .indicators, .data, .notFound:
        true
      }
    }
  }

  package let id: Identifier<Page>
  package let span: Span
  package let name: LocalizedText
  /// What menus and breadcrumbs call the page.
  package let menu: LocalizedText
  package let lead: LocalizedText?
  package let template: Template
  /// Where the text stands. It is read when the page is laid out: most of a large site is such
  /// texts, and read all at once they would fill the memory.
  package let body: Span

  init(id: String, _ record: Record, body: Span) {
    self.id = Identifier(id)
    span = record.node.span
    name = record.localized("title")
    menu = record.optionalLocalized("menu") ?? name
    lead = record.optionalLocalized("lead")
    template = record.optionalText("template").flatMap(Template.init(rawValue:)) ?? .page
    self.body = body
  }

  package static let schema = RecordSchema(
    "page", "What stands above the text of a page.",
    [
      FieldSchema("title", .localized, required: true, "The heading of the page", example: "Title"),
      FieldSchema("menu", .localized, "What menus call the page, when the title is long"),
      FieldSchema("lead", .localized, "One or two sentences that open the page"),
      FieldSchema(
        "template", .choice(Template.allCases.map(\.rawValue)),
        "What the page shows besides its text; 'page' for nothing"),
      FieldSchema("date", .date, "The day of the page; for the author's own use"),
    ])
}
