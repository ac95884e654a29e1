package import Model
internal import Source

/// What a register of codes says that the content does not, and what of it can be added as it is.
package struct AreaComparison {
  /// Lines for `changes.csv`, sorted: `date,from,to,kind`.
  package private(set) var additions: [[String]] = []
  /// What somebody has to decide, a sentence each.
  package private(set) var findings: [String] = []

  private let catalogue: Catalogue

  package init(
    _ catalogue: Catalogue, areas: [CodeService.Code], regions: [CodeService.Code]?,
    changes: [CodeService.Change]
  ) {
    self.catalogue = catalogue
    compare(
      areas, "area",
      catalogue.areas.all.map { area in
        (area.code, [area.officialName, area.uniqueName, area.name[""]])
      })
    if let regions {
      compare(
        regions, "region",
        catalogue.regions.all.map { region in
          (region.code, [region.officialName, region.name[""]])
        })
    }
    compare(changes)
    additions.sort { ($0[0], $0[1], $0[2]) < ($1[0], $1[1], $1[2]) }
  }

  private mutating func compare(
    _ codes: [CodeService.Code], _ kind: String, _ own: [(code: String, names: [String])]
  ) {
    let names = Dictionary(own.map { ($0.code, $0.names) }, uniquingKeysWith: { a, _ in a })
    let given = Dictionary(codes.map { ($0.code, $0.name) }, uniquingKeysWith: { a, _ in a })
    for code in codes.sorted(by: { $0.code < $1.code }) {
      guard let own = names[code.code] else {
        findings.append(
          "the register has the \(kind) \(code.code) \(code.name), the content does not")
        continue
      }
      if !own.contains(code.name), !own.contains(code.name.withoutParenthesis) {
        findings.append(
          "the \(kind) \(code.code) is called '\(code.name)' in the register and "
            + "'\(own[0])' in the content")
      }
    }
    for (code, names) in own where given[code] == nil {
      findings.append(
        "the content has the \(kind) \(code) \(names[0]), the register does not")
    }
  }

  private mutating func compare(_ changes: [CodeService.Change]) {
    func key(_ date: PartialDate, _ from: String, _ to: String) -> String {
      "\(date.iso) \(from) \(to)"
    }
    let own = Set(catalogue.history.changes.map { key($0.date, $0.from, $0.to) })
    let given = Set(changes.map { key($0.date, $0.from, $0.to) })
    for change in catalogue.history.changes
    where change.from != change.to && !given.contains(key(change.date, change.from, change.to)) {
      findings.append(
        "the content lets \(change.from) become \(change.to) on \(change.date.iso), the register "
          + "does not")
    }
    for change in changes where !own.contains(key(change.date, change.from, change.to)) {
      let olds = Set(changes.filter { $0.date == change.date && $0.to == change.to }.map(\.from))
      let news = Set(changes.filter { $0.date == change.date && $0.from == change.from }.map(\.to))
      // A code that became itself only has another name, unless others came into it.
      if change.from == change.to, olds.count == 1 { continue }
      let told = "\(change.date.iso) \(change.from) becomes \(change.to)"
      if let obstacle = obstacle(change, olds, news) {
        findings.append("\(told), \(obstacle)")
        continue
      }
      let kind: CodeChange.Kind =
        news.count > 1 ? .split : olds.count > 1 ? .merged : .renumbered
      additions.append([change.date.iso, change.from, change.to, kind.rawValue])
    }
  }

  /// Why a change cannot be added without somebody who looks at it.
  private func obstacle(
    _ change: CodeService.Change, _ olds: Set<String>, _ news: Set<String>
  ) -> String? {
    let from = Identifier<Area>(change.from)
    if catalogue.areas[Identifier(change.to)] == nil,
      catalogue.formerAreas[Identifier(change.to)] == nil
    {
      return "which is no area of the content: add it to areas.csv first"
    }
    if change.from != change.to, catalogue.areas[from] != nil {
      return "but is an area of today in the content: move it to former-areas.csv first"
    }
    if change.from != change.to, catalogue.formerAreas[Identifier(change.from)] == nil {
      return "but is unknown to the content: add it to former-areas.csv first"
    }
    if olds.count > 1, news.count > 1 {
      return "but others were joined and parted with it: write the lines by hand"
    }
    return nil
  }
}

extension String {
  /// `Herøy (Nordland)` without what tells it from others.
  fileprivate var withoutParenthesis: String {
    guard hasSuffix(")"), let open = lastIndex(of: "(") else { return self }
    var name = self[..<open]
    while name.hasSuffix(" ") { name.removeLast() }
    return String(name)
  }
}
