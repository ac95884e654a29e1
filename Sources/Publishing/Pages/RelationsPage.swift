internal import Model

/// What hangs together with what: where each instrument is used, drawn and counted.
struct RelationsPage: TemplateContext {
  var text: PageText
  var usages: [Usage]
  var picture: RelationPicture?
  var proximity: Proximity?

  static let fields: Fields<RelationsPage> = [
    "text": .record { $0.text },
    "usages": .list { $0.usages },
    "picture": .record { $0.picture },
    "proximity": .record { $0.proximity },
  ]
}

extension SiteBuilder {
  mutating func addRelationsPage(_ page: Page, _ body: PageBody) {
    let template = template("relations", for: RelationsPage.self)
    let value = RelationsPage(
      text: text(page, body), usages: usages(), picture: relationPicture(), proximity: proximity())
    var heading = heading(page)
    heading.styles = [ModelStyles.name]
    heading.scripts = ["matrix.js"]
    add(
      addresses.page(page), heading, template, value, ids: body.ids + value.usages.map(\.id))
  }
}
