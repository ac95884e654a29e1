package import Source

/// A group of people the instruments are for, told apart by what approach suits them.
package struct ClientGroup: Entity {
  package static let kind = "group"

  /// What an instrument does for the group, in a sentence.
  package struct Use: Sendable {
    package let instrument: Reference<Instrument>
    package let text: LocalizedText
  }

  package let id: Identifier<ClientGroup>
  package let span: Span
  package let name: LocalizedText
  package let aliases: [String]
  package let number: Int
  /// Who is in the group, as a phrase.
  package let situation: LocalizedText
  /// What is done for them, as a phrase.
  package let approach: LocalizedText
  package let summary: LocalizedText
  package let needs: [LocalizedText]
  package let uses: [Use]
  package let strategies: [Reference<Strategy>]
  package let cooperation: [LocalizedText]
  package let documentation: [LocalizedText]
  package let checklists: [Reference<Checklist>]
  package let cautions: [LocalizedText]
  package let toVerify: [LocalizedText]
  package let sources: [Citation]
  package let checked: PartialDate?

  init(id: String, _ record: Record) {
    self.id = Identifier(id)
    span = record.node.span
    name = record.localized("name")
    aliases = record.texts("aliases")
    number = record.integer("number") ?? 0
    situation = record.localized("situation")
    approach = record.localized("approach")
    summary = record.localized("summary")
    needs = record.localizedList("needs")
    uses = record.records("instruments").map {
      Use(instrument: $0.reference("instrument"), text: $0.localized("text"))
    }
    strategies = record.references("strategies")
    cooperation = record.localizedList("cooperation")
    documentation = record.localizedList("documentation")
    checklists = record.references("checklists")
    cautions = record.localizedList("cautions")
    toVerify = record.localizedList("toVerify")
    sources = record.records("sources").map(Citation.init)
    checked = record.date("checked")
  }

  package static let schema = RecordSchema(
    "group", "A group of people the instruments are for; the file name is its id.",
    [
      Shared.name, Shared.aliases,
      FieldSchema("number", .integer(1...99), required: true, "Its number", example: "1"),
      FieldSchema(
        "situation", .localized, required: true, "Who is in the group, as a phrase",
        example: "Situation"),
      FieldSchema(
        "approach", .localized, required: true, "What is done for them, as a phrase",
        example: "Approach"),
      FieldSchema(
        "summary", .localized, required: true, "The approach, in one paragraph (Markdown)",
        example: "What is done for them, in one paragraph."),
      FieldSchema(
        "needs", .list(.localized, atLeast: 1), required: true, "What they need",
        example: "[Need]"),
      FieldSchema(
        "instruments", .list(.record(useSchema), atLeast: 0),
        "The instruments that suit them, each with a sentence"),
      FieldSchema(
        "strategies", .list(.reference(to: "strategy"), atLeast: 0),
        "The strategies the approach belongs to"),
      FieldSchema(
        "cooperation", .list(.localized, atLeast: 0), "Who has to work together (Markdown)"),
      FieldSchema(
        "documentation", .list(.localized, atLeast: 0), "What should be written down (Markdown)"),
      FieldSchema(
        "checklists", .list(.reference(to: "checklist"), atLeast: 0), "The checklists that help"),
      FieldSchema(
        "cautions", .list(.localized, atLeast: 0), "What to be careful with (Markdown)"),
      Shared.toVerify, Shared.sources, Shared.checked,
    ])

  private static let useSchema = RecordSchema(
    "use", "What an instrument does for the group.",
    [
      FieldSchema("instrument", .reference(to: "instrument"), required: true, "The instrument"),
      FieldSchema(
        "text", .localized, required: true, "What it does for them, in a sentence (Markdown)"),
    ])
}
