package import Source

/// What the figures of an area may suggest, and why: a condition, a proposal, and its limits.
///
/// A class for the same reason as `Indicator`: hundreds of areas go through the same rules.
package final class Rule: Entity {
  package static let kind = "rule"

  /// What a rule suggests something for.
  package enum Subject: Sendable {
    case strategy(Reference<Strategy>)
    case prerequisite(Reference<Prerequisite>)
  }

  package let id: Identifier<Rule>
  package let span: Span
  /// What is suggested, in a line.
  package let name: LocalizedText
  /// What the figures point to, in a sentence that claims no cause.
  package let challenge: LocalizedText
  /// Nil when the file does not say, which has been told.
  package let subject: Subject?
  /// Nil when it cannot be read, which has been told.
  package let condition: Condition?
  package let measures: [SuggestedMeasure]
  /// What to ask before anything is decided.
  package let questions: [LocalizedText]
  /// What the figures do not say.
  package let caveat: LocalizedText
  /// Why this condition and these limits (Markdown).
  package let argument: LocalizedText
  /// Who has set the limits, or that they are our own.
  package let thresholdSource: LocalizedText
  package let author: LocalizedText
  package let validFrom: PartialDate?
  package let examples: [RuleExample]
  package let toVerify: [LocalizedText]
  package let sources: [Citation]
  package let checked: PartialDate?

  init(id: String, _ record: Record, _ diagnostics: inout Diagnostics) {
    self.id = Identifier(id)
    span = record.node.span
    name = record.localized("name")
    challenge = record.localized("challenge")
    subject = record["suggests"].map(Record.init).flatMap(Self.subject)
    condition = record["when"].flatMap { Condition($0, &diagnostics) }
    measures = record.records("measures").map(SuggestedMeasure.init)
    questions = record.localizedList("questions")
    caveat = record.localized("caveat")
    argument = record.localized("argument")
    thresholdSource = record.localized("thresholdSource")
    author = record.localized("author")
    validFrom = record.date("validFrom")
    examples = record.records("examples").compactMap { RuleExample($0, &diagnostics) }
    toVerify = record.localizedList("toVerify")
    sources = record.records("sources").map(Citation.init)
    checked = record.date("checked")
  }

  private static func subject(_ record: Record) -> Subject? {
    record.optionalReference("strategy").map { .strategy($0) }
      ?? record.optionalReference("prerequisite").map { .prerequisite($0) }
  }

  private static let suggestion: ValueSchema = .oneOf {
    RecordSchema(
      "suggestion", "What is suggested: one of these.",
      [
        FieldSchema("strategy", .reference(to: "strategy"), "To consider a strategy"),
        FieldSchema(
          "prerequisite", .reference(to: "prerequisite"), "To work on a prerequisite"),
      ])
  }

  package static let schema = RecordSchema(
    "rule", "What the figures of an area may suggest; the file name is its id.",
    [
      FieldSchema(
        "name", .localized, required: true, "What is suggested, in a line", example: "Ask first"),
      FieldSchema(
        "challenge", .localized, required: true,
        "What the figures point to, in a sentence that claims no cause",
        example: "The figure is high."),
      FieldSchema(
        "suggests", suggestion, required: true, "A strategy, or a prerequisite to work on",
        example: "{ strategy: strategy }"),
      FieldSchema(
        "when", Condition.schema, required: true, "What has to be true of the figures",
        example: "{ above: { indicator: indicator, value: 0 } }"),
      FieldSchema(
        "measures", .list(.record(SuggestedMeasure.schema), atLeast: 0),
        "Measures that plans may take up"),
      FieldSchema(
        "questions", .list(.localized, atLeast: 0), "What to ask before anything is decided"),
      FieldSchema(
        "caveat", .localized, required: true, "What the figures do not say",
        example: "The figure does not say who."),
      FieldSchema(
        "argument", .localized, required: true, "Why this condition and these limits (Markdown)",
        example: "Why."),
      FieldSchema(
        "thresholdSource", .localized, required: true,
        "Who has set the limits, or that they are our own", example: "Our own choice."),
      FieldSchema("author", .localized, required: true, "Who answers for the rule", example: "Us"),
      FieldSchema("validFrom", .date, required: true, "From when it is used"),
      FieldSchema(
        "examples", .list(.record(RuleExample.schema), atLeast: 1), required: true,
        "Figures and what the rule has to say to them",
        example: "[{ figures: { indicator: 1 }, verdict: applies }]"),
      Shared.toVerify, Shared.sources, Shared.checked,
    ])
}
