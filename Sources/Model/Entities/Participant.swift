package import Source

/// Somebody who takes part in the work and looks for their own place in the model: an agency, a
/// department, those who are elected.
package struct Participant: Entity {
  package static let kind = "participant"

  /// One role with one instrument.
  package struct Part: Sendable {
    package let instrument: Reference<Instrument>
    package let role: Reference<Role>
    /// False when no source says so; shown on the page.
    package let isVerified: Bool
    package let note: LocalizedText?
  }

  package let id: Identifier<Participant>
  package let span: Span
  package let name: LocalizedText
  /// What menus and lists call it.
  package let menu: LocalizedText
  package let aliases: [String]
  package let order: Int
  /// The actors of the model that it is, or is a part of.
  package let actors: [Reference<Actor>]
  package let summary: LocalizedText
  package let tasks: [LocalizedText]
  package let parts: [Part]
  /// Strategies in which it takes part besides those of its instruments.
  package let strategies: [Reference<Strategy>]
  package let needs: [LocalizedText]
  package let questions: [LocalizedText]
  package let toVerify: [LocalizedText]
  package let sources: [Citation]
  package let checked: PartialDate?

  init(id: String, _ record: Record) {
    self.id = Identifier(id)
    span = record.node.span
    name = record.localized("name")
    menu = record.optionalLocalized("menu") ?? name
    aliases = record.texts("aliases")
    order = record.integer("order") ?? 0
    actors = record.references("actors")
    summary = record.localized("summary")
    tasks = record.localizedList("tasks")
    parts = record.records("roles").map { part in
      Part(
        instrument: part.reference("instrument"), role: part.reference("role"),
        isVerified: part.optionalText("verified") != "false",
        note: part.optionalLocalized("note"))
    }
    strategies = record.references("strategies")
    needs = record.localizedList("needs")
    questions = record.localizedList("questions")
    toVerify = record.localizedList("toVerify")
    sources = record.records("sources").map(Citation.init)
    checked = record.date("checked")
  }

  private static let partSchema = RecordSchema(
    "part", "One role with one instrument.",
    [
      FieldSchema("instrument", .reference(to: "instrument"), required: true, "The instrument"),
      FieldSchema("role", .reference(to: "role"), required: true, "What it does with it"),
      FieldSchema(
        "verified", .boolean, "'false' when no source says so; the page then says that as well"),
      FieldSchema("note", .localized, "What a reader should know about this part, in a few words"),
    ])

  package static let schema = RecordSchema(
    "participant", "Somebody who takes part in the work; the file name is its id.",
    [
      Shared.name,
      FieldSchema("menu", .localized, "What menus and lists call it, when the name is long"),
      Shared.aliases,
      FieldSchema(
        "order", .integer(1...99), required: true, "Its place among the participants",
        example: "1"),
      FieldSchema(
        "actors", .list(.reference(to: "actor"), atLeast: 0),
        "The actors of the model that it is, or is a part of"),
      Shared.summary,
      FieldSchema("tasks", .list(.localized, atLeast: 0), "What it does, in plain words"),
      FieldSchema(
        "roles", .list(.record(partSchema), atLeast: 0), required: true,
        "What it does with which instruments", example: "[]"),
      FieldSchema(
        "strategies", .list(.reference(to: "strategy"), atLeast: 0),
        "The strategies in which it takes part without an instrument"),
      FieldSchema("needs", .list(.localized, atLeast: 0), "What it needs from others"),
      FieldSchema(
        "questions", .list(.localized, atLeast: 1), required: true,
        "Questions for its next meeting", example: "[\"A question?\"]"),
      Shared.toVerify, Shared.sources, Shared.checked,
    ])
}
