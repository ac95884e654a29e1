package import Source

/// A language of the site: its words for the interface, its numbers, dates and alphabet.
package struct Language: Sendable {
  /// A text of the interface; `{name}` stands for what is put in.
  package enum Label: Sendable {
    case text(String)
    case plural(one: String, other: String)
  }

  package let tag: String
  package let name: String
  package let span: Span
  package let decimalSign: String
  package let groupSign: String
  package let minusSign: String
  package let months: [String]
  package let dayPattern: String
  package let monthPattern: String
  package let collation: Collation
  /// What a search reads as what: the equivalents, and how letters are spelt without their key.
  /// Longer groups come first.
  package let searchFolds: [(from: String, to: String)]
  package let labels: [String: Label]
  package let labelSpans: [String: Span]
  /// Words that claim a cause, which no sentence about a figure may.
  package let causalWords: [String]

  init(tag: String, _ record: Record) {
    self.tag = tag
    name = record.text("name")
    span = record.node.span
    let numbers = record["numbers"].map(Record.init)
    decimalSign = numbers?.text("decimal") ?? "."
    groupSign = numbers?.text("group") ?? ""
    minusSign = numbers?.text("minus") ?? "-"
    let dates = record["dates"].map(Record.init)
    months = dates?.texts("months") ?? []
    dayPattern = dates?.text("day") ?? "{year}-{month}-{day}"
    monthPattern = dates?.text("month") ?? "{month} {year}"
    let equivalents = record.pairs("equivalents")
    collation = Collation(alphabet: record.text("alphabet"), equivalents: equivalents)
    searchFolds = (equivalents + record.pairs("transliterations")).enumerated()
      .sorted { ($1.element.0.count, $0.offset) < ($0.element.0.count, $1.offset) }
      .map { (from: $0.element.0, to: $0.element.1) }
    causalWords = record.texts("causalWords")
    let entries = record["labels"]?.entries ?? []
    labels = Dictionary(
      entries.map { entry in
        let label: Label =
          switch entry.value.value {
          case .mapping:
            .plural(
              one: entry.value["one"]?.text ?? "", other: entry.value["other"]?.text ?? "")
          case .scalar(let text, _): .text(text)
          case .null, .sequence: .text("")
          }
        return (entry.key, label)
      }, uniquingKeysWith: { first, _ in first })
    labelSpans = Dictionary(
      entries.map { ($0.key, $0.keySpan) }, uniquingKeysWith: { first, _ in first })
  }

  package static let schema = RecordSchema(
    "language", "The words of the interface in one language; the file name is its BCP 47 tag.",
    [
      FieldSchema("name", .text, required: true, "The language's name in itself"),
      FieldSchema(
        "numbers",
        .record(
          RecordSchema(
            "numbers", "How numbers are written.",
            [
              FieldSchema(
                "decimal", .text, required: true, "The sign before decimals", example: "\".\""),
              FieldSchema(
                "group", .text, required: true, "The sign between thousands", example: "\",\""),
              FieldSchema(
                "minus", .text, required: true, "The sign of negative numbers", example: "\"−\""),
            ])), required: true, "How numbers are written"),
      FieldSchema(
        "dates",
        .record(
          RecordSchema(
            "dates", "How dates are written.",
            [
              FieldSchema(
                "months", .list(.text, atLeast: 12), required: true, "The names of the months"),
              FieldSchema(
                "day", .text, required: true, "A day, with {day}, {month} and {year}",
                example: "\"{day} {month} {year}\""),
              FieldSchema(
                "month", .text, required: true, "A month, with {month} and {year}",
                example: "\"{month} {year}\""),
            ])), required: true, "How dates are written"),
      FieldSchema(
        "alphabet", .text, required: true, "The letters in the order they are sorted",
        example: "abcdefghijklmnopqrstuvwxyz"),
      FieldSchema(
        "equivalents", .map(keys: nil, .text), "Letters that are sorted as others"),
      FieldSchema(
        "transliterations", .map(keys: nil, .text),
        "Groups that people type for a letter they have no key for; searches find both"),
      FieldSchema(
        "causalWords", .list(.text, atLeast: 0),
        "Words that claim a cause; sentences about figures may not have them"),
      FieldSchema(
        "labels", .map(keys: nil, .label), required: true,
        "The texts of the interface; plurals have 'one' and 'other'"),
    ])
}

extension Record {
  /// The entries of a map of texts, in order.
  fileprivate func pairs(_ key: String) -> [(String, String)] {
    (self[key]?.entries ?? []).map { ($0.key, $0.value.text ?? "") }
  }
}
