internal import Model

/// A row of instruments as one edition has them for a strategy.
struct LayerList: TemplateContext {
  var name: String
  var remark: String
  var entries: [Matrix.Entry]

  static let fields: Fields<LayerList> = [
    "name": .text { $0.name },
    "remark": .text { $0.remark },
    "entries": .list { $0.entries },
  ]
}

/// A strategy, or the cells across a focus area, as one edition has them.
struct EditionColumn: TemplateContext {
  var edition: LinkItem
  var name: String
  var layers: [LayerList]
  var notes: [Matrix.Note]

  static let fields: Fields<EditionColumn> = [
    "edition": .record { $0.edition },
    "name": .text { $0.name },
    "layers": .list { $0.layers },
    "has-notes": .flag { !$0.notes.isEmpty },
    "notes": .list { $0.notes },
  ]
}

/// The page of one strategy.
struct StrategyPage: TemplateContext {
  var title: String
  var letter: String
  var focusArea: LinkItem?
  var aliases: String
  var summary: RichText
  var editions: [EditionColumn]
  var whoDoesWhat: [RelationGroup]
  var prerequisites: [LinkItem]
  var provenance: Provenance
  var relations: [RelationGroup]

  static let fields: Fields<StrategyPage> = [
    "title": .text { $0.title },
    "letter": .text { $0.letter },
    "focus-area": .record { $0.focusArea },
    "aliases": .text { $0.aliases },
    "summary": .markdown { $0.summary },
    "editions": .list { $0.editions },
    "has-who-does-what": .flag { !$0.whoDoesWhat.isEmpty },
    "who-does-what": .list { $0.whoDoesWhat },
    "prerequisites": .list { $0.prerequisites },
    "provenance": .record { $0.provenance },
    "relations": .list { $0.relations },
  ]
}

extension SiteBuilder {
  mutating func addStrategyPages() {
    let template = template("strategy", for: StrategyPage.self)
    for strategy in catalogue.strategies.all {
      begin(addresses.strategy(strategy.id))
      let page = strategyPage(strategy)
      add(
        addresses.strategy(strategy.id),
        PageHeading(
          title: page.title, description: page.summary.plainText,
          breadcrumbs: breadcrumbs(.strategies)), template, page,
        ids: page.editions.flatMap { $0.notes.map(\.id) })
    }
  }

  private mutating func strategyPage(_ strategy: Strategy) -> StrategyPage {
    let focusArea = catalogue.focusAreas[strategy.focusArea.id]
    let summary = prepare(strategy.summary)
    var columns: [EditionColumn] = []
    for edition in catalogue.editions.all {
      for group in edition.groups {
        for column in group.columns where column.strategy.id == strategy.id {
          columns.append(editionColumn(edition, column.name, in: group, column))
        }
      }
    }
    var groups: [RelationGroup] = []
    groups.add(
      labels(.relatedInstruments), relations.instruments(of: strategy.id).map { link($0) })
    groups.add(
      labels(.relatedStrategies),
      catalogue.strategies.all.filter {
        $0.id != strategy.id && $0.focusArea.id == strategy.focusArea.id
      }.map { link($0) })
    groups.add(labels(.relatedIndicators), relations.indicators(of: strategy.id).map { link($0) })
    groups.add(labels(.relatedGroups), relations.groups(of: strategy.id).map { link($0) })
    groups.add(labels(.relatedChecklists), relations.checklists(of: strategy.id).map { link($0) })
    return StrategyPage(
      title: link(strategy).text, letter: focusArea?.letter ?? "",
      focusArea: focusArea.map { link($0) },
      aliases: strategy.aliases.joined(separator: ", "), summary: summary,
      editions: columns, whoDoesWhat: whoDoesWhat(strategy),
      prerequisites: catalogue.prerequisites.all.map { link($0) },
      provenance: provenance(strategy.toVerify, strategy.sources, strategy.checked),
      relations: groups)
  }

  /// The rows of an edition in one column; without a column, those that span the group.
  mutating func editionColumn(
    _ edition: Edition, _ name: LocalizedText, in group: Edition.Group, _ column: Edition.Column?
  ) -> EditionColumn {
    var notes: [Matrix.Note] = []
    var layers: [LayerList] = []
    for row in edition.rows where row.from == nil {
      let entries =
        column.map { $0.entries(in: row.layer.id) } ?? group.spanningEntries(in: row.layer.id)
        ?? []
      if entries.isEmpty { continue }
      layers.append(
        LayerList(
          name: row.name[tag], remark: row.isInterpreted ? labels(.interpreted) : "",
          entries: matrixEntries(entries, edition, &notes)))
    }
    return EditionColumn(
      edition: LinkItem(editionTitle(edition), addresses.edition(edition.id)), name: name[tag],
      layers: layers, notes: notes)
  }
}
