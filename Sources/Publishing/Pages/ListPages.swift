internal import Model

/// The list of all focus areas with their strategies.
struct FocusAreasPage: TemplateContext {
  struct Block: TemplateContext {
    var letter: String
    var link: LinkItem
    var summary: RichText
    var strategies: [LinkItem]

    static let fields: Fields<Block> = [
      "letter": .text { $0.letter },
      "link": .record { $0.link },
      "summary": .markdown { $0.summary },
      "strategies": .list { $0.strategies },
    ]
  }

  var text: PageText
  var blocks: [Block]

  static let fields: Fields<FocusAreasPage> = [
    "text": .record { $0.text },
    "blocks": .list { $0.blocks },
  ]
}

/// The list of all strategies.
struct StrategiesPage: TemplateContext {
  var text: PageText
  var strategies: [StrategyCard]

  static let fields: Fields<StrategiesPage> = [
    "text": .record { $0.text },
    "strategies": .list { $0.strategies },
  ]
}

/// The list of all prerequisites.
struct PrerequisitesPage: TemplateContext {
  struct Block: TemplateContext {
    var link: LinkItem
    var summary: RichText

    static let fields: Fields<Block> = [
      "link": .record { $0.link },
      "summary": .markdown { $0.summary },
    ]
  }

  var text: PageText
  var blocks: [Block]

  static let fields: Fields<PrerequisitesPage> = [
    "text": .record { $0.text },
    "blocks": .list { $0.blocks },
  ]
}

extension SiteBuilder {
  mutating func addFocusAreasPage(_ page: Page, _ body: PageBody) {
    let template = template("focus-areas", for: FocusAreasPage.self)
    let value = FocusAreasPage(text: text(page, body), blocks: focusAreaBlocks())
    add(addresses.page(page), heading(page), template, value, ids: body.ids)
  }

  mutating func focusAreaBlocks() -> [FocusAreasPage.Block] {
    var blocks: [FocusAreasPage.Block] = []
    for focusArea in catalogue.focusAreas.all {
      blocks.append(
        FocusAreasPage.Block(
          letter: focusArea.letter, link: link(focusArea), summary: prepare(focusArea.summary),
          strategies: catalogue.strategies.all.filter { $0.focusArea.id == focusArea.id }
            .map { link($0) }))
    }
    return blocks
  }

  mutating func addStrategiesPage(_ page: Page, _ body: PageBody) {
    let template = template("strategies", for: StrategiesPage.self)
    let value = StrategiesPage(
      text: text(page, body), strategies: cards(catalogue.strategies.all))
    add(addresses.page(page), heading(page), template, value, ids: body.ids)
  }

  mutating func addPrerequisitesPage(_ page: Page, _ body: PageBody) {
    var blocks: [PrerequisitesPage.Block] = []
    for prerequisite in catalogue.prerequisites.all {
      blocks.append(
        PrerequisitesPage.Block(
          link: link(prerequisite), summary: prepare(prerequisite.summary)))
    }
    let template = template("prerequisites", for: PrerequisitesPage.self)
    let value = PrerequisitesPage(text: text(page, body), blocks: blocks)
    add(addresses.page(page), heading(page), template, value, ids: body.ids)
  }
}
