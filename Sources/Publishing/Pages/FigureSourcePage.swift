internal import Figures
internal import Model

/// The page of one source: what it is, under which licence, and what the figures from it can bear.
struct FigureSourcePage: TemplateContext {
  struct Use: TemplateContext {
    var indicator: LinkItem
    var years: String
    var count: String
    var limits: RichText

    static let fields: Fields<Use> = [
      "indicator": .record { $0.indicator },
      "years": .text { $0.years },
      "count": .text { $0.count },
      "limits": .markdown(isInline: true) { $0.limits },
    ]
  }

  var row: DataPage.Source
  var id: String
  var address: String
  var citation: String
  var checks: RichText
  var revisions: [RevisionItem]
  var uses: [Use]
  /// Indicators that wait for figures from here.
  var waiting: [LinkItem]
  var relations: [RelationGroup]

  static let fields: Fields<FigureSourcePage> = [
    "row": .record { $0.row },
    "id": .text { $0.id },
    "address": .text { $0.address },
    "citation": .text { $0.citation },
    "checks": .markdown { $0.checks },
    "has-revisions": .flag { !$0.revisions.isEmpty },
    "revisions": .list { $0.revisions },
    "has-uses": .flag { !$0.uses.isEmpty },
    "uses": .list { $0.uses },
    "has-waiting": .flag { !$0.waiting.isEmpty },
    "waiting": .list { $0.waiting },
    "has-relations": .flag { !$0.relations.isEmpty },
    "relations": .list { $0.relations },
  ]
}

/// A correction that a publisher has made.
struct RevisionItem: TemplateContext {
  var date: String
  var source: LinkItem
  var text: RichText

  static let fields: Fields<RevisionItem> = [
    "date": .text { $0.date },
    "source": .record { $0.source },
    "text": .markdown(isInline: true) { $0.text },
  ]
}

extension SiteBuilder {
  mutating func addFigureSourcePages() {
    let template = template("figure-source", for: FigureSourcePage.self)
    let uses = figures.sourceUses
    for source in catalogue.sources.all {
      let page = figureSourcePage(source, uses[source.id] ?? [])
      add(
        addresses.source(source.id),
        PageHeading(
          // Several extracts of one table are several sources.
          title: labels(.sourceTitle, ["title": source.title[tag], "id": source.id.text]),
          description: labels(
            .sourceDescription, ["title": source.title[tag], "publisher": source.publisher]),
          breadcrumbs: breadcrumbs(.data)), template, page)
    }
  }

  private mutating func figureSourcePage(
    _ source: FigureSource, _ uses: [SourceUse]
  ) -> FigureSourcePage {
    var rows: [FigureSourcePage.Use] = []
    for use in uses {
      guard let indicator = catalogue.indicators[use.indicator] else { continue }
      rows.append(
        FigureSourcePage.Use(
          indicator: link(indicator), years: years(use.firstYear, use.lastYear),
          count: formatting.number(Double(use.count), decimals: 0),
          limits: prepare(indicator.limits)))
    }
    var groups: [RelationGroup] = []
    groups.add(
      labels(.relatedSources),
      catalogue.sources.all.filter { $0.publisher == source.publisher && $0.id != source.id }
        .compactMap { sourceLink($0.id) }.map { LinkItem($0.text, $0.path) })
    return FigureSourcePage(
      row: sourceRow(source, uses), id: source.id.text, address: source.address ?? "",
      citation: citation(source, uses), checks: prepare(source.checks),
      revisions: revisions(of: source), uses: rows,
      waiting: catalogue.indicators.all.filter { indicator in
        indicator.source?.id == source.id && !uses.contains { $0.indicator == indicator.id }
      }.map { link($0) }, relations: groups)
  }

  mutating func revisions(of source: FigureSource) -> [RevisionItem] {
    var items: [RevisionItem] = []
    for revision in source.revisions {
      items.append(
        RevisionItem(
          date: formatting.date(revision.date),
          source: LinkItem(source.title[tag], addresses.source(source.id)),
          text: prepare(revision.text)))
    }
    return items
  }

  /// How to name a source when its figures are used.
  func citation(_ source: FigureSource, _ uses: [SourceUse]) -> String {
    let parts =
      [reference(source)]
      + [yearsText(uses)].filter { !$0.isEmpty }
      + (source.retrieved.map { [labels(.retrievedOn, ["date": formatting.date($0)])] } ?? [])
    return labels(
      .citation,
      [
        "source": parts.joined(separator: ", "), "site": catalogue.site.name[tag],
        "edition": catalogue.site.edition,
      ])
  }

  /// The years that all uses of a source span; empty when there is none.
  func yearsText(_ uses: [SourceUse]) -> String {
    guard let first = uses.map(\.firstYear).min(), let last = uses.map(\.lastYear).max() else {
      return ""
    }
    return years(first, last)
  }

  private func years(_ first: Int, _ last: Int) -> String {
    first == last ? String(first) : formatting.period("\(first)-\(last)")
  }
}
