package import Source

/// A policy instrument: a loan, a grant, an agreement, a plan, a service, a role.
package struct Instrument: Entity {
  package static let kind = "instrument"

  package let id: Identifier<Instrument>
  package let span: Span
  package let name: LocalizedText
  /// What it is sorted by instead of its name.
  package let sortKey: LocalizedText?
  package let aliases: [String]
  /// Who provides it; the first is the main one.
  package let givers: [Reference<Actor>]
  package let instrumentKind: Reference<InstrumentKind>
  package let recipients: [Reference<Recipient>]
  package let applicant: LocalizedText?
  package let decides: LocalizedText?
  package let legalBasis: [LegalReference]
  package let summary: LocalizedText
  package let status: Reference<Status>
  package let statusDate: PartialDate?
  package let statusNote: LocalizedText?
  /// What it is called today, or what has its place, in a few words.
  package let today: LocalizedText?
  package let replacedBy: Reference<Instrument>?
  package let replaces: [Reference<Instrument>]
  package let toVerify: [LocalizedText]
  package let sources: [Citation]
  package let checked: PartialDate?

  init(id: String, _ record: Record) {
    self.id = Identifier(id)
    span = record.node.span
    name = record.localized("name")
    sortKey = record.optionalLocalized("sortKey")
    aliases = record.texts("aliases")
    givers = record.references("givers")
    instrumentKind = record.reference("kind")
    recipients = record.references("recipients")
    applicant = record.optionalLocalized("applicant")
    decides = record.optionalLocalized("decides")
    legalBasis = record.records("legalBasis").map(LegalReference.init)
    summary = record.localized("summary")
    status = record.reference("status")
    statusDate = record.date("statusDate")
    statusNote = record.optionalLocalized("statusNote")
    today = record.optionalLocalized("today")
    replacedBy = record.optionalReference("replacedBy")
    replaces = record.references("replaces")
    toVerify = record.localizedList("toVerify")
    sources = record.records("sources").map(Citation.init)
    checked = record.date("checked")
  }

  /// The text whose place in the alphabet is the instrument's.
  package func sortName(_ language: String) -> String { (sortKey ?? name)[language] }

  package static let schema = RecordSchema(
    "instrument", "A policy instrument; the file name is its id.",
    [
      Shared.name, Shared.sortKey, Shared.aliases,
      FieldSchema(
        "givers", .list(.reference(to: "actor"), atLeast: 1), required: true,
        "Who provides it, the main one first", example: "[actor]"),
      FieldSchema(
        "kind", .reference(to: "kind"), required: true, "What kind of instrument it is",
        example: "kind"),
      FieldSchema(
        "recipients", .list(.reference(to: "recipient"), atLeast: 1), required: true,
        "Who receives it", example: "[recipient]"),
      FieldSchema("applicant", .localized, "Who applies"),
      FieldSchema("decides", .localized, "Who decides, and where one may appeal"),
      Shared.legalBasis, Shared.summary,
      FieldSchema(
        "status", .reference(to: "status"), required: true, "How it stands today",
        example: "status"),
      FieldSchema("statusDate", .date, "Since when it has this status"),
      FieldSchema("statusNote", .localized, "What changed (Markdown)"),
      FieldSchema(
        "today", .localized,
        "What it is called today or what has its place, in a few words; shown with the status"),
      FieldSchema(
        "replacedBy", .reference(to: "instrument"),
        "The instrument that took its place; that file must say 'replaces'"),
      FieldSchema(
        "replaces", .list(.reference(to: "instrument"), atLeast: 0),
        "The instruments whose place it took; their files must say 'replacedBy'"),
      Shared.toVerify, Shared.sources, Shared.checked,
    ])
}
