internal import Figures
internal import Model

/// The figures of one area over time: drawn where that says more, and as tables.
struct AreaSeriesPage: TemplateContext {
  struct Block: TemplateContext {
    var id: String
    var name: String
    var series: [FigureSeries]

    static let fields: Fields<AreaSeriesPage.Block> = [
      "id": .text { $0.id },
      "name": .text { $0.name },
      "series": .list { $0.series },
    ]
  }

  var title: String
  var area: LinkItem
  var jumps: [LinkItem]
  var blocks: [Block]
  var downloads: [LinkItem]

  static let fields: Fields<AreaSeriesPage> = [
    "title": .text { $0.title },
    "area": .record { $0.area },
    "jumps": .list { $0.jumps },
    "blocks": .list { $0.blocks },
    "has-downloads": .flag { !$0.downloads.isEmpty },
    "downloads": .list { $0.downloads },
  ]
}

extension SiteBuilder {
  /// Adds the page and gives its path.
  ///
  /// - Parameter builder: what works the page out when it is written, the same for all areas: one
  ///   copied here would make each new page copy the list of all before it.
  mutating func addAreaSeriesPage(
    _ area: Area, _ panel: FigurePanel, _ template: PageTemplate<AreaSeriesPage>,
    downloads: [LinkItem], with builder: SiteBuilder
  ) -> String {
    let path = addresses.folder(area) + labels(.fileSeries) + ".html"
    let title = labels(.areaSeriesTitle, ["name": area.uniqueName])
    let region = catalogue.regions[area.region.id].map { [link($0)] } ?? []
    add(
      path,
      PageHeading(
        title: title, description: labels(.areaSeriesDescription, ["name": area.uniqueName]),
        breadcrumbs: breadcrumbs(.areas) + region + [link(area)]), template,
      ids: catalogue.themes.names
    ) {
      let blocks = panel.themes.compactMap { theme -> AreaSeriesPage.Block? in
        let series = theme.lines.compactMap { builder.figureSeries($0, panel, area) }
        return series.isEmpty
          ? nil : AreaSeriesPage.Block(id: theme.id, name: theme.name, series: series)
      }
      return AreaSeriesPage(
        title: title, area: builder.link(area),
        jumps: blocks.map { LinkItem($0.name, path + "#" + $0.id) }, blocks: blocks,
        downloads: downloads)
    }
    return path
  }
}
