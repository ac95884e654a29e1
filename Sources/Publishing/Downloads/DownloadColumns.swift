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

    init(id: Cell, name: Cell, unit: Cell, figures: IndicatorFigures) {
      (self.id, self.name, self.unit, self.figures) = (id, name, unit, figures)
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

  final class SourceCells: Sendable {
    let id: Cell
    /// Publisher and title.
    let name: Cell
    /// The source in full.
    let entry: JSONText

    init(_ source: FigureSource, _ tag: String) {
      id = Cell(source.id.text)
      name = Cell(source.publisher + ", " + source.title[tag])
      entry = .object(
        [
          ("id", .string(source.id.text)), ("publisher", .string(source.publisher)),
          ("title", .string(source.title[tag])), ("licence", .string(source.licence[tag])),
        ] + (source.address.map { [("address", .string($0))] } ?? [])
          + (source.retrieved.map { [("retrieved", .string($0.iso))] } ?? []))
    }
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
        IndicatorCells(
          id: Cell(indicator.id.text), name: Cell(indicator.name[tag]),
          unit: Cell(indicator.unit[tag]), figures: $0)
      }
    }
    sources = Dictionary(
      uniqueKeysWithValues: catalogue.sources.all.map { ($0.id, SourceCells($0, tag)) })
    let named =
      catalogue.areas.all.map { ($0.code, $0.uniqueName) }
      + catalogue.regions.all.map { ($0.code, $0.name[tag]) }
      + [(catalogue.site.wholeCode, catalogue.site.wholeName[tag])]
    areas = Dictionary(
      named.map { ($0, AreaCells($0, $1)) }, uniquingKeysWith: { first, _ in first })
    headings = [
      .areaCode, .place, .indicator, .unit, .period, .value, .sign, .reason, .origin, .source,
      .remarks,
    ].map { Cell(labels($0)) }
    reasons = Dictionary(
      uniqueKeysWithValues: MissingReason.allCases.map { ($0, Cell(builder.missing($0).words)) })
    decimalSign = labels.language.decimalSign
    self.labels = labels
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
