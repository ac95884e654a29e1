import Figures
import Model
import Source
import Testing

@testable import Publishing

/// The figures of all areas in one script: what it says, what it must not say, how it is checked.
@Suite struct AreasDataTests {
  /// Beta's newest figure rests on too few; Gamma has an earlier one only; Delta has none.
  private static let changes = [
    "data/areas.csv": """
    code,name,officialName,name:se,slug,region,lat,lon
    1001,Alfa,,,1001-alfa,10,0,0
    1002,Ærø,Ærø øy,Álfá,1002-aero,10,0,1
    1003,Gamma,,,1003-gamma,10,1,0
    1004,Delta,,,1004-delta,10,1,1
    """,
    "indicators/people.yml": """
    name: People
    theme: people
    unit: persons
    decimals: 0
    aggregation: sum
    leastCount: 5
    definition: D
    shows: S
    doesNotShow: N
    """,
    "indicators/rare.yml": """
    name: Rare
    theme: people
    unit: persons
    decimals: 0
    aggregation: sum
    definition: D
    shows: S
    doesNotShow: N
    """,
    "data/observations/people.csv": """
    area,period,value,missing,source,derived,note
    1001,2024,12345,,register,,
    1002,2024,3,,register,,
    1003,2021-2023,77,,register,,
    """,
    "data/observations/rare.csv": """
    area,period,value,missing,source,derived,note
    1001,2024,987,,register,,
    """,
  ]

  private let catalogue: Catalogue
  private let text: String

  init() throws {
    catalogue = try SmallSite.read(Self.changes)
    text = String(decoding: AreasData(SmallSite.builder(catalogue)).bytes(), as: UTF8.self)
  }

  @Test func whatItSays() {
    #expect(
      text == """
        self.helhetAreas = {
        "language":"nb",
        "periods":[
        ["2021-2023","2021–2023"],
        ["2024","2024"]
        ],
        "missing":[
        ["..","not-collected"],
        [".","not-applicable"],
        [":","suppressed"],
        ["..","not-yet-published"]
        ],
        "regions":["West"],
        "groups":[],
        "population":"",
        "areas":[
        ["1001","Alfa","1001-alfa",0,null,"0901",""],
        ["1004","Delta","1004-delta",0,null,"",""],
        ["1003","Gamma","1003-gamma",0,null,"",""],
        ["1002","Ærø","1002-aero",0,null,"","Álfá Ærø øy"]
        ],
        "indicators":[
        ["people",1,"12\u{A0}345||77~0|!2"]
        ]
        };

        """)
  }

  @Test(
    arguments: [
      ("", []),
      (
        "12\u{A0}345→12\u{A0}346", ["'12\u{A0}346' stands where /people/1001/2024 is '12\u{A0}345'"]
      ),
      // A hidden figure that came out, one that went away, one that came from nowhere.
      ("|!2\"→|3\"", ["'3' stands where /people/1002/2024 is ':'"]),
      ("|!2\"→|\"", ["'' stands where /people/1002/2024 is ':'"]),
      ("||→|5|", ["no figure of the content is '/people/1004/2024'"]),
      // Another period, another area, another indicator, a cell too few.
      ("77~0→77", ["no figure of the content is '/people/1003/2024'"]),
      ("\"1001\"→\"1009\"", ["no figure of the content is '/people/1009/2024'"]),
      (
        "[\"people\"→[\"nobody\"",
        [
          "no figure of the content is '/nobody/1001/2024'",
          "no figure of the content is '/nobody/1003/2021-2023'",
          "no figure of the content is '/nobody/1002/2024'",
        ]
      ),
      ("||→|", ["no figure of the content is '/people'"]),
    ] as [(String, [String])])
  func alterations(_ change: String, _ told: [String]) throws {
    let parts = change.split(separator: "→").map(String.init)
    let altered = parts.isEmpty ? text : text.replacing(parts[0], with: parts[1])
    #expect(parts.isEmpty || altered != text)
    var diagnostics = Diagnostics()
    let figures = Figures(catalogue, threads: 1, diagnostics: &diagnostics)
    let result = FigureVerifier(catalogue, figures)
      .verify(SourceFile(path: "site/assets/areas-data.js", bytes: Array(altered.utf8)))
    #expect(result.diagnostics.all.map(\.message) == told)
  }

  @Test func anotherScriptHoldsNoFigures() {
    var diagnostics = Diagnostics()
    let figures = Figures(catalogue, threads: 1, diagnostics: &diagnostics)
    let result = FigureVerifier(catalogue, figures)
      .verify(SourceFile(path: "site/assets/other.js", bytes: Array("self.other = {};\n".utf8)))
    #expect(result.figureCount == 0 && result.diagnostics.all.isEmpty)
  }
}
