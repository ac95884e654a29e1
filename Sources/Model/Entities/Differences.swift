package import Source

/// What differs between the editions, what was corrected, and what nobody knows.
package struct Differences: Sendable {
  package struct Difference: Sendable {
    package let id: String
    package let about: LocalizedText
    package let editions: [(edition: Reference<Edition>, text: LocalizedText)]
    package let consequence: LocalizedText?
  }

  package struct Correction: Sendable {
    package let found: String
    package let corrected: String
  }

  package struct OpenQuestion: Sendable {
    package let id: String
    package let question: LocalizedText
    package let readings: [LocalizedText]
  }

  package let differences: [Difference]
  package let corrections: [Correction]
  package let openQuestions: [OpenQuestion]

  init(_ record: Record) {
    differences = record.records("differences").map { item in
      Difference(
        id: item.text("id"), about: item.localized("about"),
        editions: (item["editions"]?.entries ?? []).map {
          (Reference($0.key, at: $0.keySpan), LocalizedText($0.value))
        }, consequence: item.optionalLocalized("consequence"))
    }
    corrections = record.records("corrections").map {
      Correction(found: $0.text("found"), corrected: $0.text("corrected"))
    }
    openQuestions = record.records("openQuestions").map {
      OpenQuestion(
        id: $0.text("id"), question: $0.localized("question"),
        readings: $0.localizedList("readings"))
    }
  }

  package static let schema = RecordSchema(
    "differences", "What differs between the editions, what was corrected, what is unclear.",
    [
      FieldSchema(
        "differences",
        .list(
          .record(
            RecordSchema(
              "difference", "One difference between the editions.",
              [
                FieldSchema("id", .text, required: true, "A short mark, such as D1"),
                FieldSchema("about", .localized, required: true, "What differs"),
                FieldSchema(
                  "editions", .map(keys: "edition", .localized), required: true,
                  "What each edition has"),
                FieldSchema("consequence", .localized, "What follows from it"),
              ])), atLeast: 0), required: true, "The differences"),
      FieldSchema(
        "corrections",
        .list(
          .record(
            RecordSchema(
              "correction", "A slip of the source that was corrected.",
              [
                FieldSchema("found", .text, required: true, "What the source has"),
                FieldSchema("corrected", .text, required: true, "What the guide writes"),
              ])), atLeast: 0), "Slips of the source that were corrected"),
      FieldSchema(
        "openQuestions",
        .list(
          .record(
            RecordSchema(
              "open question", "Something the source leaves open.",
              [
                FieldSchema("id", .text, required: true, "A short mark, such as Q1"),
                FieldSchema("question", .localized, required: true, "What is unclear"),
                FieldSchema(
                  "readings", .list(.localized, atLeast: 0), "The possible readings"),
              ])), atLeast: 0), "What the source leaves open"),
    ])
}
