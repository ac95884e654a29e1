internal import Model

/// The page of one client group: from the approach to what to be careful with.
struct GroupPage: TemplateContext {
  struct Use: TemplateContext {
    var link: LinkItem
    var givers: String
    var status: StatusTag?
    var text: RichText

    static let fields: Fields<Use> = [
      "link": .record { $0.link },
      "givers": .text { $0.givers },
      "status": .record { $0.status },
      "text": .markdown(isInline: true) { $0.text },
    ]
  }

  var title: String
  var situation: String
  var approach: String
  var summary: RichText
  var needs: [RichText]
  var uses: [Use]
  var cooperation: [RichText]
  var documentation: [RichText]
  var checklists: [LinkItem]
  /// What holds for every result of the decision aid, then what holds for this group.
  var cautions: [RichText]
  var aliases: String
  var provenance: Provenance
  var relations: [RelationGroup]

  static let fields: Fields<GroupPage> = [
    "title": .text { $0.title },
    "situation": .text { $0.situation },
    "approach": .text { $0.approach },
    "summary": .markdown { $0.summary },
    "needs": .list { $0.needs },
    "has-uses": .flag { !$0.uses.isEmpty },
    "uses": .list { $0.uses },
    "has-cooperation": .flag { !$0.cooperation.isEmpty },
    "cooperation": .list { $0.cooperation },
    "has-documentation": .flag { !$0.documentation.isEmpty },
    "documentation": .list { $0.documentation },
    "has-checklists": .flag { !$0.checklists.isEmpty },
    "checklists": .list { $0.checklists },
    "has-cautions": .flag { !$0.cautions.isEmpty },
    "cautions": .list { $0.cautions },
    "aliases": .text { $0.aliases },
    "provenance": .record { $0.provenance },
    "relations": .list { $0.relations },
  ]
}

extension SiteBuilder {
  mutating func addGroupPages() {
    let template = template("group", for: GroupPage.self, isNeeded: !catalogue.groups.isEmpty)
    for group in catalogue.groups.all {
      let path = addresses.group(group.id)
      begin(path)
      let page = groupPage(group)
      add(
        path,
        PageHeading(
          title: page.title, description: page.situation, breadcrumbs: breadcrumbs(.groups)),
        template, page)
    }
  }

  private mutating func groupPage(_ group: ClientGroup) -> GroupPage {
    let summary = prepare(group.summary)
    let needs = prepare(group.needs)
    let uses = groupUses(group)
    let cooperation = prepare(group.cooperation)
    let documentation = prepare(group.documentation)
    let cautions = prepare([catalogue.decisionAid?.caution].compactMap { $0 } + group.cautions)
    var groups: [RelationGroup] = []
    groups.add(labels(.relatedStrategies), strategies(group.strategies).map { link($0) })
    groups.add(
      labels(.relatedInstruments),
      catalogue.instruments.all.filter { instrument in
        group.uses.contains { $0.instrument.id == instrument.id }
      }.map { link($0) })
    groups.add(labels(.relatedChecklists), checklists(group.checklists).map { link($0) })
    groups.add(
      labels(.relatedGroups), catalogue.groups.all.filter { $0.id != group.id }.map { link($0) })
    return GroupPage(
      title: link(group).text, situation: group.situation[tag], approach: group.approach[tag],
      summary: summary, needs: needs, uses: uses, cooperation: cooperation,
      documentation: documentation, checklists: checklists(group.checklists).map { link($0) },
      cautions: cautions, aliases: group.aliases.joined(separator: ", "),
      provenance: provenance(group.toVerify, group.sources, group.checked), relations: groups)
  }

  private mutating func groupUses(_ group: ClientGroup) -> [GroupPage.Use] {
    var uses: [GroupPage.Use] = []
    for use in group.uses {
      guard let instrument = catalogue.instruments[use.instrument.id] else { continue }
      uses.append(
        GroupPage.Use(
          link: link(instrument),
          givers: formatting.list(
            instrument.givers.compactMap { catalogue.model.actors[$0.id]?.name[tag] },
            and: labels(.listAnd)), status: status(instrument), text: prepare(use.text)))
    }
    return uses
  }

  private func strategies(_ references: [Reference<Strategy>]) -> [Strategy] {
    catalogue.strategies.all.filter { strategy in references.contains { $0.id == strategy.id } }
  }

  private func checklists(_ references: [Reference<Checklist>]) -> [Checklist] {
    references.compactMap { catalogue.checklists[$0.id] }
  }
}
