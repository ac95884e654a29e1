package import Source

/// A column of the table of measures.
package struct MeasureColumn: Sendable {
  package enum Content: String, Sendable, CaseIterable {
    case number, measure, strategy, instruments, responsible, cooperating, deadline, operating,
      investment, financing, budget, indicator, status
  }

  package let content: Content
  package let name: LocalizedText
  package let span: Span

  /// Nil when there is no such column, which has been told.
  init?(_ record: Record) {
    guard let content = Content(rawValue: record.text("id")) else { return nil }
    self.content = content
    name = record.localized("name")
    span = record["id"]?.span ?? record.node.span
  }

  static let schema = RecordSchema(
    "column", "A column of the table of measures.",
    [
      FieldSchema(
        "id", .choice(Content.allCases.map(\.rawValue)), required: true, "What stands in it"),
      Shared.name,
    ])
}
