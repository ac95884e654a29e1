package import Source

/// How the figures of an indicator are fetched: a publisher's table and the codes in it.
package struct FigureQuery: Sendable {
  package let api: Reference<TableAPI>
  /// The source that fetched figures are said to be from.
  package let source: Reference<FigureSource>
  package let table: String
  /// The variable that has the areas.
  package let area: String
  /// The publisher's own list of areas, such as one with the borders of today.
  package let codelist: String?
  /// What the publisher's list writes before the codes of areas.
  package let prefix: String?
  /// What the table calls the whole, when not as the site does.
  package let whole: String?
  /// The variable that has the periods.
  package let time: String
  /// The first year that is fetched.
  package let from: Int?
  /// The code of what is measured.
  package let contents: String
  /// The codes of the other variables; figures of several codes are added.
  package let select: [(variable: String, codes: [String])]
  package let span: Span

  init(_ record: Record, table: String) {
    api = record.reference("api")
    source = record.reference("source")
    self.table = record.optionalText("table") ?? table
    area = record.text("area")
    codelist = record.optionalText("codelist")
    prefix = record.optionalText("prefix")
    whole = record.optionalText("whole")
    time = record.text("time")
    from = record.integer("from")
    contents = record.text("contents")
    select = (record["select"]?.entries ?? []).map { entry in
      (entry.key, entry.value.items.compactMap(\.text))
    }
    span = record["contents"]?.span ?? record.node.span
  }

  package static let schema = RecordSchema(
    "query", "How figures are fetched.",
    [
      FieldSchema(
        "api", .reference(to: "api"), required: true, "Who is asked, one of data/apis.yml"),
      FieldSchema(
        "source", .reference(to: "source"), required: true,
        "The source that fetched figures are from"),
      FieldSchema("table", .text, "The number of the table, when not the indicator's"),
      FieldSchema("area", .text, required: true, "The variable that has the areas"),
      FieldSchema("codelist", .text, "The publisher's list of areas, when not the table's own"),
      FieldSchema("prefix", .text, "What that list writes before the codes of areas"),
      FieldSchema("whole", .text, "The table's code for the whole, when not the site's"),
      FieldSchema("time", .text, required: true, "The variable that has the periods"),
      FieldSchema("from", .integer(1500...2500), "The first year to fetch"),
      FieldSchema("contents", .text, required: true, "The code of what is measured"),
      FieldSchema(
        "select", .map(keys: nil, .list(.text, atLeast: 1)),
        "The codes of the other variables; figures of several are added"),
    ])
}
