package import Source

/// When a figure may be compared with those of other areas, and when it must be said with care.
package struct ComparisonRules: Sendable {
  /// The fewest areas of a group whose middle half means something.
  package let leastGroup: Int
  /// Rates of fewer cases than this may differ by chance.
  package let fewCases: Int
  /// Where the cases are not known: areas with fewer people than this are told with care.
  package let smallArea: Int
  /// The indicator that counts the people of an area.
  package let population: Reference<Indicator>?
  /// A change of less than this many of the last decimal shown is no change.
  package let leastSteps: Int
  package let reason: LocalizedText?

  init(_ record: Record) {
    leastGroup = record.integer("leastGroup") ?? Self.none.leastGroup
    fewCases = record.integer("fewCases") ?? 0
    smallArea = record.integer("smallArea") ?? 0
    population = record.optionalReference("population")
    leastSteps = record.integer("leastSteps") ?? Self.none.leastSteps
    reason = record.optionalLocalized("reason")
  }

  private init() {
    (leastGroup, fewCases, smallArea, population, leastSteps, reason) = (5, 0, 0, nil, 2, nil)
  }

  /// What holds where the content says nothing.
  static let none = ComparisonRules()

  package static let schema = RecordSchema(
    "comparison", "When figures of areas may be compared, and how carefully.",
    [
      FieldSchema(
        "leastGroup", .integer(3...1000), required: true,
        "The fewest areas with a figure that make a group to compare with", example: "5"),
      FieldSchema(
        "fewCases", .integer(0...10_000), "Rates of fewer cases are said to vary by chance"),
      FieldSchema(
        "smallArea", .integer(0...1_000_000),
        "Areas with fewer people are told with care where the cases are not known"),
      FieldSchema(
        "population", .reference(to: "indicator"), "The indicator that counts people"),
      FieldSchema(
        "leastSteps", .integer(1...100),
        "A change of fewer of the last decimal shown is called no change"),
      FieldSchema("reason", .localized, "Why these limits, and from whom"),
    ])
}
