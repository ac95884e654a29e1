internal import Model

/// The profile of one area: facts, names, history and every figure with its source.
struct AreaPage: TemplateContext {
  struct Fact: TemplateContext {
    var term: String
    var value: String
    var note: String
    var source: LinkItem?

    static let fields: Fields<Fact> = [
      "term": .text { $0.term },
      "value": .text { $0.value },
      "note": .text { $0.note },
      "source": .record { $0.source },
    ]
  }

  struct Change: TemplateContext {
    var date: String
    var text: String

    static let fields: Fields<Change> = [
      "date": .text { $0.date },
      "text": .text { $0.text },
    ]
  }

  struct ThemeBlock: TemplateContext {
    var id: String
    var name: String
    var rows: [FigureRow]
    var charts: [ChartFigure]

    static let fields: Fields<ThemeBlock> = [
      "id": .text { $0.id },
      "name": .text { $0.name },
      "rows": .list { $0.rows },
      "charts": .list { $0.charts },
    ]
  }

  var name: String
  /// Nothing when it is the name.
  var officialName: [OfficialNamePart]
  var parallelNames: [ParallelName]
  var code: String
  var region: LinkItem?
  var website: String
  /// The figures that matter most, in words.
  var sentences: [FigureSentence]
  var facts: [Fact]
  var changes: [Change]
  var themes: [ThemeBlock]
  /// The page with all figures over time.
  var series: LinkItem
  var downloads: [LinkItem]
  /// Where the area is put beside others.
  var compare: LinkItem?
  var relations: [RelationGroup]

  static let fields: Fields<AreaPage> = [
    "has-downloads": .flag { !$0.downloads.isEmpty },
    "downloads": .list { $0.downloads },
    "series": .record { $0.series },
    "compare": .record { $0.compare },
    "name": .text { $0.name },
    "has-official-name": .flag { !$0.officialName.isEmpty },
    "official-name": .list { $0.officialName },
    "parallel-names": .list { $0.parallelNames },
    "code": .text { $0.code },
    "region": .record { $0.region },
    "website": .text { $0.website },
    "has-sentences": .flag { !$0.sentences.isEmpty },
    "sentences": .list { $0.sentences },
    "facts": .list { $0.facts },
    "has-changes": .flag { !$0.changes.isEmpty },
    "changes": .list { $0.changes },
    "themes": .list { $0.themes },
    "relations": .list { $0.relations },
  ]
}

extension SiteBuilder {
  mutating func addAreaPages() {
    let template = template("area", for: AreaPage.self)
    let panel = FigurePanel(self)
    let columns = DownloadColumns(self)
    let seriesTemplate = self.template("area-series", for: AreaSeriesPage.self)
    let comparison = Dictionary(grouping: sortedAreas) { catalogue.comparisonGroup(of: $0) ?? "" }
      .mapValues { $0.map { (id: $0.id, link: link($0)) } }
    let builder = self
    for area in catalogue.areas.all {
      let downloads = addDownloads(
        addresses.folder(area) + labels(.fileFigures), columns
      ) { columns.records(of: area.code) }
      let series = addAreaSeriesPage(
        area, panel, seriesTemplate, downloads: downloads, with: builder)
      let region = catalogue.regions[area.region.id]
      let description = labels(
        .areaDescription,
        ["name": area.uniqueName, "code": area.code, "region": region?.name[tag] ?? ""])
      let similar = catalogue.comparisonGroup(of: area).flatMap { comparison[$0] } ?? []
      add(
        addresses.area(area),
        PageHeading(
          title: area.uniqueName, description: description,
          breadcrumbs: breadcrumbs(.areas) + (region.map { [link($0)] } ?? [])), template,
        ids: catalogue.themes.names
      ) {
        builder.areaPage(
          area, panel, similar: similar.filter { $0.id != area.id }.map(\.link), downloads,
          LinkItem(builder.labels(.areaSeriesLink), series))
      }
    }
  }

  private func areaPage(
    _ area: Area, _ panel: FigurePanel, similar: [LinkItem], _ downloads: [LinkItem],
    _ series: LinkItem
  ) -> AreaPage {
    let region = catalogue.regions[area.region.id]
    var groups: [RelationGroup] = []
    groups.add(labels(.relatedRegion), region.map { [link($0)] } ?? [])
    groups.add(labels(.comparableAreas), similar)
    let themes = panel.themes.compactMap { themeBlock($0, panel, area) }
    return AreaPage(
      name: area.uniqueName,
      officialName: area.officialName == area.uniqueName
        ? [] : OfficialNamePart.all(in: area.officialName, area.parallelNames),
      parallelNames: ParallelName.all(area.parallelNames), code: area.code,
      region: region.map { link($0) }, website: area.website ?? "",
      sentences: keySentences(of: area, most: 5), facts: facts(area), changes: changes(area),
      themes: themes, series: series,
      downloads: downloads, compare: compareLink(area), relations: groups)
  }

  private func facts(_ area: Area) -> [AreaPage.Fact] {
    catalogue.attributes.all.enumerated().compactMap { position, attribute in
      let cell = area.attributes[position]
      guard !cell.isEmpty else { return nil }
      var value = attribute.values.first { $0.code == cell }?.name[tag] ?? cell
      if let decimals = attribute.decimals, let number = Double(cell) {
        value = formatting.number(number, decimals: decimals)
      }
      if let unit = attribute.unit { value += "\u{A0}" + unit[tag] }
      return AreaPage.Fact(
        term: attribute.name[tag], value: value,
        note: attribute.year.map(formatting.date) ?? "",
        source: attribute.source.flatMap { catalogue.sources[$0.id] }.map {
          LinkItem($0.publisher, addresses.source($0.id))
        })
    }
  }

  private func changes(_ area: Area) -> [AreaPage.Change] {
    // An area that took others in and kept its code is told of by what it took in.
    catalogue.history.origins(of: area.code).filter { $0.from != $0.to }.map { change in
      let wording: Wording =
        switch change.kind {
        case .renumbered: .changeRenumbered
        case .merged: .changeMerged
        case .split: .changeSplit
        }
      return AreaPage.Change(
        date: formatting.date(change.date),
        text: labels(
          wording,
          [
            "from": change.from, "from-name": formerName(change.from), "to": change.to,
            "to-name": formerName(change.to),
          ]))
    }
  }

  private func themeBlock(
    _ theme: FigurePanel.PanelTheme, _ panel: FigurePanel, _ area: Area
  ) -> AreaPage.ThemeBlock? {
    let rows = theme.lines.compactMap { figureRow($0, panel, area) }
    if rows.isEmpty { return nil }
    return AreaPage.ThemeBlock(
      id: theme.id, name: theme.name, rows: rows, charts: declaredCharts(theme, panel, area))
  }
}
