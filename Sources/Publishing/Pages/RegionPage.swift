internal import Figures
internal import Model

/// The page of one region: its areas and the figures that add up for it.
struct RegionPage: TemplateContext {
  struct AreaRow: TemplateContext {
    var link: LinkItem
    var code: String
    var parallelNames: [ParallelName]
    var facts: [String]

    static let fields: Fields<AreaRow> = [
      "link": .record { $0.link },
      "code": .text { $0.code },
      "parallel-names": .list { $0.parallelNames },
      "facts": .list { $0.facts },
    ]
  }

  /// The areas side by side for one indicator.
  struct Chart: TemplateContext {
    var id: String
    var name: String
    var figure: ChartFigure

    static let fields: Fields<Chart> = [
      "id": .text { $0.id },
      "name": .text { $0.name },
      "figure": .record { $0.figure },
    ]
  }

  struct FigureRow: TemplateContext {
    var id: String
    var indicator: LinkItem
    var unit: String
    var period: String
    var own: FigureText
    var whole: FigureText
    var sources: [LinkItem]

    static let fields: Fields<FigureRow> = [
      "id": .text { $0.id },
      "indicator": .record { $0.indicator },
      "unit": .text { $0.unit },
      "period": .text { $0.period },
      "own": .record { $0.own },
      "whole": .record { $0.whole },
      "sources": .list { $0.sources },
    ]
  }

  var title: String
  /// Nothing when it is the name.
  var officialName: [OfficialNamePart]
  var parallelNames: [ParallelName]
  var code: String
  var count: String
  var factNames: [String]
  var areas: [AreaRow]
  var figures: [FigureRow]
  var jumps: [LinkItem]
  var charts: [Chart]
  var name: String
  var wholeName: String
  var downloads: [LinkItem]
  var relations: [RelationGroup]

  static let fields: Fields<RegionPage> = [
    "title": .text { $0.title },
    "has-official-name": .flag { !$0.officialName.isEmpty },
    "official-name": .list { $0.officialName },
    "parallel-names": .list { $0.parallelNames },
    "code": .text { $0.code },
    "count": .text { $0.count },
    "fact-names": .list { $0.factNames },
    "areas": .list { $0.areas },
    "figures": .list { $0.figures },
    "has-charts": .flag { !$0.charts.isEmpty },
    "jumps": .list { $0.jumps },
    "charts": .list { $0.charts },
    "name": .text { $0.name },
    "whole-name": .text { $0.wholeName },
    "has-downloads": .flag { !$0.downloads.isEmpty },
    "downloads": .list { $0.downloads },
    "relations": .list { $0.relations },
  ]
}

extension SiteBuilder {
  mutating func addRegionPages() {
    let template = template("region", for: RegionPage.self)
    let builder = self
    let columns = DownloadColumns(self)
    for region in catalogue.regions.all {
      let codes = sortedAreas(of: region).map(\.code)
      let downloads = addDownloads(stem(of: addresses.region(region)), columns) {
        columns.totals(of: region.code) + codes.flatMap { columns.rates(of: $0) }
      }
      let title = labels(.regionTitle, ["name": region.name[tag]])
      add(
        addresses.region(region),
        PageHeading(
          title: title,
          description: labels(
            .regionDescription,
            ["name": region.name[tag], "code": region.code, "whole": catalogue.site.wholeName[tag]]
          ), breadcrumbs: breadcrumbs(.areas, .regions)), template
      ) {
        builder.regionPage(region, title, downloads)
      }
    }
  }

  private func regionPage(
    _ region: Region, _ title: String, _ downloads: [LinkItem]
  ) -> RegionPage {
    let areas = sortedAreas(of: region)
    let coded = catalogue.attributes.all.enumerated().filter { !$0.element.values.isEmpty }
    let charts = regionCharts(region)
    var groups: [RelationGroup] = []
    groups.add(labels(.relatedAreas), areas.map { link($0) })
    groups.add(
      labels(.relatedRegion),
      sortedRegions().filter { $0.id != region.id }.map { link($0) })
    return RegionPage(
      title: title,
      officialName: region.officialName == region.name[tag]
        ? [] : OfficialNamePart.all(in: region.officialName, region.parallelNames),
      parallelNames: ParallelName.all(region.parallelNames), code: region.code,
      count: labels(.areaCount, count: areas.count),
      factNames: coded.map { $0.element.name[tag] },
      areas: areas.map { area in
        RegionPage.AreaRow(
          link: link(area), code: area.code,
          parallelNames: ParallelName.all(area.parallelNames),
          facts: coded.map { position, attribute in
            let cell = area.attributes[position]
            return attribute.values.first { $0.code == cell }?.name[tag] ?? cell
          })
      },
      figures: indicatorsByTheme.compactMap { regionFigure($0, region) },
      jumps: charts.map { LinkItem($0.name, addresses.region(region) + "#" + $0.id) },
      charts: charts, name: region.name[tag], wholeName: catalogue.site.wholeName[tag],
      downloads: downloads,
      relations: groups)
  }

  private func regionFigure(_ indicator: Indicator, _ region: Region) -> RegionPage.FigureRow? {
    guard let figures = figures[indicator.id],
      let period = figures.periods.last(where: { figures.total(region.code, $0) != nil })
    else { return nil }
    return RegionPage.FigureRow(
      id: indicator.id.text, indicator: link(indicator), unit: indicator.unit[tag],
      period: formatting.period(period.text), own: totalText(region.code, in: period, indicator),
      whole: totalText(catalogue.site.wholeCode, in: period, indicator),
      sources: figures.sources.compactMap { sourceLink($0) })
  }
}
