package import Source

/// Somebody with a part in the model, such as an agency.
package struct Actor: Entity {
  package static let kind = "actor"
  package let id: Identifier<Actor>
  package let name: LocalizedText
  package let span: Span
  package let aliases: [String]

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    name = record.localized("name")
    span = record["id"]?.span ?? record.node.span
    aliases = record.texts("aliases")
  }

  static let schema = RecordSchema.word(
    "actor", "Somebody with a part in the model.", [Shared.aliases])
}

/// A kind of instrument: loan, grant, agreement.
package struct InstrumentKind: Entity {
  package static let kind = "kind"
  package let id: Identifier<InstrumentKind>
  package let name: LocalizedText
  package let span: Span

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    name = record.localized("name")
    span = record["id"]?.span ?? record.node.span
  }

  static let schema = RecordSchema.word("kind", "A kind of instrument.")
}

/// Who an instrument is given to.
package struct Recipient: Entity {
  package static let kind = "recipient"
  package let id: Identifier<Recipient>
  package let name: LocalizedText
  package let span: Span

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    name = record.localized("name")
    span = record["id"]?.span ?? record.node.span
  }

  static let schema = RecordSchema.word("recipient", "Who an instrument is given to.")
}

/// How an instrument stands today: in force, changed, ended.
package struct Status: Entity {
  package static let kind = "status"

  /// What a style sheet may know of a status whatever it is called.
  package enum Tone: String, Sendable, CaseIterable {
    case valid, changed, ended, uncertain
  }

  package let id: Identifier<Status>
  package let name: LocalizedText
  package let span: Span
  /// One sign that goes with the word and never stands alone.
  package let symbol: String
  package let tone: Tone
  package let meaning: LocalizedText

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    name = record.localized("name")
    span = record["id"]?.span ?? record.node.span
    symbol = record.text("symbol")
    tone = Tone(rawValue: record.text("tone")) ?? .changed
    meaning = record.localized("meaning")
  }

  static let schema = RecordSchema.word(
    "status", "How an instrument stands today.",
    [
      FieldSchema("symbol", .text, required: true, "One sign shown beside the word"),
      FieldSchema(
        "tone", .choice(Status.Tone.allCases.map(\.rawValue)),
        "What the style sheet goes by; 'changed' when left out"),
      FieldSchema("meaning", .localized, required: true, "What the status means"),
    ])
}

/// What somebody may have to do with an instrument: own it, apply for it, advise on it.
package struct Role: Entity {
  package static let kind = "role"
  package let id: Identifier<Role>
  /// The word that marks an entry of the matrix: "Owns".
  package let name: LocalizedText
  package let span: Span
  /// What stands before the name of an instrument in a sentence: "apply for".
  package let verb: LocalizedText
  package let meaning: LocalizedText

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    name = record.localized("name")
    span = record["id"]?.span ?? record.node.span
    verb = record.localized("verb")
    meaning = record.localized("meaning")
  }

  static let schema = RecordSchema.word(
    "role", "What somebody may have to do with an instrument.",
    [
      FieldSchema(
        "verb", .localized, required: true, "What stands before the name of an instrument"),
      FieldSchema("meaning", .localized, required: true, "What the role means"),
    ])
}

/// A row of the matrix: whose instruments stand in it.
package struct Layer: Entity {
  package static let kind = "layer"
  package let id: Identifier<Layer>
  package let name: LocalizedText
  package let span: Span

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    name = record.localized("name")
    span = record["id"]?.span ?? record.node.span
  }

  static let schema = RecordSchema.word("layer", "A row of the matrix.")
}

/// What the whole model is called, and the words its instruments are described with.
package struct ModelDescription: Sendable {
  package let name: LocalizedText
  package let summary: LocalizedText
  package let defaultEdition: Reference<Edition>
  package let actors: Entities<Actor>
  package let kinds: Entities<InstrumentKind>
  package let recipients: Entities<Recipient>
  package let statuses: Entities<Status>
  package let layers: Entities<Layer>
  /// What participants do with instruments, in the order it is told; empty without participants.
  package let roles: Entities<Role>
  /// What rises from the first client group to the last.
  package let groupOrder: LocalizedText?
  package let groupOrderNote: LocalizedText?

  init(_ record: Record, _ diagnostics: inout Diagnostics) {
    name = record.localized("name")
    summary = record.localized("summary")
    defaultEdition = record.reference("defaultEdition")
    actors = Entities(unique: record.records("actors").map(Actor.init), &diagnostics)
    kinds = Entities(unique: record.records("kinds").map(InstrumentKind.init), &diagnostics)
    recipients = Entities(unique: record.records("recipients").map(Recipient.init), &diagnostics)
    statuses = Entities(unique: record.records("statuses").map(Status.init), &diagnostics)
    layers = Entities(unique: record.records("layers").map(Layer.init), &diagnostics)
    roles = Entities(unique: record.records("roles").map(Role.init), &diagnostics)
    let order = record["groupOrder"].map(Record.init)
    groupOrder = order?.localized("name")
    groupOrderNote = order?.optionalLocalized("note")
  }

  package static let schema = RecordSchema(
    "model", "What the model is called and the words its instruments are described with.",
    [
      Shared.name,
      FieldSchema(
        "summary", .localized, required: true,
        "What the matrix shows, for those who do not see it (Markdown)"),
      FieldSchema(
        "defaultEdition", .reference(to: "edition"), required: true,
        "The edition a reader meets first"),
      FieldSchema(
        "actors", .list(.record(Actor.schema), atLeast: 1), required: true,
        "Everybody with a part in the model"),
      FieldSchema(
        "kinds", .list(.record(InstrumentKind.schema), atLeast: 1), required: true,
        "The kinds of instruments, in the order they are listed"),
      FieldSchema(
        "recipients", .list(.record(Recipient.schema), atLeast: 1), required: true,
        "Whom instruments are given to"),
      FieldSchema(
        "statuses", .list(.record(Status.schema), atLeast: 1), required: true,
        "How an instrument may stand today"),
      FieldSchema(
        "layers", .list(.record(Layer.schema), atLeast: 1), required: true,
        "The rows of the matrix, from top to bottom"),
      FieldSchema(
        "roles", .list(.record(Role.schema), atLeast: 0),
        "What participants do with instruments, in the order it is told"),
      FieldSchema(
        "groupOrder",
        .record(
          RecordSchema(
            "order of groups", "What rises from the first client group to the last.",
            [
              Shared.name,
              FieldSchema("note", .localized, "How sure that is (Markdown)"),
            ])), "What rises from the first client group to the last"),
    ])
}
