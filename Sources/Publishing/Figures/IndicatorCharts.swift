internal import Figures
internal import Model

extension SiteBuilder {
  /// How the figures of all areas lie in a period.
  func distributionChart(_ indicator: Indicator, in period: Period) -> ChartFigure? {
    guard let distribution = figures[indicator.id]?.distribution(of: .whole, in: period),
      distribution.count >= catalogue.comparison.leastGroup
    else { return nil }
    func text(_ statistic: FigureReference.Statistic) -> FigureText {
      var text = figureText(statistic, of: .whole, distribution, in: period, indicator)
      text.reference = FigureReference(indicator.id, .whole, period, statistic).text
      return text
    }
    let title = labels(
      .distributionTitle,
      [
        "low": text(.lowerQuartile).digits, "high": text(.upperQuartile).digits,
        "unit": indicator.unit[tag], "count": text(.count).digits,
      ])
    let labels = labels
    let strip = StripPlot(
      title: title, values: distribution.values,
      middle: StripMiddle(distribution),
      middleLabel: [
        ChartLabel(text(.lowerQuartile).digits, reference: text(.lowerQuartile).reference), "–",
        ChartLabel(text(.upperQuartile).digits, reference: text(.upperQuartile).reference),
      ], axis: axis(indicator),
      outside: { labels(.stripOutside, count: $0) },
      whenEmpty: labels(.notCollected))
    let statistics: [(FigureReference.Statistic, Wording)] = [
      (.lowerQuartile, .lowerQuartile), (.median, .median), (.upperQuartile, .upperQuartile),
      (.count, .countWithFigure),
    ]
    return ChartFigure(
      strip,
      subtitle: "\(indicator.name[tag]), \(indicator.unit[tag]), \(formatting.period(period.text))",
      table: ChartTable(
        caption: title, corner: labels(.measure), columns: [indicator.unit[tag]],
        rows: statistics.map { ChartTable.Row(name: labels($1), cells: [text($0)]) }),
      source: mostUsedSource(of: indicator, in: period))
  }

  /// The source that most areas' figures of a period come from.
  private func mostUsedSource(of indicator: Indicator, in period: Period) -> LinkItem? {
    var counts: [Identifier<FigureSource>: Int] = [:]
    for area in catalogue.areas.all {
      if let figure = figures[indicator.id]?.figure(of: area.code, in: period) {
        counts[figure.source, default: 0] += 1
      }
    }
    let most = counts.max { ($0.value, $1.key.text) < ($1.value, $0.key.text) }
    return sourceLink(most?.key)
  }

  /// The whole and the regions over time, on one scale; for figures that are no counts.
  func developmentChart(_ indicator: Indicator) -> ChartFigure? {
    guard let own = figures[indicator.id] else { return nil }
    let whole = catalogue.site.wholeCode
    let places = sortedRegions().map {
      (name: $0.name[tag], code: $0.code, path: addresses.region($0))
    }
    let shown = places.filter { valueCount(own, $0.code) > 2 }
    if indicator.aggregation == .none, shown.count > 1 {
      return multiples(indicator, own, shown, behind: whole)
    }
    guard valueCount(own, whole) > 2 else { return nil }
    let periods = own.periods.filter { own.total(whole, $0) != nil }
    let title = title(indicator, of: catalogue.site.wholeName[tag], whole, own, periods)
    var chart = LineChart(
      title: title, years: periods.map(\.lastYear),
      series: [
        Series(
          name: catalogue.site.wholeName[tag], style: .own,
          values: periods.map { own.total(whole, $0)?.measurement.value },
          end: endLabel(indicator, own, whole, periods))
      ], axis: axis(indicator), whenEmpty: labels(.notCollected))
    chart.axisBreak = labels(.axisBreak)
    chart.breaks = indicator.breaks.map {
      LineChart.Mark(year: $0.year, text: labels(.seriesBreak))
    }
    if indicator.isProjection, let first = periods.first {
      chart.projection = LineChart.Mark(year: first.lastYear, text: labels(.projection))
    }
    return ChartFigure(
      chart, subtitle: "\(indicator.name[tag]), \(indicator.unit[tag])",
      table: table(indicator, own, [(catalogue.site.wholeName[tag], whole)], periods, title),
      source: sourceLink(own.total(whole, periods[periods.count - 1])?.source))
  }

  /// Small charts of places on one scale, with another behind each of them.
  private func multiples(
    _ indicator: Indicator, _ own: IndicatorFigures,
    _ places: [(name: String, code: String, path: String)], behind whole: String
  ) -> ChartFigure? {
    let periods = own.periods
    guard let first = periods.first, let last = periods.last else { return nil }
    let title = seriesTitle(indicator.name[tag], from: first, to: last)
    let multiples = SmallMultiples(
      years: periods.map(\.lastYear),
      panels: places.map { place in
        SmallMultiples.Panel(
          name: place.name, path: place.path,
          title: self.title(indicator, of: place.name, place.code, own, periods),
          values: periods.map { own.total(place.code, $0)?.measurement.value },
          end: endLabel(indicator, own, place.code, periods))
      }, reference: periods.map { own.total(whole, $0)?.measurement.value },
      axis: axis(indicator), mayBreak: true, whenEmpty: labels(.notCollected))
    var figure = ChartFigure(
      title: title, multiples, subtitle: indicator.unit[tag],
      table: table(indicator, own, places.map { ($0.name, $0.code) }, periods, title),
      source: sourceLink(
        places.lazy.compactMap { own.total($0.code, last)?.source }.first ?? own.sources.first))
    figure.note = multiples.startsAtZero ? "" : labels(.axisBreak)
    return figure
  }

  private func valueCount(_ own: IndicatorFigures, _ code: String) -> Int {
    own.periods.count { own.total(code, $0)?.measurement.value != nil }
  }

  /// "Name: 23.6 percent in 2024, 21.0 in 2015".
  private func title(
    _ indicator: Indicator, of name: String, _ code: String, _ own: IndicatorFigures,
    _ periods: [Period]
  ) -> String {
    let known = periods.compactMap { period in
      own.total(code, period)?.measurement.value.map { (period, $0) }
    }
    guard let first = known.first, let last = known.last else { return name }
    return labels(
      .developmentTitle,
      [
        "name": name, "unit": indicator.unit[tag],
        "first": formatting.number(first.1, decimals: indicator.decimals),
        "from": formatting.period(first.0.text),
        "last": formatting.number(last.1, decimals: indicator.decimals),
        "to": formatting.period(last.0.text),
      ])
  }

  private func endLabel(
    _ indicator: Indicator, _ own: IndicatorFigures, _ code: String, _ periods: [Period]
  ) -> ChartLabel {
    guard let last = periods.last(where: { own.total(code, $0)?.measurement.value != nil }) else {
      return ChartLabel("")
    }
    return ChartLabel(
      totalText(code, in: last, indicator).digits,
      reference: FigureReference(indicator.id, code, last).text)
  }

  private func table(
    _ indicator: Indicator, _ own: IndicatorFigures, _ places: [(name: String, code: String)],
    _ periods: [Period], _ caption: String
  ) -> ChartTable {
    ChartTable(
      caption: caption, corner: labels(.period), columns: places.map(\.name),
      rows: periods.map { period in
        ChartTable.Row(
          name: formatting.period(period.text),
          cells: places.map { place in
            var text = totalText(place.code, in: period, indicator)
            if text.reference.isEmpty { return text }
            text.reference = FigureReference(indicator.id, place.code, period).text
            return text
          })
      })
  }
}
