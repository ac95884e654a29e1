internal import Model

/// A client group in a list: who is in it and what is done for them.
struct GroupCard: TemplateContext {
  var link: LinkItem
  var situation: String
  var approach: String
  var needs: [RichText]

  static let fields: Fields<GroupCard> = [
    "link": .record { $0.link },
    "situation": .text { $0.situation },
    "approach": .text { $0.approach },
    "needs": .list { $0.needs },
  ]
}

/// All client groups in their order, and the questions that lead to one of them.
struct GroupsPage: TemplateContext {
  var text: PageText
  var groups: [GroupCard]
  /// What rises from the first group to the last.
  var order: String
  var orderNote: RichText
  var guide: DecisionGuide?

  static let fields: Fields<GroupsPage> = [
    "text": .record { $0.text },
    "has-groups": .flag { !$0.groups.isEmpty },
    "groups": .list { $0.groups },
    "order": .text { $0.order },
    "order-note": .markdown(isInline: true) { $0.orderNote },
    "guide": .record { $0.guide },
  ]
}

extension SiteBuilder {
  mutating func addGroupsPage(_ page: Page, _ body: PageBody) {
    let template = template("groups", for: GroupsPage.self)
    let cards = groupCards()
    let guide = catalogue.decisionAid.map { decisionGuide($0, cards) }
    let value = GroupsPage(
      text: text(page, body), groups: cards, order: catalogue.model.groupOrder?[tag] ?? "",
      orderNote: prepare(catalogue.model.groupOrderNote), guide: guide)
    var heading = heading(page)
    if guide != nil { heading.scripts = ["guide.js"] }
    add(addresses.page(page), heading, template, value, ids: (guide?.ids ?? []) + body.ids)
  }

  private mutating func groupCards() -> [GroupCard] {
    var cards: [GroupCard] = []
    for group in catalogue.groups.all {
      cards.append(
        GroupCard(
          link: link(group), situation: group.situation[tag], approach: group.approach[tag],
          needs: prepare(group.needs)))
    }
    return cards
  }
}
