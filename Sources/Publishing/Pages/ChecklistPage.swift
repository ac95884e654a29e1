internal import Model

/// One checklist as a form that works without a script and on paper.
struct ChecklistPage: TemplateContext {
  struct Item: TemplateContext {
    var id: String
    var number: String
    var question: String
    var help: RichText
    var links: [LinkItem]

    static let fields: Fields<Item> = [
      "id": .text { $0.id },
      "number": .text { $0.number },
      "question": .text { $0.question },
      "help": .markdown { $0.help },
      "has-links": .flag { !$0.links.isEmpty },
      "links": .list { $0.links },
    ]
  }

  var name: String
  var id: String
  var version: String
  var aliases: String
  var summary: RichText
  var items: [Item]
  /// The sentence that sums up the answers; the script fills in the numbers.
  var sum: String
  var provenance: Provenance
  var relations: [RelationGroup]

  static let fields: Fields<ChecklistPage> = [
    "name": .text { $0.name },
    "id": .text { $0.id },
    "version": .text { $0.version },
    "aliases": .text { $0.aliases },
    "summary": .markdown { $0.summary },
    "items": .list { $0.items },
    "sum": .text { $0.sum },
    "provenance": .record { $0.provenance },
    "relations": .list { $0.relations },
  ]
}

extension SiteBuilder {
  mutating func addChecklistPages() {
    let template = template(
      "checklist", for: ChecklistPage.self, isNeeded: !catalogue.checklists.isEmpty)
    for checklist in catalogue.checklists.all {
      let path = addresses.checklist(checklist.id)
      begin(path)
      let page = checklistPage(checklist)
      add(
        path,
        PageHeading(
          title: page.name, description: page.summary.plainText,
          breadcrumbs: breadcrumbs(.checklists), scripts: ["checklist.js"]), template, page,
        ids: page.items.map { "item-" + $0.id })
    }
  }

  private mutating func checklistPage(_ checklist: Checklist) -> ChecklistPage {
    let summary = prepare(checklist.summary)
    var items: [ChecklistPage.Item] = []
    for (index, item) in checklist.items.all.enumerated() {
      items.append(
        ChecklistPage.Item(
          id: item.id.text, number: String(index + 1), question: item.name[tag],
          help: prepare(item.help), links: links(item)))
    }
    var groups: [RelationGroup] = []
    groups.add(
      labels(.relatedGroups), relations.groups(of: checklist.id).map { link($0) })
    groups.add(
      labels(.relatedChecklists),
      catalogue.checklists.all.filter { $0.id != checklist.id }.map { link($0) })
    return ChecklistPage(
      name: checklist.name[tag], id: checklist.id.text, version: String(checklist.version),
      aliases: checklist.aliases.joined(separator: ", "), summary: summary, items: items,
      sum: labels(.checklistSum),
      provenance: provenance(checklist.toVerify, checklist.sources, checklist.checked),
      relations: groups)
  }

  /// What helps with an item: prerequisites, strategies, instruments, other pages.
  private func links(_ item: Checklist.Item) -> [LinkItem] {
    item.prerequisites.compactMap { catalogue.prerequisites[$0.id] }.map { link($0) }
      + item.strategies.compactMap { catalogue.strategies[$0.id] }.map { link($0) }
      + item.instruments.compactMap { catalogue.instruments[$0.id] }.map { link($0) }
      + item.pages.compactMap { catalogue.pages[$0.id] }.map {
        LinkItem($0.menu[tag], addresses.page($0))
      }
  }
}
