internal import Source

/// Pieces that several kinds of files share.
enum Shared {
  static let name = FieldSchema(
    "name", .localized, required: true, "The name readers see", example: "Name")
  static let aliases = FieldSchema(
    "aliases", .list(.text, atLeast: 0), "Other names and spellings people search for")
  static let sortKey = FieldSchema(
    "sortKey", .localized,
    "What it is sorted by instead of its name, when the language's order does not fit the name")
  static let summary = FieldSchema(
    "summary", .localized, required: true, "What it is, in one paragraph (Markdown)",
    example: "What it is, in one paragraph.")
  static let legalBasis = FieldSchema(
    "legalBasis", .list(.record(LegalReference.schema), atLeast: 0), "The law it rests on")
  static let toVerify = FieldSchema(
    "toVerify", .list(.localized, atLeast: 0), "What could not be verified yet")
  static let sources = FieldSchema(
    "sources", .list(.record(Citation.schema), atLeast: 1), required: true,
    "Where the statements come from")
  static let checked = FieldSchema(
    "checked", .date, required: true, "The day somebody last checked this file",
    example: "2026-01-31")
}

extension RecordSchema {
  /// An `id` and a `name`: an entry of a list of words.
  static func word(_ name: String, _ summary: String, _ more: [FieldSchema] = []) -> RecordSchema {
    RecordSchema(
      name, summary,
      [FieldSchema("id", .identifier, required: true, "The name others refer to"), Shared.name]
        + more)
  }
}
