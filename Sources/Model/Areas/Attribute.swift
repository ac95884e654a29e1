package import Source

/// A fact about areas that stands in a column of `areas.csv`.
package struct Attribute: Entity {
  package static let kind = "attribute"

  package struct Value: Sendable {
    package let code: String
    package let name: LocalizedText
  }

  package let id: Identifier<Attribute>
  package let span: Span
  package let name: LocalizedText
  /// Empty when the column holds free text or a number.
  package let values: [Value]
  package let unit: LocalizedText?
  package let decimals: Int?
  package let isComparisonGroup: Bool
  package let source: Reference<FigureSource>?
  package let year: PartialDate?
  package let note: LocalizedText?

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    span = record["id"]?.span ?? record.node.span
    name = record.localized("name")
    values = record.records("values").map {
      Value(code: $0.text("id"), name: $0.localized("name"))
    }
    unit = record.optionalLocalized("unit")
    decimals = record.integer("decimals")
    isComparisonGroup = record.boolean("isComparisonGroup")
    source = record.optionalReference("source")
    year = record.date("year")
    note = record.optionalLocalized("note")
  }

  package static let schema = RecordSchema(
    "attributes", "Facts about areas, in the order they are shown.",
    [
      FieldSchema(
        "attributes",
        .list(
          .record(
            RecordSchema(
              "attribute", "A fact about areas; its id is a column of areas.csv.",
              [
                FieldSchema("id", .text, required: true, "The column of areas.csv"),
                Shared.name,
                FieldSchema(
                  "values",
                  .list(
                    .record(
                      RecordSchema(
                        "value", "A code and its meaning.",
                        [
                          FieldSchema("id", .text, required: true, "The code"), Shared.name,
                        ])), atLeast: 1), "What each code means; none for text and numbers"),
                FieldSchema("unit", .localized, "The unit of a number"),
                FieldSchema("decimals", .integer(0...6), "Decimals of a number"),
                FieldSchema(
                  "isComparisonGroup", .boolean,
                  "Whether areas with the same value are compared with each other"),
                FieldSchema("source", .reference(to: "source"), "Where the fact is from"),
                FieldSchema("year", .date, "When it holds"),
                FieldSchema("note", .localized, "What a reader should know"),
              ])), atLeast: 0), required: true, "The facts")
    ])
}
