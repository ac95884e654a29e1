package import Source

/// A measure that a rule suggests and a plan may take up.
package struct SuggestedMeasure: Sendable {
  package let id: String
  package let span: Span
  package let text: LocalizedText
  /// The strategy it belongs to, when it is not the rule's own.
  package let strategy: Reference<Strategy>?
  package let instruments: [Reference<Instrument>]
  /// Who could have the responsibility, and who else could take part.
  package let responsible: [Reference<Participant>]
  package let cooperating: [Reference<Participant>]
  /// The indicator that shows what becomes of it.
  package let indicator: Reference<Indicator>?

  init(_ record: Record) {
    id = record.text("id")
    span = record["id"]?.span ?? record.node.span
    text = record.localized("text")
    strategy = record.optionalReference("strategy")
    instruments = record.references("instruments")
    responsible = record.references("responsible")
    cooperating = record.references("cooperating")
    indicator = record.optionalReference("indicator")
  }

  static let schema = RecordSchema(
    "measure", "A measure that plans may take up.",
    [
      FieldSchema("id", .identifier, required: true, "The name plans refer to"),
      FieldSchema("text", .localized, required: true, "What is done, in a line"),
      FieldSchema(
        "strategy", .reference(to: "strategy"), "The strategy, when it is not the rule's own"),
      FieldSchema(
        "instruments", .list(.reference(to: "instrument"), atLeast: 0), "The instruments it uses"),
      FieldSchema(
        "responsible", .list(.reference(to: "participant"), atLeast: 0),
        "Who could be responsible"),
      FieldSchema(
        "cooperating", .list(.reference(to: "participant"), atLeast: 0),
        "Who else could take part"),
      FieldSchema(
        "indicator", .reference(to: "indicator"), "The indicator that shows what becomes of it"),
    ])
}

extension Rule {
  /// How plans name one of the rule's measures.
  package func fullName(of measure: SuggestedMeasure) -> String { "\(id.text)/\(measure.id)" }
}

extension Catalogue {
  /// A suggested measure by its full name, `rule/measure`, with the rule it is from.
  package func suggestedMeasure(
    _ id: Identifier<SuggestedMeasure>
  ) -> (rule: Rule, measure: SuggestedMeasure)? {
    let parts = id.text.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let rule = rules[Identifier(parts[0])] else { return nil }
    return rule.measures.first { $0.id == parts[1] }.map { (rule, $0) }
  }
}
