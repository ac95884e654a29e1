package import Source

/// A figure that exists for areas and periods: what it measures and how it may be used.
///
/// A class, because thousands of figures go past each indicator and copies would cost more than
/// what is done with them.
package final class Indicator: Entity {
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

  /// Which way is better, where that can be argued at all.
  package enum Direction: String, Sendable, CaseIterable {
    /// Neither high nor low is better; most figures are so.
    case neutral
    case highIsWorse = "high-is-worse"
    case lowIsWorse = "low-is-worse"
  }

  /// A year from which the figures are no longer made as before.
  package struct Break: Sendable {
    /// The first year of the new way.
    package let year: Int
    package let reason: LocalizedText
    package let span: Span
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
  package let numerator: LocalizedText?
  package let denominator: LocalizedText?
  package let direction: Direction
  /// Why the direction is not neutral.
  package let directionReason: LocalizedText?
  package let breaks: [Break]
  /// The fewest cases a figure may rest on; figures of fewer are hidden. 0: no limit.
  package let leastCount: Int
  /// The indicator that counts the cases a share or rate is made of.
  package let cases: Reference<Indicator>?
  /// The indicator that counts what the cases are among.
  package let base: Reference<Indicator>?
  /// The base a rate is given for: 100 for a share in percent, 1000, 100 000.
  package let per: Int?
  /// A sentence that states a figure, with `{value}`, `{unit}` and `{period}`.
  package let sentence: LocalizedText?
  /// Whether the sentence is among those that open the page of an area.
  package let isKey: Bool
  /// The source of figures that are not there yet.
  package let source: Reference<FigureSource>?
  package let shows: LocalizedText
  package let doesNotShow: LocalizedText
  package let limits: LocalizedText?
  package let table: String?
  package let period: LocalizedText?
  package let strategies: [Reference<Strategy>]
  package let instruments: [Reference<Instrument>]
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
    numerator = record.optionalLocalized("numerator")
    denominator = record.optionalLocalized("denominator")
    direction = Direction(rawValue: record.text("direction")) ?? .neutral
    directionReason = record.optionalLocalized("directionReason")
    breaks = record.records("breaks").map {
      Break(
        year: $0.integer("year") ?? 0, reason: $0.localized("reason"), span: $0.node.span)
    }
    leastCount = record.integer("leastCount") ?? 0
    cases = record.optionalReference("cases")
    base = record.optionalReference("base")
    per = record.integer("per")
    sentence = record.optionalLocalized("sentence")
    isKey = record.boolean("key")
    source = record.optionalReference("source")
    shows = record.localized("shows")
    doesNotShow = record.localized("doesNotShow")
    limits = record.optionalLocalized("limits")
    table = record.optionalText("table")
    period = record.optionalLocalized("period")
    strategies = record.references("strategies")
    instruments = record.references("instruments")
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
      FieldSchema("numerator", .localized, "What a share or rate has above the line"),
      FieldSchema("denominator", .localized, "What a share or rate has below the line"),
      FieldSchema(
        "direction", .choice(Direction.allCases.map(\.rawValue)),
        "Which way is better; 'neutral' unless it can be argued"),
      FieldSchema("directionReason", .localized, "Why the direction is not neutral"),
      FieldSchema(
        "breaks", .list(.record(breakSchema), atLeast: 0),
        "Years from which the figures are made in another way"),
      FieldSchema(
        "leastCount", .integer(0...1000),
        "The fewest cases a figure may rest on; figures of fewer are hidden, 0 is not"),
      FieldSchema(
        "cases", .reference(to: "indicator"), "The indicator that counts the cases of a rate"),
      FieldSchema(
        "base", .reference(to: "indicator"), "The indicator that counts what the cases are among"
      ),
      FieldSchema(
        "per", .integer(1...1_000_000), "The base a rate is given for: 100 for percent, 1000, …"),
      FieldSchema(
        "sentence", .localized,
        "A sentence that states a figure, with {value}, {unit} and {period}"),
      FieldSchema("key", .boolean, "Whether the sentence opens the pages of areas"),
      FieldSchema("source", .reference(to: "source"), "The source of figures not there yet"),
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
      FieldSchema(
        "instruments", .list(.reference(to: "instrument"), atLeast: 0),
        "The instruments it is relevant for"),
      FieldSchema("coverage", .text, "Which parts of the source it covers"),
      FieldSchema("query", .record(FigureQuery.schema), "How its figures are fetched"),
    ])

  private static let breakSchema = RecordSchema(
    "break", "A year from which the figures are made in another way.",
    [
      FieldSchema("year", .integer(1500...2500), required: true, "The first year of the new way"),
      FieldSchema("reason", .localized, required: true, "What changed"),
    ])
}
