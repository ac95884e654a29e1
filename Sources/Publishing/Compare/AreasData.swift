internal import Figures
internal import Model
internal import Source

/// The newest figures of all areas, as a script that gives them to pages where readers choose
/// areas: one assignment of JSON, which works where pages are opened from disk.
///
/// Figures are written as they are shown, so that no browser has to format or round; one that is
/// missing or hidden is `!` and the number of the reason, and nothing else. The cells of an
/// indicator are one text, in the order of the areas: parted by `|`, and with `~` and the number of
/// its period where that is not the usual one.
struct AreasData: Sendable {
  static let name = "areas-data.js"
  /// What stands before the JSON and after it.
  static let start = "self.helhetAreas = "
  static let end = ";\n"

  /// In the order of their themes, those that at least half of the areas have figures of.
  let indicators: [(indicator: Indicator, figures: IndicatorFigures)]
  private let builder: SiteBuilder

  init(_ builder: SiteBuilder) {
    self.builder = builder
    let areas = builder.catalogue.areas.all
    indicators = builder.indicatorsByTheme.compactMap { indicator in
      guard let figures = builder.figures[indicator.id] else { return nil }
      let count = areas.count { !figures.figures(of: $0.code).isEmpty }
      return count * 2 < areas.count || count == 0 ? nil : (indicator, figures)
    }
  }

  /// The themes there are figures of.
  var themes: [Theme] {
    builder.catalogue.themes.all.filter { theme in
      indicators.contains { $0.indicator.theme.id == theme.id }
    }
  }

  func bytes() -> [UInt8] {
    let (catalogue, tag) = (builder.catalogue, builder.tag)
    let periods = Set(latest.flatMap { $0.compactMap { $0?.period } }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(periods, periods.indices))
    let members: [(String, String)] = [
      ("language", text(tag)),
      ("periods", list(periods.map { [text($0.text), text(builder.formatting.period($0.text))] })),
      (
        "missing",
        list(MissingReason.allCases.map { [text($0.sign), text(builder.missing($0).words)] })
      ),
      ("regions", row(catalogue.regions.all.map { text($0.name[tag]) })),
      ("groups", row(groups.map { text(builder.shortGroupName(.comparable($0))) })),
      ("population", text(catalogue.comparison.population?.id.text ?? "")),
      ("areas", list(builder.sortedAreas.map(areaRow))),
      (
        "indicators",
        list(zip(indicators, latest).map { indicatorRow($0.indicator, $1, numbers) })
      ),
    ]
    let json = members.map { "\"\($0)\":\($1)" }.joined(separator: ",\n")
    return Array((Self.start + "{\n" + json + "\n}" + Self.end).utf8)
  }

  /// The newest figure of each area, for each indicator.
  private var latest: [[IndicatorFigures.Figure?]] {
    indicators.map { line in builder.sortedAreas.map { line.figures.latest(of: $0.code) } }
  }

  private var groups: [String] {
    builder.catalogue.comparisonAttribute?.attribute.values.map(\.code) ?? []
  }

  /// Code, name, folder, the numbers of its region and group, earlier codes, other names.
  private func areaRow(_ area: Area) -> [String] {
    let catalogue = builder.catalogue
    let region = catalogue.regions.all.firstIndex { $0.id == area.region.id }
    let group = catalogue.comparisonGroup(of: area).flatMap { groups.firstIndex(of: $0) }
    var names = area.parallelNames.map(\.name)
    if area.officialName != area.uniqueName { names.append(area.officialName) }
    return [
      text(area.code), text(area.uniqueName), text(area.slug), region.map(String.init) ?? "null",
      group.map(String.init) ?? "null",
      text((formerCodes[area.code] ?? []).joined(separator: " ")),
      text(names.joined(separator: " ")),
    ]
  }

  /// The codes that are no longer used, by each area they lead to.
  private var formerCodes: [String: [String]] {
    var result: [String: [String]] = [:]
    for former in builder.catalogue.formerAreas.all {
      for code in builder.catalogue.history.successors(of: former.code) where code != former.code {
        result[code, default: []].append(former.code)
      }
    }
    return result
  }

  /// Id, the number of the usual period, the cells.
  private func indicatorRow(
    _ indicator: Indicator, _ latest: [IndicatorFigures.Figure?], _ numbers: [Period: Int]
  ) -> [String] {
    let used = Dictionary(grouping: latest.compactMap { $0?.period }) { $0 }.mapValues(\.count)
    let usual = used.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    let cells = latest.map { figure -> String in
      guard let figure else { return "" }
      let shown =
        switch figure.measurement {
        case .value(let value): builder.formatting.number(value, decimals: indicator.decimals)
        case .missing(let reason): "!\(MissingReason.allCases.firstIndex(of: reason) ?? 0)"
        }
      let period = figure.period == usual ? "" : "~\(numbers[figure.period] ?? 0)"
      return shown + period
    }
    return [
      text(indicator.id.text), String(usual.flatMap { numbers[$0] } ?? 0),
      text(cells.joined(separator: "|")),
    ]
  }

  private func text(_ text: String) -> String { JSONText.string(text).text() }
  private func row(_ cells: [String]) -> String { "[" + cells.joined(separator: ",") + "]" }
  private func list(_ rows: [[String]]) -> String {
    "[\n" + rows.map(row).joined(separator: ",\n") + "\n]"
  }
}
