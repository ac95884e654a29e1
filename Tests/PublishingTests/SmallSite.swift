import Figures
import Model
import Source
import Support
import Testing

@testable import Publishing

/// A model of three strategies in two editions, with a page for every template.
enum SmallSite {
  static let catalogue: Catalogue = {
    do { return try read() } catch { fatalError("the content of these tests: \(error)") }
  }()

  static let addresses: Addresses = {
    var diagnostics = Diagnostics()
    return Addresses(catalogue, diagnostics: &diagnostics)
  }()

  static var language: Language { catalogue.languages[0] }

  /// The file of the language; it ends among the labels.
  static var languageText: String { content["languages/nb.yml"] ?? "" }

  struct Unreadable: Error { var told: [String] }

  /// Reads the content with other files put in.
  static func read(_ changes: [String: String] = [:]) throws -> Catalogue {
    var diagnostics = Diagnostics()
    let texts = content.merging(changes) { _, new in new }
    let catalogue = ContentReader.read(
      SourceTree("Content", texts), threads: 1, diagnostics: &diagnostics)
    guard let catalogue, !diagnostics.hasErrors else { throw Unreadable(told: diagnostics.told) }
    return catalogue
  }

  /// What pages are made with, and the templates a test gives it.
  static func builder(
    _ catalogue: Catalogue = Self.catalogue, templates: [String: String] = [:],
    assets: Set<String> = [], siteURL: String? = nil
  ) -> SiteBuilder {
    var diagnostics = Diagnostics()
    let figures = Figures(catalogue, threads: 1, diagnostics: &diagnostics)
    let library = TemplateLibrary(
      SourceTree("Templates", templates), diagnostics: &diagnostics)
    return SiteBuilder(
      catalogue, figures, catalogue.languages[0],
      Addresses(catalogue, diagnostics: &diagnostics), library, assets: assets,
      options: SiteOptions(siteURL: siteURL))
  }

  /// A file of the content as it stands.
  static func text(of path: String) -> String? { content[path] }

  static let frame = PageFrame(
    title: "Page <1>", fullTitle: "Page – Site", description: "", language: "nb", root: "../",
    siteName: "Site", tagline: "Tagline", publisher: "Publisher", edition: "1", editionDate: "",
    canonical: "", isStart: false,
    breadcrumbs: [LinkItem("Start", "index.html"), LinkItem("About", "about/index.html")],
    navigation: [], footer: [])

  private static func page(_ template: Page.Template) -> String {
    "---\ntitle: The \(template.rawValue)\ntemplate: \(template.rawValue)\n---\n"
  }

  private static func strategy(_ name: String, _ number: Int, _ focusArea: String) -> String {
    """
    name: \(name)
    number: \(number)
    focusArea: \(focusArea)
    summary: S
    sources: [{ title: T }]
    checked: 2026
    """
  }

  private static func instrument(_ name: String) -> String {
    """
    name: \(name)
    givers: [bank]
    kind: loan
    recipients: [person]
    summary: S
    status: valid
    sources: [{ title: T }]
    checked: 2026
    """
  }

  private static let content = [
    "site.yml": """
    name: Site
    tagline: Tagline
    publisher: Publisher
    languages: [nb]
    edition: "1"
    editionDate: 2026-11-22
    whole: { code: "0", name: Norge }
    navigation: [about/index]
    footer: []
    """,
    "languages/nb.yml": """
    name: bokmål
    numbers: { decimal: ",", group: "\u{A0}", minus: "\u{2212}" }
    dates:
      months: [januar, februar, mars, april, mai, juni, juli, august, september, oktober,
        november, desember]
      day: "{day}. {month} {year}"
      month: "{month} {year}"
    alphabet: abcdefghijklmnopqrstuvwxyzæøå
    equivalents: { aa: å, é: e }
    labels:
      list-and: og
      matrix-caption: "Utgave {edition}"
      interpreted: tolket
      from-edition: "fra {edition}"
      menu: "Meny & <mer>"
      strategy-title: "{number} {name}"
      focus-area-title: "{letter} {name}"
      instrument-count: { one: "{count} virkemiddel", other: "{count} virkemidler" }
      participant-counts: "{name}: {instruments}, {strategies}"
      of-instruments: { one: "{own} av {count} virkemiddel", other: "{own} av {count} virkemidler" }
      of-strategies: { one: "{own} av {count} strategi", other: "{own} av {count} strategier" }
      role-title: "Dere {verb}"
      role-unverified: uviss
      takes-part: Er med
      shared-instruments: { one: "{count} felles", other: "{count} felles" }
      shared-strategies: { one: "i {count} strategi", other: "i {count} strategier" }
      used-in-strategies: "{count} av {total}: {numbers}"
      used-in-focus-area: "All of {letters}."
      only-in: only in {code}
      not-in: not in {codes}
      otherwise-in: "in {code}: {text}"
      other-row-in: "another row in {code}: {row}"
      other-order-in: another order in {code}
      in-edition: "{code}: {numbers}."
      not-in-edition: "{code}: none."
      step-count: Step {number} of {count}
      step-caption: After step {number}
    """,
    "model/model.yml": """
    name: Model
    summary: S
    defaultEdition: first
    actors: [{ id: bank, name: Bank }]
    kinds: [{ id: loan, name: loan }]
    recipients: [{ id: person, name: person }]
    statuses: [{ id: valid, name: valid, symbol: "●", meaning: M }]
    layers: [{ id: bank, name: Bank }, { id: state, name: State }]
    """,
    "model/editions/first.yml": """
    code: F
    name: First
    title: T
    order: 1
    summary: S
    prerequisitesName: Prerequisites
    prerequisites: [plan]
    layers:
      - { layer: bank, name: Bank row }
      - { layer: state, name: State row, from: second, interpreted: true, note: From K. }
    focusAreas:
      - focusArea: rent
        name: Rent
        strategies:
          - strategy: buy
            name: Buy
            cells:
              bank:
                - { instrument: loan, text: Basic loan }
                - { instrument: grant, qualifier: to builders, note: "Only *here*." }
          - strategy: build
            name: Build
            cells: { bank: [{ instrument: loan, note: "Only *here*." }] }
      - focusArea: keep
        name: Keep
        strategies: [{ strategy: adapt, name: Adapt }]
    """,
    "model/editions/second.yml": """
    code: K
    name: Second
    title: T
    order: 2
    summary: S
    prerequisitesName: Prerequisites
    prerequisites: []
    layers: [{ layer: bank, name: Money }, { layer: state, name: State }]
    focusAreas:
      - focusArea: keep
        name: Keep
        strategies:
          - strategy: adapt
            name: Adapt
            cells: { state: [{ instrument: grant, note: Once. }] }
      - focusArea: rent
        name: Rent
        cells: { state: [{ instrument: role, text: A role }] }
        strategies:
          - strategy: build
            name: Build
            cells: { bank: [{ instrument: loan }, { instrument: grant }] }
          - { strategy: buy, name: Buy }
    """,
    "model/focus-areas/rent.yml": """
    { name: Rent, letter: A, order: 1, summary: S, sources: [{ title: T }], checked: 2026 }
    """,
    "model/focus-areas/keep.yml": """
    { name: Keep, letter: B, order: 2, summary: S, sources: [{ title: T }], checked: 2026 }
    """,
    "model/strategies/buy.yml": strategy("Buy", 1, "rent"),
    "model/strategies/build.yml": strategy("Build", 2, "rent"),
    "model/strategies/adapt.yml": strategy("Adapt", 3, "keep"),
    "model/prerequisites/plan.yml": """
    { name: Plan, order: 1, summary: S, sources: [{ title: T }], checked: 2026 }
    """,
    "instruments/loan.yml": instrument("Loan"),
    "instruments/grant.yml": instrument("Grant"),
    "instruments/role.yml": instrument("Role"),
    "instruments/spare.yml": instrument("Spare"),
    "indicators/people.yml": """
    name: People
    theme: people
    unit: persons
    decimals: 0
    aggregation: sum
    definition: D
    shows: S
    doesNotShow: N
    strategies: [buy, adapt]
    """,
    "data/themes.yml": "themes: [{ id: people, name: People }]",
    "data/sources.yml": """
    sources: [{ id: register, publisher: P, title: T, licence: L, retrieved: 2026 }]
    """,
    "data/regions.csv": "code,name,slug\n10,West,10-west\n",
    "data/areas.csv": "code,name,slug,region,lat,lon\n1001,Alfa,1001-alfa,10,0,0\n",
    "data/former-areas.csv": """
    code,name,slug,from,to
    0901,Alf,0901-alf,2010-01-01,2019-12-31
    """,
    "data/changes.csv": "date,from,to,kind\n2020-01-01,0901,1001,renumbered\n",
    "pages/index.md": page(.start),
    "pages/404.md": page(.notFound),
    "pages/about/index.md": "---\ntitle: About\n---\n",
    "pages/model/index.md": page(.model),
    "pages/model/source.md": page(.source),
    "pages/instruments/index.md": page(.instruments),
    "pages/strategies/index.md": page(.strategies),
    "pages/focus-areas/index.md": page(.focusAreas),
    "pages/prerequisites/index.md": page(.prerequisites),
    "pages/indicators/index.md": page(.indicators),
    "pages/data/index.md": page(.data),
    "pages/areas/index.md": page(.areas),
    "pages/areas/regions/index.md": page(.regions),
  ]
}
