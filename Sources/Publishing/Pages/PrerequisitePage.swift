internal import Model

/// The page of one prerequisite.
struct PrerequisitePage: TemplateContext {
  var name: String
  var aliases: String
  var summary: RichText
  var points: [RichText]
  var legal: [LegalItem]
  var provenance: Provenance
  var relations: [RelationGroup]

  static let fields: Fields<PrerequisitePage> = [
    "name": .text { $0.name },
    "aliases": .text { $0.aliases },
    "summary": .markdown { $0.summary },
    "has-points": .flag { !$0.points.isEmpty },
    "points": .list { $0.points },
    "has-legal": .flag { !$0.legal.isEmpty },
    "legal": .list { $0.legal },
    "provenance": .record { $0.provenance },
    "relations": .list { $0.relations },
  ]
}

extension SiteBuilder {
  mutating func addPrerequisitePages() {
    let template = template("prerequisite", for: PrerequisitePage.self)
    for prerequisite in catalogue.prerequisites.all {
      begin(addresses.prerequisite(prerequisite.id))
      let page = prerequisitePage(prerequisite)
      add(
        addresses.prerequisite(prerequisite.id),
        PageHeading(
          title: page.name, description: page.summary.plainText,
          breadcrumbs: breadcrumbs(.prerequisites)), template, page)
    }
  }

  private mutating func prerequisitePage(_ prerequisite: Prerequisite) -> PrerequisitePage {
    let summary = prepare(prerequisite.summary)
    var groups: [RelationGroup] = []
    groups.add(
      labels(.relatedPrerequisites),
      catalogue.prerequisites.all.filter { $0.id != prerequisite.id }.map { link($0) })
    groups.add(labels(.relatedFocusAreas), catalogue.focusAreas.all.map { link($0) })
    groups.add(labels(.relatedStrategies), catalogue.strategies.all.map { link($0) })
    groups.add(
      labels(.relatedChecklists), relations.checklists(of: prerequisite.id).map { link($0) })
    return PrerequisitePage(
      name: prerequisite.name[tag], aliases: prerequisite.aliases.joined(separator: ", "),
      summary: summary, points: prepare(prerequisite.points),
      legal: legalItems(prerequisite.legalBasis),
      provenance: provenance(
        prerequisite.toVerify, prerequisite.sources, prerequisite.checked), relations: groups)
  }
}
