package import Source

/// A group of indicators under a heading.
package struct Theme: Entity {
  package static let kind = "theme"
  package let id: Identifier<Theme>
  package let name: LocalizedText
  package let span: Span

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    name = record.localized("name")
    span = record["id"]?.span ?? record.node.span
  }

  package static let schema = RecordSchema(
    "themes", "The headings indicators stand under.",
    [
      FieldSchema(
        "themes", .list(.record(.word("theme", "A heading for indicators.")), atLeast: 1),
        required: true, "The headings in their order")
    ])
}

/// A figure that exists for areas and periods: what it measures and how it may be used.
package struct Indicator: Entity {
  package static let kind = "indicator"

  /// Whether figures of several areas may be added.
  package enum Aggregation: String, Sendable, CaseIterable {
    /// A count: the sum over areas means something.
    case sum
    /// A share, a median, a rate, an average: it does not.
    case none
  }

  /// Which borders the figures of earlier years are for.
  package enum Borders: String, Sendable, CaseIterable {
    /// Those of the year: a code stands for the area it was then.
    case contemporary
    /// Those of today: the publisher has recalculated earlier years.
    case current
  }

  package let id: Identifier<Indicator>
  package let span: Span
  package let name: LocalizedText
  package let theme: Reference<Theme>
  package let unit: LocalizedText
  package let decimals: Int
  package let aggregation: Aggregation
  package let borders: Borders
  package let isProjection: Bool
  package let definition: LocalizedText
  package let shows: LocalizedText
  package let doesNotShow: LocalizedText
  package let limits: LocalizedText?
  package let table: String?
  package let period: LocalizedText?
  package let strategies: [Reference<Strategy>]
  package let coverage: String?
  /// How the figures are fetched; nil when nobody has said.
  package let query: FigureQuery?

  init(id: String, _ record: Record) {
    self.id = Identifier(id)
    span = record.node.span
    name = record.localized("name")
    theme = record.reference("theme")
    unit = record.localized("unit")
    decimals = record.integer("decimals") ?? 0
    aggregation = Aggregation(rawValue: record.text("aggregation")) ?? .none
    borders = Borders(rawValue: record.text("borders")) ?? .contemporary
    isProjection = record.boolean("projection")
    definition = record.localized("definition")
    shows = record.localized("shows")
    doesNotShow = record.localized("doesNotShow")
    limits = record.optionalLocalized("limits")
    table = record.optionalText("table")
    period = record.optionalLocalized("period")
    strategies = record.references("strategies")
    coverage = record.optionalText("coverage")
    let ownTable = table ?? ""
    query = record["query"].map { FigureQuery(Record($0), table: ownTable) }
  }

  package static let schema = RecordSchema(
    "indicator", "What a figure measures; the file name is its id.",
    [
      Shared.name,
      FieldSchema(
        "theme", .reference(to: "theme"), required: true, "The heading it stands under",
        example: "theme"),
      FieldSchema(
        "unit", .localized, required: true, "The unit, as it stands behind a figure",
        example: "persons"),
      FieldSchema(
        "decimals", .integer(0...6), required: true, "Decimals that are shown", example: "0"),
      FieldSchema(
        "aggregation", .choice(Aggregation.allCases.map(\.rawValue)), required: true,
        "'sum' for counts that may be added across areas, otherwise 'none'", example: "none"),
      FieldSchema(
        "borders", .choice(Borders.allCases.map(\.rawValue)),
        "'current' when figures of earlier years are for the areas of today"),
      FieldSchema("projection", .boolean, "Whether the figures are a projection"),
      FieldSchema(
        "definition", .localized, required: true, "What is counted, exactly",
        example: "What is counted."),
      FieldSchema(
        "shows", .localized, required: true, "What the figure shows", example: "What it shows."),
      FieldSchema(
        "doesNotShow", .localized, required: true, "What the figure does not show",
        example: "What it does not show."),
      FieldSchema("limits", .localized, "Coverage, breaks in the series, cautions"),
      FieldSchema("table", .text, "The number of the publisher's table"),
      FieldSchema("period", .localized, "What the period means, such as the day of counting"),
      FieldSchema(
        "strategies", .list(.reference(to: "strategy"), atLeast: 0),
        "The strategies it is relevant for"),
      FieldSchema("coverage", .text, "Which parts of the source it covers"),
      FieldSchema("query", .record(FigureQuery.schema), "How its figures are fetched"),
    ])
}

/// A publisher's table or data set that figures come from.
package struct FigureSource: Entity {
  package static let kind = "source"
  package let id: Identifier<FigureSource>
  package let span: Span
  package let publisher: String
  package let title: LocalizedText
  package let address: String?
  package let licence: LocalizedText
  /// Nil until something has been fetched from it.
  package let retrieved: PartialDate?
  package let via: String?
  package let checks: LocalizedText?

  package var name: LocalizedText { title }

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    span = record["id"]?.span ?? record.node.span
    publisher = record.text("publisher")
    title = record.localized("title")
    address = record.optionalText("address")
    licence = record.localized("licence")
    retrieved = record.date("retrieved")
    via = record.optionalText("via")
    checks = record.optionalLocalized("checks")
  }

  package static let schema = RecordSchema(
    "sources", "Where figures come from.",
    [
      FieldSchema(
        "sources",
        .list(
          .record(
            RecordSchema(
              "source", "A publisher's table or data set.",
              [
                FieldSchema("id", .identifier, required: true, "The name figures refer to"),
                FieldSchema("publisher", .text, required: true, "Who publishes it"),
                FieldSchema("title", .localized, required: true, "What it is called"),
                FieldSchema("address", .address, "Where it is"),
                FieldSchema("licence", .localized, required: true, "How it may be used"),
                FieldSchema("retrieved", .date, "When it was fetched; none until it has been"),
                FieldSchema("via", .text, "Through whom it came, when not from the publisher"),
                FieldSchema("checks", .localized, "How it was checked, what to mind"),
              ])), atLeast: 1), required: true, "The sources")
    ])
}
