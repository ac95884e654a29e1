package import Source

/// Questions that somebody answers one by one, on the page or on paper.
package struct Checklist: Entity {
  package static let kind = "checklist"

  /// One question, so put that a yes is good.
  package struct Item: Entity {
    package static let kind = "item"
    package let id: Identifier<Item>
    /// The question itself.
    package let name: LocalizedText
    package let span: Span
    package let help: LocalizedText?
    package let instruments: [Reference<Instrument>]
    package let strategies: [Reference<Strategy>]
    package let prerequisites: [Reference<Prerequisite>]
    package let pages: [Reference<Page>]
  }

  package let id: Identifier<Checklist>
  package let span: Span
  package let name: LocalizedText
  package let aliases: [String]
  package let order: Int
  /// Raised when the items change so much that saved answers no longer fit.
  package let version: Int
  package let summary: LocalizedText
  package let items: Entities<Item>
  package let toVerify: [LocalizedText]
  package let sources: [Citation]
  package let checked: PartialDate?

  init(id: String, _ record: Record, _ diagnostics: inout Diagnostics) {
    self.id = Identifier(id)
    span = record.node.span
    name = record.localized("name")
    aliases = record.texts("aliases")
    order = record.integer("order") ?? 0
    version = record.integer("version") ?? 1
    summary = record.localized("summary")
    items = Entities(unique: record.records("items").map(Item.init), &diagnostics)
    toVerify = record.localizedList("toVerify")
    sources = record.records("sources").map(Citation.init)
    checked = record.date("checked")
  }

  package static let schema = RecordSchema(
    "checklist", "Questions to answer one by one; the file name is its id.",
    [
      Shared.name, Shared.aliases,
      FieldSchema(
        "order", .integer(1...99), required: true, "Its place among the checklists", example: "1"),
      FieldSchema(
        "version", .integer(1...999), required: true,
        "Raised when the items change so much that saved answers no longer fit", example: "1"),
      FieldSchema(
        "summary", .localized, required: true, "What it is for and how to use it (Markdown)",
        example: "What it is for, in one paragraph."),
      FieldSchema(
        "items", .list(.record(Item.schema), atLeast: 1), required: true,
        "The questions, so put that a yes is good"),
      Shared.toVerify, Shared.sources, Shared.checked,
    ])
}

extension Checklist.Item {
  fileprivate init(_ record: Record) {
    id = Identifier(record.text("id"))
    name = record.localized("question")
    span = record["id"]?.span ?? record.node.span
    help = record.optionalLocalized("help")
    instruments = record.references("instruments")
    strategies = record.references("strategies")
    prerequisites = record.references("prerequisites")
    pages = record.references("pages")
  }

  fileprivate static let schema = RecordSchema(
    "item", "One question.",
    [
      FieldSchema(
        "id", .identifier, required: true, "The name under which answers are saved; never changed"),
      FieldSchema("question", .localized, required: true, "The question"),
      FieldSchema("help", .localized, "What to look for (Markdown)"),
      FieldSchema(
        "instruments", .list(.reference(to: "instrument"), atLeast: 0),
        "Instruments that help when the answer is no"),
      FieldSchema(
        "strategies", .list(.reference(to: "strategy"), atLeast: 0),
        "Strategies that help when the answer is no"),
      FieldSchema(
        "prerequisites", .list(.reference(to: "prerequisite"), atLeast: 0),
        "Prerequisites that the question belongs to"),
      FieldSchema(
        "pages", .list(.reference(to: "page"), atLeast: 0), "Other pages that help"),
    ])
}
