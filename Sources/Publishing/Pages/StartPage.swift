internal import Model

/// The first page: what this is, the ways in, and the model in miniature.
struct StartPage: TemplateContext {
  var text: PageText
  var prerequisites: [LinkItem]
  var focusAreas: [FocusAreasPage.Block]
  var participantsPage: LinkItem?
  var participants: [LinkItem]
  var instrumentCount: String
  var areaCount: String
  /// The page of the client groups, with what opens it; nil for a model without groups.
  var groups: LinkItem?
  var regions: [LinkItem]

  static let fields: Fields<StartPage> = [
    "text": .record { $0.text },
    "prerequisites": .list { $0.prerequisites },
    "focus-areas": .list { $0.focusAreas },
    "participants-page": .record { $0.participantsPage },
    "has-participants": .flag { !$0.participants.isEmpty },
    "participants": .list { $0.participants },
    "instrument-count": .text { $0.instrumentCount },
    "area-count": .text { $0.areaCount },
    "groups": .record { $0.groups },
    "regions": .list { $0.regions },
  ]
}

extension SiteBuilder {
  mutating func addStartPage(_ page: Page, _ body: PageBody) {
    let template = template("start", for: StartPage.self)
    let value = StartPage(
      text: text(page, body), prerequisites: catalogue.prerequisites.all.map { link($0) },
      focusAreas: focusAreaBlocks(),
      participantsPage: catalogue.pages.all.first { $0.template == .participants }.map {
        LinkItem($0.name[tag], addresses.page($0))
      },
      participants: catalogue.participants.all.map {
        LinkItem($0.menu[tag], addresses.participant($0.id))
      },
      instrumentCount: labels(.instrumentCount, count: catalogue.instruments.all.count),
      areaCount: catalogue.areas.isEmpty
        ? "" : labels(.areaCount, count: catalogue.areas.all.count),
      groups: catalogue.pages.all.first { $0.template == .groups }.map {
        LinkItem($0.name[tag], addresses.page($0), note: $0.lead?[tag] ?? "")
      },
      regions: sortedRegions().map { link($0) })
    add(addresses.page(page), heading(page), template, value, ids: body.ids)
  }
}
