package import Figures
package import Model
package import Source

/// What the content has of an indicator: how much, how new, from where.
package struct FigureStatus: Sendable {
  package let id: String
  package let name: String
  /// Every period with a figure, the oldest first.
  package let periods: [String]
  /// Of the areas of today, how many have a figure in the newest period.
  package let areas: Int
  package let areaCount: Int
  /// The sources of the newest period.
  package let sources: [String]
  /// When the oldest of them was fetched, as ISO 8601.
  package let retrieved: String?
  /// The days since then.
  package let age: Int?
  package let canBeFetched: Bool
  /// Why there is nothing, in the words of the content; nil when there is something.
  package let missing: String?

  /// The status of every indicator, sorted by id, which is what one types.
  package static func all(
    _ catalogue: Catalogue, _ figures: Figures, on day: PartialDate
  ) -> [FigureStatus] {
    catalogue.indicators.all.sorted { $0.id < $1.id }
      .map { FigureStatus($0, catalogue, figures[$0.id], on: day) }
  }

  private init(
    _ indicator: Indicator, _ catalogue: Catalogue, _ figures: IndicatorFigures?,
    on day: PartialDate
  ) {
    id = indicator.id.text
    name = indicator.name[catalogue.languages.first?.tag ?? ""]
    periods = figures?.periods.map(\.text) ?? []
    let newest = figures?.periods.last
    areas = newest.map { figures?.areaCount(in: $0) ?? 0 } ?? 0
    areaCount = catalogue.areas.all.count
    let used = Set(
      (figures?.observations ?? []).filter { $0.period == newest }.map(\.source))
    sources = used.map(\.text).sorted()
    let dates = used.compactMap { catalogue.sources[$0]?.retrieved }
    let oldest = dates.min()
    retrieved = oldest?.iso
    age = oldest.map { Day.number(of: day) - Day.number(of: $0) }
    canBeFetched = indicator.query != nil
    missing =
      periods.isEmpty
      ? indicator.limits?[catalogue.languages.first?.tag ?? ""] ?? "no figures, and nobody says why"
      : nil
  }
}
