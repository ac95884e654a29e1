internal import Figures
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

  struct FigureRow: TemplateContext {
    var indicator: LinkItem
    var unit: String
    var period: String
    var own: FigureText
    var region: FigureText
    var whole: FigureText
    var source: LinkItem

    static let fields: Fields<FigureRow> = [
      "indicator": .record { $0.indicator },
      "unit": .text { $0.unit },
      "period": .text { $0.period },
      "own": .record { $0.own },
      "region": .record { $0.region },
      "whole": .record { $0.whole },
      "source": .record { $0.source },
    ]
  }

  /// The figures of one indicator over time.
  struct Series: TemplateContext {
    var title: String
    var unit: String
    var rows: [FigureRow]

    static let fields: Fields<Series> = [
      "title": .text { $0.title },
      "unit": .text { $0.unit },
      "rows": .list { $0.rows },
    ]
  }

  struct ThemeBlock: TemplateContext {
    var id: String
    var name: String
    var rows: [FigureRow]
    var series: [Series]

    static let fields: Fields<ThemeBlock> = [
      "id": .text { $0.id },
      "name": .text { $0.name },
      "rows": .list { $0.rows },
      "series": .list { $0.series },
    ]
  }

  var name: String
  var officialName: String
  var parallelNames: [ParallelName]
  var code: String
  var region: LinkItem?
  var website: String
  var facts: [Fact]
  var changes: [Change]
  var themes: [ThemeBlock]
  var relations: [RelationGroup]

  static let fields: Fields<AreaPage> = [
    "name": .text { $0.name },
    "official-name": .text { $0.officialName },
    "parallel-names": .list { $0.parallelNames },
    "code": .text { $0.code },
    "region": .record { $0.region },
    "website": .text { $0.website },
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
    let comparison = Dictionary(grouping: sortedAreas) { comparisonGroup(of: $0) ?? "" }
      .mapValues { $0.map { (id: $0.id, link: link($0)) } }
    let builder = self
    for area in catalogue.areas.all {
      let region = catalogue.regions[area.region.id]
      let description = labels(
        .areaDescription,
        ["name": area.uniqueName, "code": area.code, "region": region?.name[tag] ?? ""])
      let similar = comparisonGroup(of: area).flatMap { comparison[$0] } ?? []
      add(
        addresses.area(area),
        PageHeading(
          title: area.uniqueName, description: description,
          breadcrumbs: breadcrumbs(.areas) + (region.map { [link($0)] } ?? [])), template,
        ids: catalogue.themes.names
      ) {
        builder.areaPage(
          area, panel, similar: similar.filter { $0.id != area.id }.map(\.link))
      }
    }
  }

  private func comparisonGroup(of area: Area) -> String? {
    catalogue.attributes.all.firstIndex { $0.isComparisonGroup }.flatMap {
      area.attributes[$0].isEmpty ? nil : area.attributes[$0]
    }
  }

  private func areaPage(_ area: Area, _ panel: FigurePanel, similar: [LinkItem]) -> AreaPage {
    let region = catalogue.regions[area.region.id]
    var groups: [RelationGroup] = []
    groups.add(labels(.relatedRegion), region.map { [link($0)] } ?? [])
    groups.add(labels(.comparableAreas), similar)
    let themes = panel.themes.compactMap { themeBlock($0, panel, area, region) }
    return AreaPage(
      name: area.uniqueName,
      officialName: area.officialName == area.uniqueName ? "" : area.officialName,
      parallelNames: ParallelName.all(area.parallelNames), code: area.code,
      region: region.map { link($0) }, website: area.website ?? "",
      facts: facts(area), changes: changes(area), themes: themes,
      relations: groups)
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
    _ theme: FigurePanel.PanelTheme, _ panel: FigurePanel, _ area: Area, _ region: Region?
  ) -> AreaPage.ThemeBlock? {
    var rows: [AreaPage.FigureRow] = []
    var series: [AreaPage.Series] = []
    for indicator in theme.indicators {
      let all = indicator.figures.figures(of: area.code)
      guard let latest = indicator.figures.latest(of: area.code) else {
        continue
      }
      rows.append(figureRow(latest, indicator, panel, region))
      if all.count > 1, let first = all.first, let last = all.last {
        series.append(
          AreaPage.Series(
            title: labels(
              .seriesTitle,
              [
                "name": indicator.link.text, "from": formatting.period(first.period.text),
                "to": formatting.period(last.period.text),
              ]), unit: indicator.unit,
            rows: all.map { figureRow($0, indicator, panel, region) }))
      }
    }
    return rows.isEmpty
      ? nil : AreaPage.ThemeBlock(id: theme.id, name: theme.name, rows: rows, series: series)
  }

  private func figureRow(
    _ figure: IndicatorFigures.Figure, _ indicator: FigurePanel.PanelIndicator,
    _ panel: FigurePanel, _ region: Region?
  ) -> AreaPage.FigureRow {
    func total(_ code: String) -> FigureText {
      indicator.figures.total(code, figure.period).map {
        figureText(
          .value($0.value), decimals: indicator.decimals,
          remark: $0.isSum ? panel.sumSign : "")
      } ?? .none
    }
    return AreaPage.FigureRow(
      indicator: indicator.link, unit: indicator.unit,
      period: formatting.period(figure.period.text),
      own: figureText(
        figure.measurement, decimals: indicator.decimals,
        remark: remarks(figure).joined(separator: "; ")),
      region: region.map { total($0.code) } ?? .none, whole: total(catalogue.site.wholeCode),
      source: panel.sources[figure.source] ?? LinkItem(figure.source.text, ""))
  }
}
