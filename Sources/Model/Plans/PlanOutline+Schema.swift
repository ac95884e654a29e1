package import Source

extension PlanOutline {
  private static let nearness = RecordSchema(
    "near", "By how little a limit may be missed to be nearly reached.",
    [
      FieldSchema(
        "value", .number(0...100), required: true, "In percent of a limit that is a value",
        example: "5"),
      FieldSchema(
        "quantile", .number(0...0.5), required: true, "In shares of the group, for a quantile",
        example: "0.05"),
      FieldSchema(
        "change", .number(0...100), required: true, "In percentage points of a change",
        example: "2"),
    ])

  private static let body = RecordSchema(
    "body", "Somebody who is heard before a plan is adopted.",
    [
      FieldSchema("name", .localized, required: true, "Who is heard"),
      FieldSchema("note", .localized, "Why, or about what"),
      FieldSchema(
        "verified", .boolean, required: true, "Whether somebody has compared it with the law"),
    ])

  private static let evidence = RecordSchema(
    "evidence", "A figure that proves that an instrument is used.",
    [
      FieldSchema("instrument", .reference(to: "instrument"), required: true, "The instrument"),
      FieldSchema(
        "indicator", .reference(to: "indicator"), required: true,
        "The indicator; a figure above nought means use"),
    ])

  package static let schema = RecordSchema(
    "planning", "What a plan consists of, and what it goes by.",
    [
      FieldSchema("title", .localized, required: true, "What a plan is called", example: "Plan"),
      FieldSchema(
        "most", .integer(1...50), required: true, "The most suggestions a plan has", example: "8"),
      FieldSchema(
        "near", .record(nearness), required: true,
        "By how little a limit may be missed to be nearly reached"),
      FieldSchema(
        "oldest", .integer(1...100), required: true,
        "Figures this many years older than the edition are not judged from", example: "5"),
      FieldSchema(
        "languageAttribute", .reference(to: "attribute"),
        "The fact about areas that names the language they are written to in"),
      FieldSchema(
        "currency", .localized, required: true, "The unit of costs", example: "crowns"),
      FieldSchema(
        "budgetYears", .integer(1...10), required: true,
        "How many years measures have costs for", example: "4"),
      FieldSchema("cycle", .record(PlanCycle.schema), "What comes back with every election"),
      FieldSchema(
        "nothing", .localized, required: true, "What is said when no rule suggests anything",
        example: "The figures point to nothing."),
      FieldSchema(
        "questions", .list(.localized, atLeast: 1), required: true, "What to begin with then",
        example: "[\"Where do we begin?\"]"),
      FieldSchema("bodies", .list(.record(body), atLeast: 0), "Who is heard"),
      FieldSchema(
        "evidence", .list(.record(evidence), atLeast: 0),
        "Figures that prove that instruments are used"),
      FieldSchema(
        "columns", .list(.record(MeasureColumn.schema), atLeast: 1), required: true,
        "The columns of the table of measures, in their order",
        example: "[{ id: measure, name: Measure }]"),
      FieldSchema(
        "sections", .list(.record(PlanSection.schema), atLeast: 1), required: true,
        "The sections in their order", example: "[{ id: summary, name: Summary }]"),
    ])
}
