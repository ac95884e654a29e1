package import Source

/// A publisher's table or data set that figures come from.
package struct FigureSource: Entity {
  package static let kind = "source"

  /// A correction the publisher has made to what was published.
  package struct Revision: Sendable {
    package let date: PartialDate
    package let text: LocalizedText
  }

  package let id: Identifier<FigureSource>
  package let span: Span
  package let publisher: String
  package let title: LocalizedText
  package let address: String?
  package let licence: LocalizedText
  package let table: String?
  /// Nil until somebody has fetched figures from it.
  package let retrieved: PartialDate?
  package let revisions: [Revision]
  package let via: String?
  package let checks: LocalizedText?
  /// Which facts of areas it gives besides those that name it, such as their codes.
  package let areaFacts: LocalizedText?

  package var name: LocalizedText { title }

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    span = record["id"]?.span ?? record.node.span
    publisher = record.text("publisher")
    title = record.localized("title")
    address = record.optionalText("address")
    licence = record.localized("licence")
    table = record.optionalText("table")
    retrieved = record.date("retrieved")
    revisions = record.records("revisions").compactMap { revision in
      revision.date("date").map { Revision(date: $0, text: revision.localized("text")) }
    }
    via = record.optionalText("via")
    checks = record.optionalLocalized("checks")
    areaFacts = record.optionalLocalized("areaFacts")
  }

  package static let schema = RecordSchema(
    "sources", "Where figures come from.",
    [
      FieldSchema(
        "sources",
        .list(
          .record(
            RecordSchema(
              "source", "A publisher's table or data set.",
              [
                FieldSchema("id", .identifier, required: true, "The name figures refer to"),
                FieldSchema("publisher", .text, required: true, "Who publishes it"),
                FieldSchema("title", .localized, required: true, "What it is called"),
                FieldSchema("address", .address, "Where it is"),
                FieldSchema("licence", .localized, required: true, "How it may be used"),
                FieldSchema("table", .text, "The number of the publisher's table"),
                FieldSchema(
                  "retrieved", .date, "When it was fetched; left out until it has been"),
                FieldSchema(
                  "revisions",
                  .list(
                    .record(
                      RecordSchema(
                        "revision", "A correction by the publisher.",
                        [
                          FieldSchema("date", .date, required: true, "When it was corrected"),
                          FieldSchema("text", .localized, required: true, "What was corrected"),
                        ])), atLeast: 0), "Corrections the publisher has made"),
                FieldSchema("via", .text, "Through whom it came, when not from the publisher"),
                FieldSchema("checks", .localized, "How it was checked, what to mind"),
                FieldSchema(
                  "areaFacts", .localized,
                  "Which facts of areas it gives besides those that name it, such as codes"),
              ])), atLeast: 1), required: true, "The sources")
    ])
}
