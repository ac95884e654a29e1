internal import Model

/// The list of all checklists.
struct ChecklistsPage: TemplateContext {
  struct Card: TemplateContext {
    var link: LinkItem
    var summary: RichText
    var count: String

    static let fields: Fields<Card> = [
      "link": .record { $0.link },
      "summary": .markdown { $0.summary },
      "count": .text { $0.count },
    ]
  }

  var text: PageText
  var cards: [Card]

  static let fields: Fields<ChecklistsPage> = [
    "text": .record { $0.text },
    "cards": .list { $0.cards },
  ]
}

extension SiteBuilder {
  mutating func addChecklistsPage(_ page: Page, _ body: PageBody) {
    let template = template("checklists", for: ChecklistsPage.self)
    var cards: [ChecklistsPage.Card] = []
    for checklist in catalogue.checklists.all {
      cards.append(
        ChecklistsPage.Card(
          link: link(checklist), summary: prepare(checklist.summary),
          count: labels(.checklistCount, count: checklist.items.all.count)))
    }
    let value = ChecklistsPage(text: text(page, body), cards: cards)
    add(addresses.page(page), heading(page), template, value, ids: body.ids)
  }
}
