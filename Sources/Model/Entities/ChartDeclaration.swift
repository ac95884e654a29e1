package import Source

/// Indicators that are drawn together, because each is a part of one whole or one answers another.
package struct ChartDeclaration: Entity {
  package static let kind = "chart"

  /// How the indicators belong together.
  package enum Form: String, Sendable, CaseIterable {
    /// Shares that make up a hundred percent.
    case parts
    /// Counts year by year, such as what was asked for and what was done.
    case pairs
  }

  package let id: Identifier<ChartDeclaration>
  package let span: Span
  package let name: LocalizedText
  package let form: Form
  package let theme: Reference<Theme>
  /// In the order they are drawn.
  package let indicators: [Reference<Indicator>]
  /// What a part of it is called in the legend, where the indicator's own name is too long.
  package let shortNames: [LocalizedText]

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    span = record["id"]?.span ?? record.node.span
    name = record.localized("name")
    form = Form(rawValue: record.text("form")) ?? .parts
    theme = record.reference("theme")
    indicators = record.records("parts").map { $0.reference("indicator") }
    shortNames = record.records("parts").map { $0.localized("name") }
  }

  package static let schema = RecordSchema(
    "charts", "Indicators that are drawn together.",
    [
      FieldSchema(
        "charts",
        .list(
          .record(
            .word(
              "chart", "Indicators in one drawing.",
              [
                FieldSchema(
                  "form", .choice(Form.allCases.map(\.rawValue)), required: true,
                  "'parts' for shares of one whole, 'pairs' for counts side by side"),
                FieldSchema(
                  "theme", .reference(to: "theme"), required: true, "The heading it stands under"),
                FieldSchema(
                  "parts",
                  .list(
                    .record(
                      RecordSchema(
                        "part", "One indicator of the drawing.",
                        [
                          FieldSchema(
                            "indicator", .reference(to: "indicator"), required: true,
                            "Whose figures"),
                          Shared.name,
                        ])), atLeast: 1), required: true, "The indicators in their order"),
              ])), atLeast: 1), required: true, "The drawings")
    ])
}
