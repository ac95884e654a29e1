package import Model
package import Source

/// Where every page of the site is: paths below its root, in one place.
package struct Addresses: Sendable {
  private let catalogue: Catalogue
  /// Every path that a text may name: the pages and the static files.
  private var paths: Set<String>
  /// The page of each template but the plain one.
  private let templates: [Page.Template: String]
  /// What the folder with the pages of sources is called.
  private let sourceFolder: String

  /// Reports required templates that no page has, and pages that claim the same template.
  ///
  /// - Parameter assets: the static files, by path below the root of the site.
  package init(
    _ catalogue: Catalogue, assets: Set<String> = [], diagnostics: inout Diagnostics
  ) {
    self.catalogue = catalogue
    sourceFolder = catalogue.languages.first.map { Labels($0)(.fileSources) } ?? ""
    paths = assets
    var pages: [Page.Template: Page] = [:]
    for page in catalogue.pages.all where page.template != .page {
      if let first = pages[page.template] {
        diagnostics.add(.secondPage(page, first))
      } else {
        pages[page.template] = page
      }
    }
    templates = pages.mapValues { Self.path(of: $0) }
    for template in Page.Template.allCases
    where pages[template] == nil && catalogue.needsPage(template) {
      diagnostics.add(.missingPage(template))
    }
    paths.formUnion(pagePaths)
  }

  private static func path(of page: Page) -> String { page.id.text + ".html" }

  private func folder(_ template: Page.Template) -> String {
    guard let path = templates[template], let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  /// The page with a template of its own; empty when it is optional and nobody wrote it.
  func page(_ template: Page.Template) -> String { templates[template] ?? "" }

  func page(_ page: Page) -> String { Self.path(of: page) }
  func instrument(_ id: Identifier<Instrument>) -> String {
    folder(.instruments) + id.text + ".html"
  }
  func strategy(_ id: Identifier<Strategy>) -> String { folder(.strategies) + id.text + ".html" }
  func focusArea(_ id: Identifier<FocusArea>) -> String {
    folder(.focusAreas) + id.text + ".html"
  }
  func prerequisite(_ id: Identifier<Prerequisite>) -> String {
    folder(.prerequisites) + id.text + ".html"
  }
  func participant(_ id: Identifier<Participant>) -> String {
    folder(.participants) + id.text + ".html"
  }
  func indicator(_ id: Identifier<Indicator>) -> String { folder(.indicators) + id.text + ".html" }
  func group(_ id: Identifier<ClientGroup>) -> String { folder(.groups) + id.text + ".html" }
  func checklist(_ id: Identifier<Checklist>) -> String {
    folder(.checklists) + id.text + ".html"
  }
  func term(_ id: Identifier<GlossaryTerm>) -> String { page(.glossary) + "#" + id.text }
  func source(_ id: Identifier<FigureSource>) -> String {
    folder(.data) + sourceFolder + "/" + id.text + ".html"
  }
  func edition(_ id: Identifier<Edition>) -> String { page(.model) + "#" + id.text }
  func area(_ area: Area) -> String { folder(area) + "index.html" }
  /// Where the page of an area and the files that go with it are.
  func folder(_ area: Area) -> String { folder(.areas) + area.slug + "/" }
  /// What the plan of an area rests on.
  func planRecord(_ area: Area) -> String { folder(area) + "plan.json" }
  func formerArea(_ area: FormerArea) -> String { folder(.areas) + area.slug + "/index.html" }
  func region(_ region: Region) -> String { folder(.regions) + region.slug + ".html" }

  /// What templates call the pages: the template's name, or the page's path without its ending.
  var names: [String: String] {
    var names = Dictionary(
      catalogue.pages.all.map { ($0.id.text, Self.path(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    for (template, path) in templates { names[template.rawValue] = path }
    return names
  }

  /// The path a text's link leads to, nil when there is no such page.
  ///
  /// A text names what it means (`instrument:loan`, `page:about/index`) or a path from the root
  /// of the site (`/about/index.html`).
  func resolve(_ destination: String) -> String? {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let target = String(parts[0])
    let fragment = parts.count > 1 ? "#" + parts[1] : ""
    guard let colon = target.firstIndex(of: ":") else {
      guard target.hasPrefix("/") else { return nil }
      let path = String(target.dropFirst())
      return paths.contains(path) ? path + fragment : nil
    }
    let name = String(target[target.index(after: colon)...])
    let path: String? =
      switch target[..<colon] {
      case "instrument": existing(name, in: catalogue.instruments).map(instrument)
      case "strategy": existing(name, in: catalogue.strategies).map(strategy)
      case "focus-area": existing(name, in: catalogue.focusAreas).map(focusArea)
      case "prerequisite": existing(name, in: catalogue.prerequisites).map(prerequisite)
      case "participant": existing(name, in: catalogue.participants).map(participant)
      case "indicator": existing(name, in: catalogue.indicators).map(indicator)
      case "group": existing(name, in: catalogue.groups).map(group)
      case "checklist": existing(name, in: catalogue.checklists).map(checklist)
      case "term": existing(name, in: catalogue.glossary).map(term)
      case "source": existing(name, in: catalogue.sources).map(source)
      case "edition": existing(name, in: catalogue.editions).map(edition)
      case "page": existing(name, in: catalogue.pages).map { $0.text + ".html" }
      case "area":
        existing(name, in: catalogue.areas).map { catalogue.areas[$0].map(area) ?? "" }
      case "region":
        existing(name, in: catalogue.regions).map { catalogue.regions[$0].map(region) ?? "" }
      default: nil
      }
    return path.map { $0 + fragment }
  }

  private func existing<E: Entity>(_ name: String, in entities: Entities<E>) -> Identifier<E>? {
    entities.contains(Identifier(name)) ? Identifier(name) : nil
  }

  /// Names near a link that leads nowhere.
  func nearest(to destination: String) -> String? {
    let target = destination.prefix { $0 != "#" }
    let kinds: [(String, [String])] = [
      ("instrument", catalogue.instruments.names), ("strategy", catalogue.strategies.names),
      ("focus-area", catalogue.focusAreas.names), ("prerequisite", catalogue.prerequisites.names),
      ("participant", catalogue.participants.names),
      ("indicator", catalogue.indicators.names), ("page", catalogue.pages.names),
      ("edition", catalogue.editions.names), ("group", catalogue.groups.names),
      ("checklist", catalogue.checklists.names), ("term", catalogue.glossary.names),
    ]
    let names = kinds.flatMap { kind, names in names.map { "\(kind):\($0)" } }
    return NearestName.of(String(target), among: names + pagePaths.map { "/" + $0 })
  }

  /// The paths of the pages that content names by path.
  private var pagePaths: [String] {
    catalogue.pages.all.map(page) + catalogue.instruments.all.map { instrument($0.id) }
      + catalogue.strategies.all.map { strategy($0.id) }
      + catalogue.focusAreas.all.map { focusArea($0.id) }
      + catalogue.prerequisites.all.map { prerequisite($0.id) }
      + catalogue.participants.all.map { participant($0.id) }
      + catalogue.indicators.all.map { indicator($0.id) }
      + catalogue.groups.all.map { group($0.id) }
      + catalogue.checklists.all.map { checklist($0.id) }
      + catalogue.sources.all.map { source($0.id) }
      + catalogue.regions.all.map(region) + catalogue.areas.all.map(area)
  }
}

extension Catalogue {
  /// Whether there has to be a page with a template: what a model need not have needs none.
  fileprivate func needsPage(_ template: Page.Template) -> Bool {
    switch template {
    case .participants: !participants.isEmpty
    case .groups: !groups.isEmpty || decisionAid != nil
    case .checklists: !checklists.isEmpty
    case .glossary: !glossary.isEmpty
    default: template.isRequired
    }
  }
}

extension Diagnostic {
  fileprivate static func secondPage(_ second: Page, _ first: Page) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-id", "two pages have the template '\(first.template.rawValue)'",
      at: second.span, fix: "take 'template:' away from one of the two",
      notes: [.init("the first is here", at: first.span)])
  }

  fileprivate static func missingPage(_ template: Page.Template) -> Diagnostic {
    Diagnostic(
      .error, "missing-page", "no page has the template '\(template.rawValue)'",
      fix: "write 'template: \(template.rawValue)' in the page that shows it")
  }
}
