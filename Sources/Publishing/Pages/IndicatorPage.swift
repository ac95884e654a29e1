internal import Figures
internal import Model

/// The page of one indicator: what it measures and does not, how it lies, moves and is spread.
struct IndicatorPage: TemplateContext {
  struct AreaRow: TemplateContext {
    var link: LinkItem
    var code: String
    var region: String
    var period: String
    var figure: FigureText

    static let fields: Fields<AreaRow> = [
      "link": .record { $0.link },
      "code": .text { $0.code },
      "region": .text { $0.region },
      "period": .text { $0.period },
      "figure": .record { $0.figure },
    ]
  }

  struct TotalRow: TemplateContext {
    var link: LinkItem?
    var name: String
    var figure: FigureText

    static let fields: Fields<TotalRow> = [
      "link": .record { $0.link },
      "name": .text { $0.name },
      "figure": .record { $0.figure },
    ]
  }

  var id: String
  var name: String
  var theme: String
  /// The figure of the whole, in a sentence; empty when there is none.
  var answer: [TextPiece]
  var facts: IndicatorFacts
  var distribution: ChartFigure?
  var development: ChartFigure?
  var totalsCaption: String
  var totals: [TotalRow]
  var areasCaption: String
  var areas: [AreaRow]
  var map: MapFigure?
  var dataset: DatasetItem?
  var relations: [RelationGroup]

  static let fields: Fields<IndicatorPage> = [
    "dataset": .record { $0.dataset },
    "id": .text { $0.id },
    "name": .text { $0.name },
    "theme": .text { $0.theme },
    "answer": .list { $0.answer },
    "has-answer": .flag { !$0.answer.isEmpty },
    "facts": .record { $0.facts },
    "distribution": .record { $0.distribution },
    "development": .record { $0.development },
    "totals-caption": .text { $0.totalsCaption },
    "has-totals": .flag { !$0.totals.isEmpty },
    "totals": .list { $0.totals },
    "areas-caption": .text { $0.areasCaption },
    "has-areas": .flag { !$0.areas.isEmpty },
    "areas": .list { $0.areas },
    "has-map": .flag { $0.map != nil },
    "map": .record { $0.map },
    "relations": .list { $0.relations },
  ]
}

extension SiteBuilder {
  mutating func addIndicatorPages() {
    let template = template("indicator", for: IndicatorPage.self)
    let builder = self
    let columns = DownloadColumns(self)
    for indicator in catalogue.indicators.all {
      begin(addresses.indicator(indicator.id))
      let facts = indicatorFacts(indicator)
      let dataset = addDataset(indicator, columns)
      add(
        addresses.indicator(indicator.id),
        PageHeading(
          title: indicator.name[tag], description: facts.definition.plainText,
          breadcrumbs: breadcrumbs(.indicators),
          styles: indicator.aggregation == .none && maps != nil ? ["map.css"] : []), template
      ) {
        builder.indicatorPage(indicator, facts, dataset)
      }
    }
  }

  private func indicatorPage(
    _ indicator: Indicator, _ facts: IndicatorFacts, _ dataset: DatasetItem?
  ) -> IndicatorPage {
    let figures = figures[indicator.id]
    let totals = totals(of: indicator, figures)
    let period = figures.flatMap(periodOfMost)
    return IndicatorPage(
      id: indicator.id.text, name: indicator.name[tag],
      theme: catalogue.themes[indicator.theme.id]?.name[tag] ?? "",
      answer: answer(indicator, figures), facts: facts,
      distribution: period.flatMap { distributionChart(indicator, in: $0) },
      development: developmentChart(indicator), totalsCaption: totals.caption,
      totals: totals.rows,
      areasCaption: labels(
        .areasOfIndicator, ["name": indicator.name[tag], "unit": indicator.unit[tag]]),
      areas: figures.map { areaRows(indicator, $0) } ?? [], map: mapFigure(indicator),
      dataset: dataset,
      relations: relations(of: indicator))
  }

  /// The newest period in which at least half as many areas have a figure as in any.
  func periodOfMost(_ figures: IndicatorFigures) -> Period? {
    let counts = figures.periods.map { figures.areaCount(in: $0) }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.lastIndex { $0 * 2 >= most }.map { figures.periods[$0] }
  }

  /// "In 2024 the figure for the whole was 23.6 percent."
  private func answer(_ indicator: Indicator, _ figures: IndicatorFigures?) -> [TextPiece] {
    let whole = catalogue.site.wholeCode
    guard let figures,
      let period = figures.periods.last(where: {
        figures.total(whole, $0)?.measurement.value != nil
      })
    else { return [] }
    return [TextPiece](
      labels(.wholeAnswer),
      [
        "whole": TextPiece(catalogue.site.wholeName[tag]),
        "value": totalText(whole, in: period, indicator).piece,
        "unit": TextPiece(indicator.unit[tag]),
        "period": TextPiece(formatting.period(period.text)),
      ])
  }

  /// Every area by name with its newest figure; those without one too.
  private func areaRows(
    _ indicator: Indicator, _ figures: IndicatorFigures
  ) -> [IndicatorPage.AreaRow] {
    let (sign, words) = missing(.notCollected)
    return sortedAreas.map { area in
      let latest = figures.latest(of: area.code)
      return IndicatorPage.AreaRow(
        link: link(area), code: area.code,
        region: catalogue.regions[area.region.id]?.name[tag] ?? "",
        period: latest.map { formatting.period($0.period.text) } ?? "",
        figure: latest.map { figureText($0, of: area.code, indicator) }
          ?? FigureText(sign: sign, words: words))
    }
  }

  /// Which periods there are figures for, and for how many areas in the last one.
  func coverage(of figures: IndicatorFigures?) -> String {
    guard let figures, let first = figures.periods.first, let last = figures.periods.last else {
      return labels(.noFigures)
    }
    return labels(
      .coverage, count: figures.areaCount(in: last),
      [
        "from": formatting.period(first.text), "to": formatting.period(last.text),
        "total": String(catalogue.areas.all.count),
      ])
  }

  /// The whole and the regions in the last period that has a figure for any of them.
  private func totals(
    of indicator: Indicator, _ figures: IndicatorFigures?
  ) -> (caption: String, rows: [IndicatorPage.TotalRow]) {
    let whole = catalogue.site.wholeCode
    let codes = [whole] + catalogue.regions.all.map(\.code)
    guard let figures,
      let period = figures.periods.last(where: { period in
        codes.contains { figures.total($0, period) != nil }
      })
    else { return ("", []) }
    func row(_ code: String, _ name: String, _ link: LinkItem?) -> IndicatorPage.TotalRow? {
      let text = totalText(code, in: period, indicator)
      return text.reference.isEmpty
        ? nil : IndicatorPage.TotalRow(link: link, name: name, figure: text)
    }
    let rows =
      [row(whole, catalogue.site.wholeName[tag], nil)]
      + sortedRegions().map { row($0.code, $0.name[tag], link($0)) }
    let caption = labels(
      .totalsCaption,
      [
        "name": indicator.name[tag], "period": formatting.period(period.text),
        "unit": indicator.unit[tag],
      ])
    return (caption, rows.compactMap { $0 })
  }

  private func relations(of indicator: Indicator) -> [RelationGroup] {
    let strategies = catalogue.strategies.all.filter { strategy in
      indicator.strategies.contains { $0.id == strategy.id }
    }
    var groups: [RelationGroup] = []
    groups.add(labels(.relatedStrategies), strategies.map { link($0) })
    let focusIDs = strategies.map(\.focusArea.id)
    groups.add(
      labels(.relatedFocusAreas),
      catalogue.focusAreas.all.filter { focusIDs.contains($0.id) }.map { link($0) })
    groups.add(
      labels(.relatedInstruments),
      catalogue.instruments.all.filter { instrument in
        indicator.instruments.contains { $0.id == instrument.id }
      }.map { link($0) })
    groups.add(
      labels(.relatedIndicators),
      catalogue.indicators.all.filter {
        $0.id != indicator.id && $0.theme.id == indicator.theme.id
      }.map { link($0) })
    return groups
  }
}
