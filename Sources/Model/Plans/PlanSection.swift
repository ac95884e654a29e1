package import Source

/// A section of a plan: what stands in it always, what the program adds, what is left to fill in.
package struct PlanSection: Entity {
  package static let kind = "section"

  /// What the program adds.
  package enum Part: String, Sendable, CaseIterable {
    /// Challenges, strategies, measures and their cost on one page.
    case summary
    /// Laws and the dates that follow from elections.
    case purpose
    /// The figures by theme.
    case needs
    /// What the figures point to.
    case challenges
    /// What is suggested for each focus area and prerequisite, and why.
    case suggestions
    /// The instruments of the model, and whether figures prove their use.
    case instruments
    case measures
    /// Costs by year.
    case economy
    /// Who could be responsible for what.
    case organisation
    /// Who is heard.
    case hearing
    /// Indicators to follow.
    case followUp = "follow-up"
    /// Rules that nearly applied or could not be judged, sources.
    case annex
  }

  package let id: Identifier<PlanSection>
  package let span: Span
  package let name: LocalizedText
  package let part: Part?
  /// What stands there in every plan (Markdown).
  package let text: LocalizedText?
  /// What whoever the plan is for has to write.
  package let prompts: [LocalizedText]
  /// The heads of a table to fill in.
  package let frame: [LocalizedText]
  package let legalBasis: [LegalReference]

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    span = record["id"]?.span ?? record.node.span
    name = record.localized("name")
    part = record.optionalText("shows").flatMap(Part.init)
    text = record.optionalLocalized("text")
    prompts = record.localizedList("prompts")
    frame = record.localizedList("frame")
    legalBasis = record.records("legalBasis").map(LegalReference.init)
  }

  static let schema = RecordSchema.word(
    "section", "A section of a plan.",
    [
      FieldSchema(
        "shows", .choice(Part.allCases.map(\.rawValue)), "What the program adds to the section"),
      FieldSchema("text", .localized, "What stands there in every plan (Markdown)"),
      FieldSchema(
        "prompts", .list(.localized, atLeast: 0), "What is left for the area itself to write"),
      FieldSchema("frame", .list(.localized, atLeast: 0), "The heads of a table to fill in"),
      Shared.legalBasis,
    ])
}
