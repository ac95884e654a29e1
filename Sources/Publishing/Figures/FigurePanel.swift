internal import Figures
internal import Model

/// What the figures of all areas have in common, worked out once.
///
/// Classes, because hundreds of pages go through the same indicators and a copy of each would
/// cost more than the page.
final class FigurePanel: Sendable {
  final class Line: Sendable {
    let indicator: Indicator
    let figures: IndicatorFigures
    let link: LinkItem
    let unit: String

    init(indicator: Indicator, figures: IndicatorFigures, link: LinkItem, unit: String) {
      self.indicator = indicator
      self.figures = figures
      self.link = link
      self.unit = unit
    }
  }

  struct PanelTheme: Sendable {
    let id: String
    let name: String
    let lines: [Line]
    let charts: [ChartDeclaration]
  }

  let themes: [PanelTheme]
  let sources: [Identifier<FigureSource>: LinkItem]

  init(_ builder: SiteBuilder) {
    let (catalogue, tag) = (builder.catalogue, builder.tag)
    themes = catalogue.themes.all.map { theme in
      PanelTheme(
        id: theme.id.text, name: theme.name[tag],
        lines: catalogue.indicators.all.filter { $0.theme.id == theme.id }.compactMap {
          indicator in
          builder.figures[indicator.id].map {
            Line(
              indicator: indicator, figures: $0, link: builder.link(indicator),
              unit: indicator.unit[tag])
          }
        }, charts: catalogue.charts.all.filter { $0.theme.id == theme.id })
    }
    sources = Dictionary(
      uniqueKeysWithValues: catalogue.sources.all.compactMap { source in
        builder.sourceLink(source.id).map { (source.id, $0) }
      })
  }
}
