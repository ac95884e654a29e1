internal import Model

/// All areas, by region.
struct AreasPage: TemplateContext {
  struct Block: TemplateContext {
    var id: String
    var link: LinkItem
    var count: String
    var areas: [LinkItem]

    static let fields: Fields<Block> = [
      "id": .text { $0.id },
      "link": .record { $0.link },
      "count": .text { $0.count },
      "areas": .list { $0.areas },
    ]
  }

  var text: PageText
  /// Where areas are put beside each other.
  var compare: LinkItem?
  var jumps: [LinkItem]
  var blocks: [Block]
  var downloads: [LinkItem]

  static let fields: Fields<AreasPage> = [
    "has-downloads": .flag { !$0.downloads.isEmpty },
    "downloads": .list { $0.downloads },
    "text": .record { $0.text },
    "compare": .record { $0.compare },
    "jumps": .list { $0.jumps },
    "blocks": .list { $0.blocks },
  ]
}

/// The list of all regions.
struct RegionsPage: TemplateContext {
  var text: PageText
  var regions: [LinkItem]

  static let fields: Fields<RegionsPage> = [
    "text": .record { $0.text },
    "regions": .list { $0.regions },
  ]
}

extension SiteBuilder {
  /// The regions in the order of their names.
  func sortedRegions() -> [Region] {
    labels.language.collation.sorted(catalogue.regions.all, by: { $0.name[tag] }, tie: \.code)
  }

  /// The areas of a region in the order of their names.
  func sortedAreas(of region: Region) -> [Area] { areasByRegion[region.id] ?? [] }

  mutating func addAreasPage(_ page: Page, _ body: PageBody) {
    let path = addresses.page(page)
    let blocks = sortedRegions().map { region in
      let areas = sortedAreas(of: region)
      return AreasPage.Block(
        id: region.slug, link: link(region), count: labels(.areaCount, count: areas.count),
        areas: areas.map { LinkItem($0.uniqueName, addresses.area($0), note: $0.code) })
    }
    let template = template("areas", for: AreasPage.self)
    let value = AreasPage(
      text: text(page, body), compare: compareLink(),
      jumps: blocks.map { LinkItem($0.link.text, path + "#" + $0.id) }, blocks: blocks,
      downloads: addDownloads(stem(of: path), areasTable))
    add(path, heading(page), template, value, ids: blocks.map(\.id) + body.ids)
  }

  mutating func addRegionsPage(_ page: Page, _ body: PageBody) {
    let template = template("regions", for: RegionsPage.self)
    let value = RegionsPage(
      text: text(page, body),
      regions: sortedRegions().map { region in
        let count = catalogue.areas.all.count { $0.region.id == region.id }
        return LinkItem(
          region.name[tag], addresses.region(region), note: labels(.areaCount, count: count))
      })
    add(addresses.page(page), heading(page), template, value, ids: body.ids)
  }
}
