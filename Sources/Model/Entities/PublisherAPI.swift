package import Source

/// A service that answers questions about tables (PxWebApi 2).
package struct TableAPI: Entity {
  package static let kind = "api"
  package let id: Identifier<TableAPI>
  package let span: Span
  package let name: LocalizedText
  /// Without a slash at the end.
  package let address: String
  /// The language of labels and messages, as the service calls it.
  package let language: String
  /// The most cells a single answer may have.
  package let maxCells: Int
  package let limit: CallLimit

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    span = record["id"]?.span ?? record.node.span
    name = record.localized("name")
    address = record.text("address").withoutSlashes
    language = record.text("language")
    maxCells = record.integer("maxCells") ?? 1
    limit = CallLimit(record)
  }

  static let schema = RecordSchema.word(
    "api", "A service that answers questions about tables.",
    [
      FieldSchema("address", .address, required: true, "Its address, up to '/tables'"),
      FieldSchema("language", .text, required: true, "The language it answers in"),
      FieldSchema(
        "maxCells", .integer(1...100_000_000), required: true,
        "The most cells that one answer may have"),
    ] + CallLimit.fields)
}

/// A service that knows the codes of areas and how they change (KLASS).
package struct CodeAPI: Sendable {
  package let span: Span
  package let address: String
  package let language: String
  /// The classification that areas are codes of.
  package let areas: String
  /// The classification that regions are codes of, when there is one.
  package let regions: String?
  /// Codes that are no areas, such as one for what is unknown.
  package let ignore: [String]
  package let limit: CallLimit

  init(_ record: Record) {
    span = record["address"]?.span ?? record.node.span
    address = record.text("address").withoutSlashes
    language = record.text("language")
    areas = record.text("areas")
    regions = record.optionalText("regions")
    ignore = record.texts("ignore")
    limit = CallLimit(record)
  }

  static let schema = RecordSchema(
    "codes", "A service that knows the codes of areas.",
    [
      FieldSchema("address", .address, required: true, "Its address, up to '/classifications'"),
      FieldSchema("language", .text, required: true, "The language it answers in"),
      FieldSchema("areas", .text, required: true, "The number of the classification of areas"),
      FieldSchema("regions", .text, "The number of the classification of regions"),
      FieldSchema("ignore", .list(.text, atLeast: 0), "Codes there that are no areas"),
    ] + CallLimit.fields)
}

/// How often a service may be called.
package struct CallLimit: Sendable, Equatable {
  package let calls: Int
  package let seconds: Int

  package init(calls: Int, seconds: Int) {
    self.calls = calls
    self.seconds = seconds
  }

  init(_ record: Record) {
    calls = record.integer("maxCalls") ?? 1
    seconds = record.integer("perSeconds") ?? 60
  }

  static let fields = [
    FieldSchema(
      "maxCalls", .integer(1...100_000), required: true, "How often it may be called"),
    FieldSchema("perSeconds", .integer(1...86_400), required: true, "… in how many seconds"),
  ]
}

/// The services that figures and codes are fetched from.
struct PublisherAPIs {
  let tables: [TableAPI]
  let codes: CodeAPI?

  init(_ record: Record) {
    tables = record.records("tables").map(TableAPI.init)
    codes = record["codes"].map { CodeAPI(Record($0)) }
  }

  static let schema = RecordSchema(
    "apis", "The services that figures and codes are fetched from.",
    [
      FieldSchema(
        "tables", .list(.record(TableAPI.schema), atLeast: 1), required: true,
        "Services that answer questions about tables (PxWebApi 2)"),
      FieldSchema(
        "codes", .record(CodeAPI.schema),
        "The service that knows the codes of areas and how they change (KLASS)"),
    ])
}

extension String {
  fileprivate var withoutSlashes: String {
    hasSuffix("/") ? String(dropLast()).withoutSlashes : self
  }
}
