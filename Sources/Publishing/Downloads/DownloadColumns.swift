internal import Figures
internal import Model
internal import Source

/// What many rows of many files have in common, written out once in each format.
final class DownloadColumns: Sendable {
  /// A text as each format writes it.
  struct Cell: Sendable {
    /// As it is.
    let text: String
    /// In a table with semicolons, in a table with commas, and in JSON.
    let spreadsheet: [UInt8]
    let machine: [UInt8]
    let json: [UInt8]

    init(_ text: String) {
      self.text = text
      spreadsheet = CSVWriting.cell(text, separator: UInt8(ascii: ";"))
      machine = CSVWriting.cell(text, separator: UInt8(ascii: ","))
      json = Array(JSONText.string(text).text().utf8)
    }
  }

  final class IndicatorCells: Sendable {
    let id: Cell
    let name: Cell
    let unit: Cell
    let figures: IndicatorFigures
    /// Whether it follows the size of the area.
    let isCount: Bool

    init(_ indicator: Indicator, _ figures: IndicatorFigures, _ tag: String) {
      id = Cell(indicator.id.text)
      name = Cell(indicator.name[tag])
      unit = Cell(indicator.unit[tag])
      isCount = indicator.aggregation == .sum
      self.figures = figures
    }
  }

  final class AreaCells: Sendable {
    let code: Cell
    let name: Cell
    let codeAndName: Cell

    init(_ code: String, _ name: String) {
      self.code = Cell(code)
      self.name = Cell(name)
      codeAndName = Cell(code + " " + name)
    }
  }

  final class SourceCells: Hashable, Sendable {
    let id: Cell
    /// Publisher and title.
    let name: Cell
    /// All that the files for programs tell of it.
    let json: JSONText

    init(id: Cell, name: Cell, json: JSONText) {
      (self.id, self.name, self.json) = (id, name, json)
    }

    static func == (a: SourceCells, b: SourceCells) -> Bool { a === b }

    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
  }

  /// In the order of the themes.
  let indicators: [IndicatorCells]
  let sources: [Identifier<FigureSource>: SourceCells]
  /// Areas, regions and the whole by code.
  let areas: [String: AreaCells]
  /// The heading of each column in the reader's language.
  let headings: [Cell]
  /// What each reason for a missing figure is called.
  let reasons: [MissingReason: Cell]
  let decimalSign: String
  private let labels: Labels

  init(_ builder: SiteBuilder) {
    let (catalogue, tag, labels) = (builder.catalogue, builder.tag, builder.labels)
    indicators = builder.indicatorsByTheme.compactMap { indicator in
      builder.figures[indicator.id].map {
        IndicatorCells(indicator, $0, tag)
      }
    }
    sources = Dictionary(
      uniqueKeysWithValues: catalogue.sources.all.map { source in
        (
          source.id,
          SourceCells(
            id: Cell(source.id.text), name: Cell(builder.reference(source)),
            json: builder.text(source))
        )
      })
    let named =
      catalogue.areas.all.map { ($0.code, $0.uniqueName) }
      + catalogue.regions.all.map { ($0.code, $0.name[tag]) }
      + [(catalogue.site.wholeCode, catalogue.site.wholeName[tag])]
    areas = Dictionary(
      named.map { ($0, AreaCells($0, $1)) }, uniquingKeysWith: { first, _ in first })
    headings = Self.headings(labels).map(Cell.init)
    reasons = Dictionary(
      uniqueKeysWithValues: MissingReason.allCases.map { ($0, Cell(builder.missing($0).words)) })
    decimalSign = labels.language.decimalSign
    self.labels = labels
  }

  /// The headings of a table of figures for a spreadsheet.
  static func headings(_ labels: Labels) -> [String] {
    [
      .areaCode, .place, .indicator, .unit, .period, .value, .sign, .reason, .origin, .source,
      .remarks,
    ].map { labels($0) }
  }

  /// How a figure came about, in the reader's language; nothing when it is plainly published.
  func words(_ origin: FigureRecord.Origin) -> String {
    switch origin {
    case .published: ""
    case .derived: labels(.derived)
    case .earlierCode(let code): labels(.earlierCode, ["code": code])
    case .joined(let codes): labels(.sumOf, ["codes": codes.joined(separator: ", ")])
    case .summed: labels(.sumSign)
    }
  }
}
