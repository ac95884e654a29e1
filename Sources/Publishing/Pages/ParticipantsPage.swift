internal import Model

/// All participants, for a reader to choose their own place.
struct ParticipantsPage: TemplateContext {
  struct Card: TemplateContext {
    var link: LinkItem
    var summary: RichText
    var counts: String

    static let fields: Fields<Card> = [
      "link": .record { $0.link },
      "summary": .markdown { $0.summary },
      "counts": .text { $0.counts },
    ]
  }

  /// What the word for a role means.
  struct RoleWord: TemplateContext {
    var name: String
    var meaning: String

    static let fields: Fields<RoleWord> = [
      "name": .text { $0.name },
      "meaning": .text { $0.meaning },
    ]
  }

  var text: PageText
  var cards: [Card]
  var roles: [RoleWord]

  static let fields: Fields<ParticipantsPage> = [
    "text": .record { $0.text },
    "cards": .list { $0.cards },
    "has-roles": .flag { !$0.roles.isEmpty },
    "roles": .list { $0.roles },
  ]
}

extension SiteBuilder {
  mutating func addParticipantsPage(_ page: Page, _ body: PageBody) {
    var cards: [ParticipantsPage.Card] = []
    for participant in catalogue.participants.all {
      cards.append(
        ParticipantsPage.Card(
          link: link(participant), summary: prepare(participant.summary),
          counts: counts(of: participant)))
    }
    let template = template("participants", for: ParticipantsPage.self)
    let value = ParticipantsPage(
      text: text(page, body), cards: cards,
      roles: catalogue.model.roles.all.map {
        ParticipantsPage.RoleWord(name: $0.name[tag], meaning: $0.meaning[tag])
      })
    add(addresses.page(page), heading(page), template, value, ids: body.ids)
  }
}
