import Model
import Source
import Support
import Testing

@testable import Figures

/// Two regions and the figures a test gives them.
///
/// Region 10 has Alfa (1001), Beta (1002, until 2019 0902) and Gamma (1003, until 2019 0903 and
/// 0904). Region 20 has Delta (2001, which took in 2009 in 2020) and, parted in 2024 from 2010,
/// Epsilon (2002) and Zeta (2003).
struct SmallFigures {
  let catalogue: Catalogue
  let all: Figures
  /// What was told about the observations.
  let told: [String]

  /// - Parameter table: a line an observation, with or without the table's first line.
  init(_ table: String, indicator: String = "aggregation: sum") throws {
    var files = Self.base
    files["indicators/count.yml"] = Self.indicator + indicator + "\n"
    files["data/observations/count.csv"] = table
    var diagnostics = Diagnostics()
    catalogue = try #require(
      ContentReader.read(SourceTree("Content", files), threads: 1, diagnostics: &diagnostics))
    try #require(!diagnostics.hasErrors, "\(diagnostics.all.map(\.message))")
    var found = Diagnostics()
    all = Figures(catalogue, threads: 1, diagnostics: &found)
    told = found.concluded().all.map { diagnostic in
      guard let span = diagnostic.span else { return diagnostic.id }
      let (line, column) = span.position
      return "\(diagnostic.id) \(line):\(column) \(span.file.text(span.range))"
    }
  }

  /// - Parameter rows: `area period value` or `area period :reason`, parted by semicolons.
  init(rows: String, indicator: String = "aggregation: sum") throws {
    try self.init(SmallTexts.observations(rows), indicator: indicator)
  }

  static let header = SmallTexts.observationsHeader

  func figures() throws -> IndicatorFigures { try #require(all[Identifier("count")]) }

  /// The figures of an area of today in words: `2019 5 from 0902`, `2019 7 sum of 0903 0904`.
  func figures(of code: String) throws -> [String] {
    try figures().figures(of: code).map(\.words)
  }

  private static let indicator = """
    name: Count
    theme: people
    unit: persons
    decimals: 0
    definition: D
    shows: S
    doesNotShow: N

    """

  private static let base = [
    "site.yml": """
    name: Site
    tagline: T
    publisher: P
    languages: [en]
    edition: "1"
    editionDate: 2026
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
    prerequisites: []
    layers: [{ layer: bank, name: Bank }]
    focusAreas: [{ focusArea: a, name: A, strategies: [{ strategy: s, name: S }] }]
    """,
    "model/focus-areas/a.yml": """
    { name: A, letter: A, order: 1, summary: S, sources: [{ title: T }], checked: 2026 }
    """,
    "model/strategies/s.yml": """
    { name: S, number: 1, focusArea: a, summary: S, sources: [{ title: T }], checked: 2026 }
    """,
    "languages/en.yml": SmallTexts.language,
    "data/themes.yml": "themes: [{ id: people, name: People }]",
    "data/sources.yml": """
    sources:
      - { id: register, publisher: P, title: T, licence: L, retrieved: 2026 }
      - { id: census, publisher: P, title: T, licence: L, retrieved: 2026 }
    """,
    "data/regions.csv": "code,name,slug\n10,West,10-west\n20,East,20-east\n",
    "data/areas.csv": """
    code,name,slug,region,lat,lon
    1001,Alfa,1001-alfa,10,0,0
    1002,Beta,1002-beta,10,0,0
    1003,Gamma,1003-gamma,10,0,0
    2001,Delta,2001-delta,20,0,0
    2002,Epsilon,2002-epsilon,20,0,0
    2003,Zeta,2003-zeta,20,0,0
    """,
    "data/former-areas.csv": """
    code,name,slug,from,to
    0902,Beta,0902-beta,2010-01-01,2019-12-31
    0903,Gam,0903-gam,2010-01-01,2019-12-31
    0904,Ma,0904-ma,2010-01-01,2019-12-31
    2009,Ta,2009-ta,2010-01-01,2019-12-31
    2010,Epsilon Zeta,2010-epsilon-zeta,2010-01-01,2023-12-31
    """,
    "data/changes.csv": """
    date,from,to,kind
    2020-01-01,0902,1002,renumbered
    2020-01-01,0903,1003,merged
    2020-01-01,0904,1003,merged
    2020-01-01,2001,2001,merged
    2020-01-01,2009,2001,merged
    2024-01-01,2010,2002,split
    2024-01-01,2010,2003,split
    """,
  ]
}

extension IndicatorFigures.Figure {
  var words: String {
    let value =
      switch measurement {
      case .value(let value): value == value.rounded() ? String(Int(value)) : String(value)
      case .missing(let reason): reason.rawValue
      }
    let how =
      switch origin {
      case .published: ""
      case .earlierCode(let code): " from \(code)"
      case .sum(let codes): " sum of \(codes.joined(separator: " "))"
      }
    return "\(period.text) \(value)\(how)"
  }
}
