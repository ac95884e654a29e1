package import Source

/// A measure as an area has written it, or a suggested one that it has taken up and filled in.
package struct OwnMeasure: Sendable {
  /// A cost in a year, in whole units of the currency.
  package struct Cost: Sendable {
    package let year: Int?
    package let amount: Int
    /// Where the year stands.
    package let span: Span
  }

  package let id: String
  package let span: Span
  /// The suggested measure that it takes up, as `rule/measure`.
  package let from: Reference<SuggestedMeasure>?
  /// Nil when it is a suggested measure in the words of the rule.
  package let text: String?
  package let strategy: Reference<Strategy>?
  package let instruments: [Reference<Instrument>]
  package let responsible: String?
  package let cooperating: String?
  package let deadline: PartialDate?
  package let operating: [Cost]
  package let investment: [Cost]
  package let financing: String?
  package let indicator: Reference<Indicator>?
  package let status: String?

  init(_ record: Record) {
    id = record.text("id")
    span = record["id"]?.span ?? record.node.span
    from = record.optionalReference("from")
    text = record.optionalText("text")
    strategy = record.optionalReference("strategy")
    instruments = record.references("instruments")
    responsible = record.optionalText("responsible")
    cooperating = record.optionalText("cooperating")
    deadline = record.date("deadline")
    operating = Self.costs(record["operating"])
    investment = Self.costs(record["investment"])
    financing = record.optionalText("financing")
    indicator = record.optionalReference("indicator")
    status = record.optionalText("status")
  }

  private static func costs(_ node: Node?) -> [Cost] {
    (node?.entries ?? []).compactMap { entry in
      entry.value.text.flatMap { Int($0) }.map {
        Cost(year: Int(entry.key), amount: $0, span: entry.keySpan)
      }
    }
  }

  private static let amounts = ValueSchema.map(keys: nil, .integer(0...1_000_000_000_000))

  static let schema = RecordSchema(
    "measure", "A measure of the area's own.",
    [
      FieldSchema("id", .identifier, required: true, "Its name, so that it can be found again"),
      FieldSchema(
        "from", .reference(to: "measure"), "The suggested measure it takes up: rule/measure"),
      FieldSchema("text", .text, "What is done; may be left out where 'from' says it"),
      FieldSchema("strategy", .reference(to: "strategy"), "The strategy it belongs to"),
      FieldSchema(
        "instruments", .list(.reference(to: "instrument"), atLeast: 0), "The instruments it uses"),
      FieldSchema("responsible", .text, "The unit that is responsible"),
      FieldSchema("cooperating", .text, "Who else takes part"),
      FieldSchema("deadline", .date, "When it is to be done"),
      FieldSchema("operating", amounts, "Running costs by year: { 2027: 250000 }"),
      FieldSchema("investment", amounts, "Investments by year: { 2027: 3000000 }"),
      FieldSchema("financing", .text, "Where the money comes from"),
      FieldSchema(
        "indicator", .reference(to: "indicator"), "The indicator that shows what becomes of it"),
      FieldSchema("status", .text, "How far it is"),
    ])
}
