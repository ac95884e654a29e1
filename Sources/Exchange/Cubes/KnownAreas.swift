internal import Model
internal import Source

/// Which of a publisher's codes are areas of the content, and when each stood for what it means.
struct KnownAreas {
  private let areas: Set<String>
  private let formerAreas: [String: FormerArea]
  private let history: AreaHistory
  private let wholeCode: String
  private let selection: Selection
  private let borders: Indicator.Borders
  private let changesTo: [String: [CodeChange]]
  private let areasOfRegion: [String: [String]]
  private let firstDay: String

  init(_ catalogue: Catalogue, _ indicator: Indicator, _ selection: Selection) {
    areas = Set(catalogue.areas.names)
    formerAreas = Dictionary(
      catalogue.formerAreas.all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    history = catalogue.history
    wholeCode = catalogue.site.wholeCode
    self.selection = selection
    borders = indicator.borders
    changesTo = Dictionary(grouping: catalogue.history.changes, by: \.to)
    let areasOfRegion = Dictionary(grouping: catalogue.areas.all, by: \.region.id.text)
    self.areasOfRegion = Dictionary(
      catalogue.regions.names.map { ($0, areasOfRegion[$0]?.map(\.code) ?? []) },
      uniquingKeysWith: { first, _ in first })
    firstDay = catalogue.formerAreas.all.map(\.from.iso).min() ?? ""
  }

  /// The content's code for a publisher's, nil when it is none of the areas; a name may follow it.
  func code(for text: String) -> String? {
    knownCode(text) ?? text.firstIndex(of: " ").flatMap { knownCode(String(text[..<$0])) }
  }

  private func knownCode(_ publisherCode: String) -> String? {
    if publisherCode == selection.whole { return wholeCode }
    var code = publisherCode
    if let prefix = selection.prefix, code.hasPrefix(prefix) {
      code = String(code.dropFirst(prefix.count))
    }
    let isKnown =
      areas.contains(code) || areasOfRegion[code] != nil || code == wholeCode
      || borders == .contemporary && formerAreas[code] != nil
    return isKnown ? code : nil
  }

  /// Whether a figure under the code is for the area that the indicator says it is.
  func belongs(_ code: String, in year: Int) -> Bool {
    if code == wholeCode { return true }
    if let areas = areasOfRegion[code] { return areas.contains { isValid($0, in: year) } }
    guard borders == .current else { return isValid(code, in: year) }
    // Nobody can work out what an area had before it was split off.
    guard let parts = history.parts(of: code, in: year) else { return false }
    return selection.isRecalculated || parts == [code]
  }

  /// Whether the code was in use in the year, as far as the content tells.
  func isValid(_ code: String, in year: Int) -> Bool {
    if let former = formerAreas[code] {
      // Codes that were valid when the data begin may be older than the data tell.
      let isOlder = former.from.iso == firstDay
      return year <= former.to.year && (isOlder || year >= former.from.year)
    }
    let later = (changesTo[code] ?? []).filter { $0.date.year > year }
    return Set(later.map(\.date)).allSatisfy { date in
      later.contains { $0.date == date && $0.from == code }
    }
  }

  /// Whether the area under the code became another between two years.
  func changed(_ code: String, after first: Int, until last: Int) -> Bool {
    (changesTo[code] ?? []).contains { first < $0.date.year && $0.date.year <= last }
  }
}
