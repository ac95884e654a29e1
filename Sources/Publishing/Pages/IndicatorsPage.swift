internal import Figures
internal import Model

/// All indicators: what each measures, shows and does not show.
struct IndicatorsPage: TemplateContext {
  struct Item: TemplateContext {
    var id: String
    var name: String
    var unit: String
    var period: String
    var definition: RichText
    var shows: RichText
    var doesNotShow: RichText
    var limits: RichText
    var table: String
    var coverage: String
    var sources: [LinkItem]
    var strategies: [LinkItem]

    static let fields: Fields<Item> = [
      "id": .text { $0.id },
      "name": .text { $0.name },
      "unit": .text { $0.unit },
      "period": .text { $0.period },
      "definition": .markdown(isInline: true) { $0.definition },
      "shows": .markdown(isInline: true) { $0.shows },
      "does-not-show": .markdown(isInline: true) { $0.doesNotShow },
      "limits": .markdown(isInline: true) { $0.limits },
      "table": .text { $0.table },
      "coverage": .text { $0.coverage },
      "has-sources": .flag { !$0.sources.isEmpty },
      "sources": .list { $0.sources },
      "has-strategies": .flag { !$0.strategies.isEmpty },
      "strategies": .list { $0.strategies },
    ]
  }

  struct Block: TemplateContext {
    var id: String
    var name: String
    var items: [Item]

    static let fields: Fields<Block> = [
      "id": .text { $0.id },
      "name": .text { $0.name },
      "items": .list { $0.items },
    ]
  }

  var text: PageText
  var blocks: [Block]

  static let fields: Fields<IndicatorsPage> = [
    "text": .record { $0.text },
    "blocks": .list { $0.blocks },
  ]
}

extension SiteBuilder {
  mutating func addIndicatorsPage(_ page: Page, _ body: RichText) {
    var blocks: [IndicatorsPage.Block] = []
    for theme in catalogue.themes.all {
      let indicators = catalogue.indicators.all.filter { $0.theme.id == theme.id }
      if indicators.isEmpty { continue }
      var items: [IndicatorsPage.Item] = []
      for indicator in indicators { items.append(indicatorItem(indicator)) }
      blocks.append(
        IndicatorsPage.Block(
          id: "t-" + theme.id.text, name: theme.name[tag], items: items))
    }
    let template = template("indicators", for: IndicatorsPage.self)
    let value = IndicatorsPage(text: text(page, body), blocks: blocks)
    add(
      addresses.page(page), heading(page), template, value,
      ids: blocks.map(\.id) + blocks.flatMap { $0.items.map(\.id) } + body.ids)
  }

  private mutating func indicatorItem(_ indicator: Indicator) -> IndicatorsPage.Item {
    let figures = figures[indicator.id]
    var coverage = labels(.noFigures)
    if let figures, let first = figures.periods.first, let last = figures.periods.last {
      let known = Set(
        figures.observations.filter { $0.period == last && $0.measurement.value != nil }
          .map(\.area))
      let areas = catalogue.areas.all.count { known.contains($0.code) }
      coverage = labels(
        .coverage, count: areas,
        [
          "from": formatting.period(first.text), "to": formatting.period(last.text),
          "total": String(catalogue.areas.all.count),
        ])
    }
    return IndicatorsPage.Item(
      id: indicator.id.text, name: indicator.name[tag], unit: indicator.unit[tag],
      period: indicator.period?[tag] ?? "", definition: prepare(indicator.definition),
      shows: prepare(indicator.shows), doesNotShow: prepare(indicator.doesNotShow),
      limits: prepare(indicator.limits), table: indicator.table ?? "", coverage: coverage,
      sources: (figures?.sources ?? []).compactMap { catalogue.sources[$0] }.map {
        LinkItem($0.title[tag], addresses.source($0.id), note: $0.publisher)
      },
      strategies: indicator.strategies.compactMap { catalogue.strategies[$0.id] }.map { link($0) })
  }
}
