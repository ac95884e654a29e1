internal import Figures
internal import Model

extension SiteBuilder {
  /// Fewer areas with a value make no map.
  private static let leastAreas = 5

  /// The maps of an indicator in the last period that most areas have a value for.
  ///
  /// Nil for what is counted, because a map of counts shows where many live, and for what too few
  /// areas have.
  func mapFigure(_ indicator: Indicator) -> MapFigure? {
    guard indicator.aggregation == .none, let maps, let figures = figures[indicator.id],
      let period = mapPeriod(figures)
    else { return nil }
    let measurements = catalogue.areas.all.map { area in
      (area, figures.figures(of: area.code).last { $0.period == period }?.measurement)
    }
    let numbers = measurements.compactMap { $0.1?.value }
    let classes = MapClasses(numbers, decimals: indicator.decimals)
    let values = Dictionary(
      measurements.map { area, measurement in
        (area.code, mapValue(measurement, indicator, classes))
      }, uniquingKeysWith: { first, _ in first })
    let title = labels(
      .totalsCaption,
      [
        "name": indicator.name[tag], "period": formatting.period(period.text),
        "unit": indicator.unit[tag],
      ])
    return MapFigure(
      caption: title + ". " + finding(numbers, indicator),
      legend: legend(classes, indicator, missing: measurements.count - numbers.count),
      drawings: drawings(of: maps, values, label: title))
  }

  private func drawings(
    of maps: Maps, _ values: [String: MapValue], label: String
  ) -> [MapFigure.Drawing] {
    let tiles = MapFigure.Drawing(note: maps.tileNote, credits: []) { root, out in
      maps.tiles.write(values, label: label, root: root, into: &out)
    }
    guard let choropleth = maps.choropleth else { return [tiles] }
    let outlines = MapFigure.Drawing(note: labels(.choroplethNote), credits: maps.credits) {
      choropleth.write(values, label: label, root: $0, into: &$1)
    }
    return [outlines, tiles]
  }

  /// The last period in which at least half as many areas have a value as in any.
  private func mapPeriod(_ figures: IndicatorFigures) -> Period? {
    let counts = figures.periods.map { ($0, figures.areaCount(in: $0)) }
    let most = counts.map(\.1).max() ?? 0
    guard most >= Self.leastAreas else { return nil }
    return counts.last { $0.1 * 2 >= most }?.0
  }

  private func mapValue(
    _ measurement: Measurement?, _ indicator: Indicator, _ classes: MapClasses
  ) -> MapValue {
    switch measurement {
    case .value(let value):
      MapValue(classes.mapClass(of: value), text: withUnit(value, indicator))
    case .missing(let reason): MapValue(nil, text: missing(reason).words)
    case nil: MapValue(nil, text: labels(.notCollected))
    }
  }

  private func legend(
    _ classes: MapClasses, _ indicator: Indicator, missing: Int
  ) -> [MapFigure.LegendItem] {
    var items = classes.classes.map { mapClass in
      let (low, high) = (
        formatting.number(mapClass.lowest, decimals: indicator.decimals),
        formatting.number(mapClass.highest, decimals: indicator.decimals)
      )
      return MapFigure.LegendItem(
        style: "m\(mapClass.shade)", number: String(mapClass.number),
        text: low == high ? low : "\(low)–\(high)",
        count: labels(.areaCount, count: mapClass.count))
    }
    if missing > 0 {
      items.append(
        MapFigure.LegendItem(
          style: "m0", number: "", text: labels(.mapMissing),
          count: labels(.areaCount, count: missing)))
    }
    return items
  }

  /// Between which values the middle half of the areas lies.
  private func finding(_ values: [Double], _ indicator: Indicator) -> String {
    let sorted = values.sorted()
    return labels(
      .mapFinding,
      [
        "low": formatting.number(sorted[sorted.count / 4], decimals: indicator.decimals),
        "high": withUnit(sorted[sorted.count * 3 / 4], indicator),
      ])
  }

  private func withUnit(_ value: Double, _ indicator: Indicator) -> String {
    formatting.number(value, decimals: indicator.decimals) + "\u{A0}" + indicator.unit[tag]
  }
}
