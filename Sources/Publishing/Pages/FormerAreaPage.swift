internal import Model

/// What stands at the address of a code that is no longer used: the way to what came after.
struct FormerAreaPage: TemplateContext {
  var title: String
  var lead: String
  /// Where a browser goes by itself; empty when there are several to choose from.
  var target: String
  var successors: [LinkItem]

  static let fields: Fields<FormerAreaPage> = [
    "title": .text { $0.title },
    "lead": .text { $0.lead },
    "target": .link { $0.target },
    "redirects": .flag { !$0.target.isEmpty },
    "successors": .list { $0.successors },
  ]
}

extension SiteBuilder {
  mutating func addFormerAreaPages() {
    let template = template("former-area", for: FormerAreaPage.self)
    let current = Set(catalogue.areas.all.map(\.slug))
    for former in catalogue.formerAreas.all where !current.contains(former.slug) {
      let successors = catalogue.history.successors(of: former.code)
        .compactMap { catalogue.areas[Identifier($0)] }
      let values = [
        "name": former.name[tag], "code": former.code, "date": formatting.date(former.to),
        "successors": formatting.list(
          successors.map { "\($0.uniqueName) (\($0.code))" }, and: labels(.listAnd)),
      ]
      let title = labels(.formerTitle, values)
      let lead = labels(successors.count > 1 ? .splitLead : .formerLead, values)
      add(
        addresses.formerArea(former),
        PageHeading(title: title, description: lead, breadcrumbs: breadcrumbs(.areas)), template,
        FormerAreaPage(
          title: title, lead: lead,
          target: successors.count == 1 ? successors.first.map(addresses.area) ?? "" : "",
          successors: successors.map { link($0) }))
    }
  }
}
