package import Source

/// A focus area: a group of strategies with a letter.
package struct FocusArea: Entity {
  package static let kind = "focus area"
  package let id: Identifier<FocusArea>
  package let span: Span
  package let name: LocalizedText
  package let aliases: [String]
  package let letter: String
  package let order: Int
  package let summary: LocalizedText
  package let toVerify: [LocalizedText]
  package let sources: [Citation]
  package let checked: PartialDate?

  init(id: String, _ record: Record) {
    self.id = Identifier(id)
    span = record.node.span
    name = record.localized("name")
    aliases = record.texts("aliases")
    letter = record.text("letter")
    order = record.integer("order") ?? 0
    summary = record.localized("summary")
    toVerify = record.localizedList("toVerify")
    sources = record.records("sources").map(Citation.init)
    checked = record.date("checked")
  }

  package static let schema = RecordSchema(
    "focus area", "A group of strategies; the file name is its id.",
    [
      Shared.name, Shared.aliases,
      FieldSchema("letter", .text, required: true, "One letter", example: "A"),
      FieldSchema(
        "order", .integer(1...99), required: true, "Its place from left to right", example: "1"),
      Shared.summary, Shared.toVerify, Shared.sources, Shared.checked,
    ])
}

/// A strategy: a column of the matrix.
package struct Strategy: Entity {
  package static let kind = "strategy"
  package let id: Identifier<Strategy>
  package let span: Span
  package let name: LocalizedText
  package let aliases: [String]
  package let number: Int
  package let focusArea: Reference<FocusArea>
  package let summary: LocalizedText
  package let toVerify: [LocalizedText]
  package let sources: [Citation]
  package let checked: PartialDate?

  init(id: String, _ record: Record) {
    self.id = Identifier(id)
    span = record.node.span
    name = record.localized("name")
    aliases = record.texts("aliases")
    number = record.integer("number") ?? 0
    focusArea = record.reference("focusArea")
    summary = record.localized("summary")
    toVerify = record.localizedList("toVerify")
    sources = record.records("sources").map(Citation.init)
    checked = record.date("checked")
  }

  package static let schema = RecordSchema(
    "strategy", "A column of the matrix; the file name is its id.",
    [
      Shared.name, Shared.aliases,
      FieldSchema("number", .integer(1...99), required: true, "Its number", example: "1"),
      FieldSchema(
        "focusArea", .reference(to: "focus-area"), required: true, "The focus area it belongs to",
        example: "focus-area"),
      Shared.summary, Shared.toVerify, Shared.sources, Shared.checked,
    ])
}

/// A prerequisite: what has to be in place whatever strategy is chosen.
package struct Prerequisite: Entity {
  package static let kind = "prerequisite"
  package let id: Identifier<Prerequisite>
  package let span: Span
  package let name: LocalizedText
  package let aliases: [String]
  package let order: Int
  package let summary: LocalizedText
  package let points: [LocalizedText]
  package let legalBasis: [LegalReference]
  package let toVerify: [LocalizedText]
  package let sources: [Citation]
  package let checked: PartialDate?

  init(id: String, _ record: Record) {
    self.id = Identifier(id)
    span = record.node.span
    name = record.localized("name")
    aliases = record.texts("aliases")
    order = record.integer("order") ?? 0
    summary = record.localized("summary")
    points = record.localizedList("points")
    legalBasis = record.records("legalBasis").map(LegalReference.init)
    toVerify = record.localizedList("toVerify")
    sources = record.records("sources").map(Citation.init)
    checked = record.date("checked")
  }

  package static let schema = RecordSchema(
    "prerequisite", "What has to be in place whatever strategy is chosen.",
    [
      Shared.name, Shared.aliases,
      FieldSchema("order", .integer(1...99), required: true, "Its place", example: "1"),
      Shared.summary,
      FieldSchema("points", .list(.localized, atLeast: 0), "What it consists of"),
      Shared.legalBasis, Shared.toVerify, Shared.sources, Shared.checked,
    ])
}
