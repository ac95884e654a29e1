internal import Model

/// Which codes made up each area of today in each year, worked out once for all indicators.
struct AreaParts: Sendable {
  private let codes: [String: [Int: [String]]]
  private let partings: [String: [CodeChange]]
  private let history: AreaHistory

  /// - Parameter years: the years some figure is for.
  init(_ catalogue: Catalogue, years: ClosedRange<Int>) {
    var codes: [String: [Int: [String]]] = [:]
    var partings: [String: [CodeChange]] = [:]
    for area in catalogue.areas.all where !catalogue.history.origins(of: area.code).isEmpty {
      codes[area.code] = Dictionary(
        uniqueKeysWithValues: years.compactMap { year in
          catalogue.history.parts(of: area.code, in: year).map { (year, $0) }
        })
      partings[area.code] = catalogue.history.partings(of: area.code)
    }
    self.codes = codes
    self.partings = partings
    history = catalogue.history
  }

  /// Whether the area ever had another code or other borders.
  func hasChanged(_ code: String) -> Bool { partings[code] != nil }

  /// Nil when the area was then part of one that was split since.
  func codes(of code: String, in year: Int) -> [String]? { codes[code]?[year] }

  /// As above for a code that is no longer used.
  func formerCodes(of code: String, in year: Int) -> [String]? {
    history.parts(of: code, in: year)
  }

  /// How an area of today came to be of parts of others.
  func partings(of code: String) -> [CodeChange] { partings[code] ?? [] }
}
