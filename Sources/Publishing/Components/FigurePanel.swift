internal import Figures
internal import Model

/// What the figures of all areas have in common, worked out once.
///
/// Classes, because hundreds of pages go through the same indicators and a copy of each would
/// cost more than the page.
final class FigurePanel: Sendable {
  final class PanelIndicator: Sendable {
    let link: LinkItem
    let unit: String
    let decimals: Int
    let figures: IndicatorFigures

    init(link: LinkItem, unit: String, decimals: Int, figures: IndicatorFigures) {
      self.link = link
      self.unit = unit
      self.decimals = decimals
      self.figures = figures
    }
  }

  struct PanelTheme: Sendable {
    let id: String
    let name: String
    let indicators: [PanelIndicator]
  }

  let themes: [PanelTheme]
  let sources: [Identifier<FigureSource>: LinkItem]
  let sumSign: String

  init(_ builder: SiteBuilder) {
    let (catalogue, tag) = (builder.catalogue, builder.tag)
    themes = catalogue.themes.all.map { theme in
      PanelTheme(
        id: theme.id.text, name: theme.name[tag],
        indicators: catalogue.indicators.all.filter { $0.theme.id == theme.id }.compactMap {
          indicator in
          builder.figures[indicator.id].map {
            PanelIndicator(
              link: builder.link(indicator), unit: indicator.unit[tag],
              decimals: indicator.decimals, figures: $0)
          }
        })
    }
    sources = Dictionary(
      uniqueKeysWithValues: catalogue.sources.all.map { source in
        (source.id, LinkItem(source.title[tag], builder.addresses.source(source.id)))
      })
    sumSign = builder.labels(.sumSign)
  }
}
