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
      let period = periodOfMost(figures), figures.areaCount(in: period) >= Self.leastAreas
    else { return nil }
    let measurements = catalogue.areas.all.map { area in
      (area, figures.figures(of: area.code).last { $0.period == period }?.measurement)
    }
    let numbers = measurements.compactMap { $0.1?.value }
    let classes = MapClasses(numbers, decimals: indicator.decimals)
    let values = Dictionary(
      measurements.map { area, measurement in
        (area.code, mapValue(measurement, area.code, period, indicator, classes))
      }, uniquingKeysWith: { first, _ in first })
    let title = labels(
      .totalsCaption,
      [
        "name": indicator.name[tag], "period": formatting.period(period.text),
        "unit": indicator.unit[tag],
      ])
    return MapFigure(
      id: indicator.id.text,
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

  private func mapValue(
    _ measurement: Measurement?, _ code: String, _ period: Period, _ indicator: Indicator,
    _ classes: MapClasses
  ) -> MapValue {
    switch measurement {
    case .value(let value):
      // The unit stands above the map, so that the figure is told as it is everywhere.
      MapValue(
        classes.mapClass(of: value),
        text: formatting.number(value, decimals: indicator.decimals),
        reference: FigureReference(indicator.id, code, period).relativeText)
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
    let distribution = Distribution(values)
    return labels(
      .mapFinding,
      [
        "low": formatting.number(distribution.lowerQuartile, decimals: indicator.decimals),
        "high": withUnit(distribution.upperQuartile, indicator),
      ])
  }

  private func withUnit(_ value: Double, _ indicator: Indicator) -> String {
    formatting.number(value, decimals: indicator.decimals) + "\u{A0}" + indicator.unit[tag]
  }
}
