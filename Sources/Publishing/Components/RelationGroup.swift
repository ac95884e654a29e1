/// One kind of thing that a page hangs together with.
struct RelationGroup: TemplateContext {
  var title: String
  var links: [LinkItem]

  static let fields: Fields<RelationGroup> = [
    "title": .text { $0.title },
    "links": .list { $0.links },
  ]
}

extension [RelationGroup] {
  /// Adds a group unless it is empty.
  mutating func add(_ title: String, _ links: [LinkItem]) {
    if !links.isEmpty { append(RelationGroup(title: title, links: links)) }
  }
}
