package import Source

/// A group of indicators under a heading.
package struct Theme: Entity {
  package static let kind = "theme"
  package let id: Identifier<Theme>
  package let name: LocalizedText
  package let span: Span

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    name = record.localized("name")
    span = record["id"]?.span ?? record.node.span
  }

  package static let schema = RecordSchema(
    "themes", "The headings indicators stand under.",
    [
      FieldSchema(
        "themes", .list(.record(.word("theme", "A heading for indicators.")), atLeast: 1),
        required: true, "The headings in their order")
    ])
}
