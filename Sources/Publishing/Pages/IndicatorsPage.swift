internal import Figures
internal import Model

/// All indicators by theme, with what there is of figures.
struct IndicatorsPage: TemplateContext {
  struct Row: TemplateContext {
    var link: LinkItem
    var unit: String
    var coverage: String

    static let fields: Fields<Row> = [
      "link": .record { $0.link },
      "unit": .text { $0.unit },
      "coverage": .text { $0.coverage },
    ]
  }

  struct Block: TemplateContext {
    var id: String
    var name: String
    var rows: [Row]

    static let fields: Fields<Block> = [
      "id": .text { $0.id },
      "name": .text { $0.name },
      "rows": .list { $0.rows },
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
  mutating func addIndicatorsPage(_ page: Page, _ body: PageBody) {
    let blocks = catalogue.themes.all.compactMap { theme -> IndicatorsPage.Block? in
      let indicators = catalogue.indicators.all.filter { $0.theme.id == theme.id }
      if indicators.isEmpty { return nil }
      return IndicatorsPage.Block(
        id: theme.id.text, name: theme.name[tag],
        rows: indicators.map { indicator in
          IndicatorsPage.Row(
            link: link(indicator), unit: indicator.unit[tag],
            coverage: coverage(of: figures[indicator.id]))
        })
    }
    let template = template("indicators", for: IndicatorsPage.self)
    let value = IndicatorsPage(text: text(page, body), blocks: blocks)
    add(
      addresses.page(page), heading(page), template, value, ids: blocks.map(\.id) + body.ids)
  }
}
