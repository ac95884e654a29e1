internal import Figures
internal import Model

extension SiteBuilder {
  /// The areas of a region side by side on one scale, for each indicator that is no count and of
  /// which enough of them have a figure over time.
  func regionCharts(_ region: Region) -> [RegionPage.Chart] {
    let areas = sortedAreas(of: region)
    guard areas.count > 1 else { return [] }
    return indicatorsByTheme.compactMap { indicator in
      guard indicator.aggregation == .none, let own = figures[indicator.id] else { return nil }
      let shown = areas.filter { area in
        own.figures(of: area.code).count { $0.measurement.value != nil } > 2
      }
      guard shown.count * 2 >= areas.count, shown.count > 1 else { return nil }
      return RegionPage.Chart(
        id: indicator.id.text, name: indicator.name[tag],
        figure: areaMultiples(indicator, own, shown))
    }
  }

  private func areaMultiples(
    _ indicator: Indicator, _ own: IndicatorFigures, _ areas: [Area]
  ) -> ChartFigure {
    let known = Set(areas.flatMap { own.figures(of: $0.code).map(\.period) }).sorted()
    let periods = own.periods.filter { known.contains($0) }
    let title =
      zip(periods.prefix(1), periods.suffix(1)).map {
        seriesTitle(indicator.name[tag], from: $0, to: $1)
      }.first ?? indicator.name[tag]
    let multiples = SmallMultiples(
      years: periods.map(\.lastYear),
      panels: areas.map { area in
        let values = periods.map { own.figure(of: area.code, in: $0)?.measurement.value }
        let last = own.figures(of: area.code).last { $0.measurement.value != nil }
        let text = last.map { figureText($0, of: area.code, indicator) } ?? .none
        return SmallMultiples.Panel(
          name: area.uniqueName, path: addresses.area(area),
          title: labels(
            .panelTitle,
            [
              "name": area.uniqueName, "value": text.digits, "unit": indicator.unit[tag],
              "period": last.map { formatting.period($0.period.text) } ?? "",
            ]), values: values,
          end: ChartLabel(
            text.digits,
            reference: last.map { FigureReference(indicator.id, area.code, $0.period).text }))
      },
      reference: periods.map { period in
        own.total(catalogue.site.wholeCode, period)?.measurement.value
          ?? own.distribution(of: .whole, in: period)?.median
      }, axis: axis(indicator), mayBreak: true, whenEmpty: labels(.notCollected))
    var figure = ChartFigure(
      title: title, multiples, subtitle: indicator.unit[tag],
      table: ChartTable(
        caption: title, corner: labels(.place),
        columns: periods.map { formatting.period($0.text) },
        rows: areas.map { area in
          ChartTable.Row(
            name: area.uniqueName,
            cells: periods.map { period in
              guard let found = own.figure(of: area.code, in: period) else { return .none }
              var text = figureText(
                found.measurement, FigureReference(indicator.id, area.code, period),
                decimals: indicator.decimals)
              text.reference = FigureReference(indicator.id, area.code, period).text
              return text
            })
        }), source: sourceLink(own.sources.first))
    let notes = [
      labels(.lineBehind, ["whole": catalogue.site.wholeName[tag]]),
      multiples.startsAtZero ? "" : labels(.axisBreak),
    ]
    figure.note = notes.filter { !$0.isEmpty }.joined(separator: ". ")
    return figure
  }
}
