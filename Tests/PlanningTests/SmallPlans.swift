import Figures
import Model
import Source
import Support
import Testing

@testable import Planning

/// Two focus areas, three strategies, a prerequisite, six areas, and the rules, figures and plans
/// that a test gives them.
///
/// Areas 1–5 are alike and lie in region W; area 6 is like no other and lies in region E with 5.
/// The edition is of 2026.
struct SmallPlans {
  let catalogue: Catalogue
  let planner: Planner

  struct Unreadable: Error { var told: [String] }

  /// - Parameters:
  ///   - rules: what each rule says, but for what every rule has to say.
  ///   - figures: by indicator, `area period value` or `area period :reason`, parted by semicolons.
  ///   - plans: what areas have written, by code.
  ///   - outline: lines that take the place of those of the least outline.
  ///   - indicators: what is added to an indicator's file.
  init(
    rules: [String: String] = [:], figures: [String: String] = [:], plans: [String: String] = [:],
    outline: [String: String] = [:], indicators: [String: String] = [:]
  ) throws {
    var files = Self.base
    for (id, text) in rules {
      let valid = text.contains("validFrom:") ? "" : "validFrom: 2026\n"
      files["rules/\(id).yml"] = Self.rule(id) + valid + text + "\n"
    }
    for id in ["rate", "count", "later"] {
      files["indicators/\(id).yml"] = Self.indicator(id) + (indicators[id] ?? "")
    }
    for (id, rows) in figures {
      files["data/observations/\(id).csv"] = SmallTexts.observations(rows)
    }
    for (code, text) in plans { files["plans/\(code).md"] = text }
    let lines = Self.outline.merging(outline) { _, new in new }
    files["planning.yml"] = lines.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }
      .joined()
    var diagnostics = Diagnostics()
    let read = ContentReader.read(
      SourceTree("Content", files), threads: 1, diagnostics: &diagnostics)
    catalogue = try #require(read)
    let figures = Figures(catalogue, threads: 1, diagnostics: &diagnostics)
    guard !diagnostics.hasErrors else {
      throw Unreadable(told: diagnostics.all.map { "\($0.message) [\($0.id)]" })
    }
    planner = try #require(Planner(catalogue, figures))
  }

  func area(_ code: String) throws -> Area { try #require(catalogue.areas[Identifier(code)]) }

  func plan(_ code: String = "1") throws -> Plan { planner.plan(for: try area(code)) }

  /// What a rule has to say to an area.
  func finding(_ code: String = "1", rule: String = "r") throws -> Finding {
    try #require(planner.findings(of: try area(code)).first { $0.rule.id.text == rule })
  }

  private static func rule(_ id: String) -> String {
    """
    name: \(id)
    challenge: C
    caveat: C
    argument: A
    thresholdSource: T
    author: A
    examples: []
    sources: [{ title: T }]
    checked: 2026

    """.replacing("examples: []", with: "examples: [{ figures: {}, verdict: undetermined }]")
  }

  private static func indicator(_ id: String) -> String {
    """
    name: \(id)
    theme: people
    unit: persons
    decimals: 0
    aggregation: \(id == "count" ? "sum" : "none")
    projection: \(id == "later")
    definition: D
    shows: S
    doesNotShow: N

    """
  }

  private static let outline = [
    "title": "Plan", "most": "8", "near": "{ value: 10, quantile: 0.05, change: 2 }",
    "oldest": "5", "currency": "crowns", "budgetYears": "3", "nothing": "Nothing.",
    "questions": "[\"Where to begin?\"]", "columns": "[{ id: measure, name: Measure }]",
    "sections": "["
      + PlanSection.Part.allCases.map {
        "{ id: \($0.rawValue), name: \($0.rawValue), shows: \($0.rawValue), prompts: [P] }"
      }.joined(separator: ", ") + ", { id: plain, name: plain }]",
  ]

  private static func strategy(_ number: Int, _ focusArea: String) -> String {
    """
    { name: S\(number), number: \(number), focusArea: \(focusArea), summary: S,
      sources: [{ title: T }], checked: 2026 }
    """
  }

  private static let base = [
    "site.yml": """
    name: Site
    tagline: T
    publisher: P
    languages: [en, fr]
    edition: "1"
    editionDate: 2026-11-22
    whole: { code: "0", name: Land }
    navigation: []
    footer: []
    """,
    "model/model.yml": SmallTexts.model,
    "model/editions/first.yml": """
    code: F
    name: First
    title: T
    order: 1
    summary: S
    prerequisitesName: P
    prerequisites: [map]
    layers: [{ layer: bank, name: Bank }]
    focusAreas:
      - focusArea: hold
        name: Hold
        strategies:
          - { strategy: s1, name: S1, cells: { bank: [{ instrument: loan }] } }
          - { strategy: s2, name: S2 }
      - focusArea: lead
        name: Lead
        cells: { bank: [{ instrument: grant }] }
        strategies: [{ strategy: s3, name: S3 }]
    """,
    "model/focus-areas/hold.yml":
      "{ name: Hold, letter: A, order: 1, summary: S, sources: [{ title: T }], checked: 2026 }",
    "model/focus-areas/lead.yml":
      "{ name: Lead, letter: B, order: 2, summary: S, sources: [{ title: T }], checked: 2026 }",
    "model/strategies/s1.yml": strategy(1, "hold"), "model/strategies/s2.yml": strategy(2, "hold"),
    "model/strategies/s3.yml": strategy(3, "lead"),
    "model/prerequisites/map.yml":
      "{ name: Map, order: 1, summary: S, sources: [{ title: T }], checked: 2026 }",
    "instruments/loan.yml": instrument, "instruments/grant.yml": instrument,
    "participants/board.yml": participant, "participants/town.yml": participant,
    "languages/en.yml": SmallTexts.language, "languages/fr.yml": SmallTexts.language,
    "data/themes.yml": "themes: [{ id: people, name: People }]",
    "data/sources.yml":
      "sources: [{ id: register, publisher: P, title: T, licence: L, retrieved: 2026 }]",
    "data/attributes.yml": """
    attributes:
      - { id: kind, name: Kind, isComparisonGroup: true, values: [{ id: K, name: K }, { id: L, name: L }] }
      - { id: tongue, name: Tongue }
    """,
    "data/comparison.yml": "{ leastGroup: 4, smallArea: 100, population: count }",
    "data/regions.csv": "code,name,slug\nW,West,w\nE,East,e\n",
    "data/areas.csv": """
    code,name,slug,region,lat,lon,kind,tongue
    1,One,one,W,0,0,K,fr
    2,Two,two,W,0,0,K,en
    3,Three,three,W,0,0,K,
    4,Four,four,W,0,0,K,neutral
    5,Five,five,E,0,0,K,
    6,Six,six,E,0,0,L,
    """,
  ]

  private static let instrument = """
    { name: I, givers: [bank], kind: loan, recipients: [person], summary: S, status: valid,
      sources: [{ title: T }], checked: 2026 }
    """

  private static let participant = """
    { name: P, order: 1, summary: S, roles: [], questions: [Q], sources: [{ title: T }],
      checked: 2026 }
    """
}

extension Finding {
  /// "applies", "near", "does-not-apply", or "undetermined" with what is missing.
  var words: String {
    switch verdict {
    case .applies: "applies"
    case .doesNotApply(_, let isNear): isNear ? "near" : "does-not-apply"
    case .undetermined(let missing, _):
      "undetermined "
        + missing.map { "\($0.indicator.text) \($0.why.word)" }.joined(separator: ", ")
    }
  }
}
