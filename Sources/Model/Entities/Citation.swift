internal import Source

/// A source of a statement: who says it where, and in which year.
package struct Citation: Sendable {
  package let title: String
  package let address: String?
  package let year: Int?

  init(_ record: Record) {
    title = record.text("title")
    address = record.optionalText("address")
    year = record.integer("year")
  }

  static let schema = RecordSchema(
    "source", "Who says it, where and when.",
    [
      FieldSchema("title", .text, required: true, "Publisher and page, in words"),
      FieldSchema("address", .address, "The address of the page"),
      FieldSchema("year", .integer(1800...2200), "The year of the statement"),
    ])
}

/// A law, regulation or paragraph that something rests on.
package struct LegalReference: Sendable {
  package let text: LocalizedText
  package let address: String?
  /// False until somebody has compared it with the law itself; shown on the page.
  package let isVerified: Bool

  init(_ record: Record) {
    text = record.localized("text")
    address = record.optionalText("address")
    isVerified = record.boolean("verified")
  }

  static let schema = RecordSchema(
    "legal basis", "A law, regulation or paragraph.",
    [
      FieldSchema("text", .localized, required: true, "The law and the paragraph"),
      FieldSchema("address", .address, "The address of the text of the law"),
      FieldSchema(
        "verified", .boolean, required: true,
        "Whether somebody has compared it with the law itself"),
    ])
}
