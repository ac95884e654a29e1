internal import Source

/// Dates that come back every so many years, such as what follows an election.
package struct PlanCycle: Sendable {
  package struct Milestone: Sendable {
    package let id: String
    /// With `{year}` where the year belongs.
    package let text: LocalizedText
    /// The month by the end of which it has come, and how many years after the cycle's first.
    package let month: Int
    package let yearsAfter: Int
    /// False until somebody has compared it with the law.
    package let isVerified: Bool
  }

  /// A year in which a cycle began.
  package let first: Int
  package let every: Int
  package let milestones: [Milestone]

  init(_ record: Record) {
    first = record.integer("first") ?? 0
    every = record.integer("every") ?? 1
    milestones = record.records("milestones").map {
      Milestone(
        id: $0.text("id"), text: $0.localized("text"), month: $0.integer("month") ?? 12,
        yearsAfter: $0.integer("yearsAfter") ?? 0, isVerified: $0.boolean("verified"))
    }
  }

  static let schema = RecordSchema(
    "cycle", "What comes back every so many years.",
    [
      FieldSchema(
        "first", .integer(1500...2500), required: true, "A year in which a cycle began"),
      FieldSchema("every", .integer(1...100), required: true, "Years between two cycles"),
      FieldSchema(
        "milestones",
        .list(
          .record(
            RecordSchema(
              "milestone", "Something that comes back with every cycle.",
              [
                FieldSchema("id", .identifier, required: true, "Its name"),
                FieldSchema(
                  "text", .localized, required: true, "What comes, with {year} for the year"),
                FieldSchema(
                  "month", .integer(1...12), required: true, "By the end of which month"),
                FieldSchema(
                  "yearsAfter", .integer(0...50), "Years after the cycle's first; 0 if left out"),
                FieldSchema(
                  "verified", .boolean, required: true,
                  "Whether somebody has compared it with the law"),
              ])), atLeast: 1), required: true, "What comes back"),
    ])
}
