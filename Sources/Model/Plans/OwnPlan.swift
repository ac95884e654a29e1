package import Source

/// What an area has written to its plan; the program never changes a word of it.
package struct OwnPlan: Entity {
  package static let kind = "plan"

  package enum State: String, Sendable, CaseIterable {
    case draft, hearing, adopted
  }

  package enum Judgement: String, Sendable, CaseIterable {
    case accepted
    case toExamine = "to-examine"
    case notRelevant = "not-relevant"
  }

  /// What the area thinks of a suggestion.
  package struct Opinion: Sendable {
    package let rule: Reference<Rule>
    package let judgement: Judgement
    package let grounds: String
  }

  /// A text of its own for a section.
  package struct Section: Sendable {
    package let section: Reference<PlanSection>
    /// Where the text stands (Markdown).
    package let body: Span
  }

  /// The code of the area: the name of the file.
  package let area: Reference<Area>
  package let span: Span
  package let state: State
  package let period: ClosedRange<Int>?
  /// The last year of which figures are used; nil for the newest.
  package let figuresAsOf: Int?
  /// Who has adopted it when, in the area's own words.
  package let decision: String?
  package let opinions: [Opinion]
  package let measures: [OwnMeasure]
  package let sections: [Section]

  package var id: Identifier<OwnPlan> { Identifier(area.id.text) }
  package var name: LocalizedText { LocalizedText(area.id.text) }

  init(id: String, _ record: Record, body: Span, _ diagnostics: inout Diagnostics) {
    area = Reference(id, at: Span(startOf: record.node.span.file))
    span = record.node.span
    state = State(rawValue: record.text("state")) ?? .draft
    period = Self.period(record, &diagnostics)
    figuresAsOf = record.integer("figuresAsOf")
    decision = record.optionalText("decision")
    opinions = record.records("suggestions").map {
      Opinion(
        rule: $0.reference("rule"),
        judgement: Judgement(rawValue: $0.text("judgement")) ?? .toExamine,
        grounds: $0.text("grounds"))
    }
    measures = record.records("measures").map(OwnMeasure.init)
    sections = OwnSections.read(body, &diagnostics)
  }

  private static func period(
    _ record: Record, _ diagnostics: inout Diagnostics
  ) -> ClosedRange<Int>? {
    guard let node = record["period"], let from = Record(node).integer("from"),
      let to = Record(node).integer("to")
    else { return nil }
    if from <= to { return from...to }
    diagnostics.add(
      Diagnostic(
        .error, "out-of-range", "the plan ends before it begins", at: node["to"]?.span,
        fix: "write the first year under 'from', the last under 'to'"))
    return from...from
  }

  package static let schema = RecordSchema(
    "plan", "What an area has written to its plan; the file name is its code.",
    [
      FieldSchema(
        "state", .choice(State.allCases.map(\.rawValue)), required: true, "How far the plan is"),
      FieldSchema(
        "period",
        .record(
          RecordSchema(
            "period", "The first and the last year of the plan.",
            [
              FieldSchema("from", .integer(1900...2500), required: true, "The first year"),
              FieldSchema("to", .integer(1900...2500), required: true, "The last year"),
            ])), "The years the plan is for"),
      FieldSchema(
        "figuresAsOf", .integer(1900...2500),
        "The last year of which figures are used, such as those the plan was adopted with"),
      FieldSchema("decision", .text, "Who has adopted it when"),
      FieldSchema(
        "suggestions",
        .list(
          .record(
            RecordSchema(
              "suggestion", "What the area thinks of a suggestion.",
              [
                FieldSchema("rule", .reference(to: "rule"), required: true, "Which suggestion"),
                FieldSchema(
                  "judgement", .choice(Judgement.allCases.map(\.rawValue)), required: true,
                  "What is to become of it"),
                FieldSchema("grounds", .text, "Why"),
              ])), atLeast: 0), "What the area thinks of the suggestions"),
      FieldSchema(
        "measures", .list(.record(OwnMeasure.schema), atLeast: 0), "The area's own measures"),
    ])
}

extension OwnPlan? {
  /// The years for which measures have costs: from the first of the plan, else the one after the
  /// edition.
  package func years(_ outline: PlanOutline, _ site: Site) -> ClosedRange<Int> {
    let first = self?.period?.lowerBound ?? (site.editionDate?.year ?? 0) + 1
    return first...first + max(outline.budgetYears, 1) - 1
  }
}
