internal import Figures
internal import Model

/// Where every figure comes from, how far they reach, and what there is to take away.
struct DataPage: TemplateContext {
  /// A source in short; its own page tells the rest.
  struct Source: TemplateContext {
    struct Licence: TemplateContext {
      var name: String
      var address: String

      static let fields: Fields<Licence> = [
        "name": .text { $0.name },
        "address": .text { $0.address },
      ]
    }

    var link: LinkItem
    var publisher: String
    var table: String
    var years: String
    var retrieved: String
    var via: String
    /// What the source says of its licence, and the licences that are known.
    var licence: String
    var licences: [Licence]
    /// How many indicators, and which facts about areas.
    var uses: String

    static let fields: Fields<Source> = [
      "link": .record { $0.link },
      "publisher": .text { $0.publisher },
      "table": .text { $0.table },
      "years": .text { $0.years },
      "retrieved": .text { $0.retrieved },
      "via": .text { $0.via },
      "licence": .text { $0.licence },
      "has-licences": .flag { !$0.licences.isEmpty },
      "licences": .list { $0.licences },
      "uses": .text { $0.uses },
    ]
  }

  /// A sign that stands where a figure is missing.
  struct Sign: TemplateContext {
    var sign: String
    var words: String

    static let fields: Fields<Sign> = [
      "sign": .text { $0.sign },
      "words": .text { $0.words },
    ]
  }

  var text: PageText
  var totals: String
  var sources: [Source]
  var signs: [Sign]
  var downloads: [LinkItem]
  var tables: [RelationGroup]
  var revisions: [RevisionItem]
  /// What to mind, each kind with the indicators it holds for.
  var limits: [RelationGroup]
  var citation: String

  static let fields: Fields<DataPage> = [
    "text": .record { $0.text },
    "totals": .text { $0.totals },
    "sources": .list { $0.sources },
    "signs": .list { $0.signs },
    "downloads": .list { $0.downloads },
    "tables": .list { $0.tables },
    "has-revisions": .flag { !$0.revisions.isEmpty },
    "revisions": .list { $0.revisions },
    "has-limits": .flag { !$0.limits.isEmpty },
    "limits": .list { $0.limits },
    "citation": .text { $0.citation },
  ]
}

extension SiteBuilder {
  mutating func addDataPage(_ page: Page, _ body: PageBody) {
    let uses = figures.sourceUses
    var revisions: [RevisionItem] = []
    for source in catalogue.sources.all { revisions += self.revisions(of: source) }
    let example = catalogue.sources.all.first { uses[$0.id] != nil }
    let template = template("data", for: DataPage.self)
    let value = DataPage(
      text: text(page, body), totals: dataTotals(uses),
      sources: catalogue.sources.all.map { sourceRow($0, uses[$0.id] ?? []) }, signs: signs,
      downloads: descriptions, tables: tableDownloads, revisions: revisions,
      limits: knownLimits, citation: example.map { citation($0, uses[$0.id] ?? []) } ?? "")
    var heading = heading(page)
    heading.alternates = value.downloads
    add(addresses.page(page), heading, template, value, ids: body.ids)
  }

  func sourceRow(_ source: FigureSource, _ uses: [SourceUse]) -> DataPage.Source {
    let facts =
      catalogue.attributes.all.filter { $0.source?.id == source.id }.map { $0.name[tag] }
      + (source.areaFacts.map { [$0[tag]] } ?? [])
    return DataPage.Source(
      link: LinkItem(source.title[tag], addresses.source(source.id)),
      publisher: source.publisher, table: source.table ?? "", years: yearsText(uses),
      retrieved: source.retrieved.map(formatting.date) ?? labels(.notRetrieved),
      via: source.via ?? "", licence: source.licence[tag],
      licences: licences(of: source).map {
        DataPage.Source.Licence(name: $0.name, address: $0.address)
      },
      uses: ((uses.isEmpty ? [] : [labels(.indicatorCount, count: uses.count)]) + facts)
        .joined(separator: "; "))
  }

  private func dataTotals(_ uses: [Identifier<FigureSource>: [SourceUse]]) -> String {
    let projections = Set(catalogue.indicators.all.filter(\.isProjection).map(\.id))
    let all = uses.values.flatMap { $0 }
    let newest = all.filter { !projections.contains($0.indicator) }.map(\.lastYear).max()
    return labels(
      .dataTotals, count: Set(all.map(\.indicator)).count,
      [
        "figures": formatting.number(Double(all.reduce(0) { $0 + $1.count }), decimals: 0),
        "sources": String(uses.count), "period": newest.map(String.init) ?? "",
      ])
  }

  /// Each sign once, with all that it may mean.
  private var signs: [DataPage.Sign] {
    let reasons = MissingReason.allCases.map(missing)
    return reasons.map(\.sign).unique().map { sign in
      DataPage.Sign(
        sign: sign,
        words: formatting.list(
          reasons.filter { $0.sign == sign }.map(\.words), and: labels(.signOr)))
    }
  }
}
