internal import Model

/// A strategy in a list, with its first words.
struct StrategyCard: TemplateContext {
  var link: LinkItem
  var summary: RichText
  var instruments: [LinkItem]

  static let fields: Fields<StrategyCard> = [
    "link": .record { $0.link },
    "summary": .markdown { $0.summary },
    "instruments": .list { $0.instruments },
  ]
}

/// The page of one focus area.
struct FocusAreaPage: TemplateContext {
  var title: String
  var letter: String
  var aliases: String
  var summary: RichText
  var strategies: [StrategyCard]
  /// What spans the whole focus area, by edition.
  var editions: [EditionColumn]
  var provenance: Provenance
  var relations: [RelationGroup]

  static let fields: Fields<FocusAreaPage> = [
    "title": .text { $0.title },
    "letter": .text { $0.letter },
    "aliases": .text { $0.aliases },
    "summary": .markdown { $0.summary },
    "strategies": .list { $0.strategies },
    "has-spanning": .flag { !$0.editions.isEmpty },
    "editions": .list { $0.editions },
    "provenance": .record { $0.provenance },
    "relations": .list { $0.relations },
  ]
}

extension SiteBuilder {
  mutating func addFocusAreaPages() {
    let template = template("focus-area", for: FocusAreaPage.self)
    for focusArea in catalogue.focusAreas.all {
      begin(addresses.focusArea(focusArea.id))
      let page = focusAreaPage(focusArea)
      add(
        addresses.focusArea(focusArea.id),
        PageHeading(
          title: page.title, description: page.summary.plainText,
          breadcrumbs: breadcrumbs(.focusAreas)), template, page,
        ids: page.editions.flatMap { $0.notes.map(\.id) })
    }
  }

  private mutating func focusAreaPage(_ focusArea: FocusArea) -> FocusAreaPage {
    let strategies = catalogue.strategies.all.filter { $0.focusArea.id == focusArea.id }
    let summary = prepare(focusArea.summary)
    let cards = cards(strategies)
    var columns: [EditionColumn] = []
    for edition in catalogue.editions.all {
      for group in edition.groups
      where group.focusArea.id == focusArea.id && !group.cells.isEmpty {
        columns.append(editionColumn(edition, group.name, in: group, nil))
      }
    }
    var groups: [RelationGroup] = []
    groups.add(labels(.relatedPrerequisites), catalogue.prerequisites.all.map { link($0) })
    groups.add(
      labels(.relatedFocusAreas),
      catalogue.focusAreas.all.filter { $0.id != focusArea.id }.map { link($0) })
    let indicators = catalogue.indicators.all.filter { indicator in
      strategies.contains { strategy in
        indicator.strategies.contains { $0.id == strategy.id }
      }
    }
    groups.add(labels(.relatedIndicators), indicators.map { link($0) })
    return FocusAreaPage(
      title: link(focusArea).text, letter: focusArea.letter,
      aliases: focusArea.aliases.joined(separator: ", "), summary: summary,
      strategies: cards, editions: columns,
      provenance: provenance(focusArea.toVerify, focusArea.sources, focusArea.checked),
      relations: groups)
  }

  mutating func cards(_ strategies: [Strategy]) -> [StrategyCard] {
    var cards: [StrategyCard] = []
    for strategy in strategies {
      cards.append(
        StrategyCard(
          link: link(strategy), summary: prepare(strategy.summary),
          instruments: relations.instruments(of: strategy.id).map { link($0) }))
    }
    return cards
  }
}
