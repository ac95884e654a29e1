internal import Figures
internal import Model

/// The page of one indicator: what it measures, what it does not, and its figures so far.
struct IndicatorPage: TemplateContext {
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
  var unit: String
  var period: String
  var definition: RichText
  var shows: RichText
  var doesNotShow: RichText
  var limits: RichText
  var table: String
  var coverage: String
  var sources: [LinkItem]
  var totalsCaption: String
  var totals: [TotalRow]
  var dataset: DatasetItem?
  var relations: [RelationGroup]

  static let fields: Fields<IndicatorPage> = [
    "dataset": .record { $0.dataset },
    "id": .text { $0.id },
    "name": .text { $0.name },
    "theme": .text { $0.theme },
    "unit": .text { $0.unit },
    "period": .text { $0.period },
    "definition": .markdown { $0.definition },
    "shows": .markdown(isInline: true) { $0.shows },
    "does-not-show": .markdown(isInline: true) { $0.doesNotShow },
    "limits": .markdown(isInline: true) { $0.limits },
    "table": .text { $0.table },
    "coverage": .text { $0.coverage },
    "has-sources": .flag { !$0.sources.isEmpty },
    "sources": .list { $0.sources },
    "totals-caption": .text { $0.totalsCaption },
    "has-totals": .flag { !$0.totals.isEmpty },
    "totals": .list { $0.totals },
    "relations": .list { $0.relations },
  ]
}

extension SiteBuilder {
  mutating func addIndicatorPages() {
    let template = template("indicator", for: IndicatorPage.self)
    let columns = DownloadColumns(self)
    for indicator in catalogue.indicators.all {
      let page = indicatorPage(indicator, addDataset(indicator, columns))
      add(
        addresses.indicator(indicator.id),
        PageHeading(
          title: page.name, description: page.definition.plainText,
          breadcrumbs: breadcrumbs(.indicators)), template, page)
    }
  }

  private mutating func indicatorPage(
    _ indicator: Indicator, _ dataset: DatasetItem?
  ) -> IndicatorPage {
    let figures = figures[indicator.id]
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
        relations.strategies(of: instrument.id).contains { strategy in
          strategies.contains { $0.id == strategy.id }
        }
      }.map { link($0) })
    groups.add(
      labels(.relatedIndicators),
      catalogue.indicators.all.filter {
        $0.id != indicator.id && $0.theme.id == indicator.theme.id
      }.map { link($0) })
    let totals = totals(of: indicator, figures)
    return IndicatorPage(
      id: indicator.id.text, name: indicator.name[tag],
      theme: catalogue.themes[indicator.theme.id]?.name[tag] ?? "",
      unit: indicator.unit[tag], period: indicator.period?[tag] ?? "",
      definition: prepare(indicator.definition), shows: prepare(indicator.shows),
      doesNotShow: prepare(indicator.doesNotShow), limits: prepare(indicator.limits),
      table: indicator.table ?? "", coverage: coverage(of: figures),
      sources: (figures?.sources ?? []).compactMap { catalogue.sources[$0] }.map {
        LinkItem($0.title[tag], addresses.source($0.id), note: $0.publisher)
      }, totalsCaption: totals.caption, totals: totals.rows, dataset: dataset,
      relations: groups)
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
}
