import Testing

@testable import Exchange

/// What is asked of a table, and in how many calls.
@Suite struct TableQuestionTests {
  private func question(areas: Int, kinds: Int, years: Int) -> TableQuestion {
    func codes(_ letter: String, _ count: Int) -> [String] { (0..<count).map { "\(letter)\($0)" } }
    return TableQuestion(
      variables: [
        .init(code: "Kind", values: codes("k", kinds)),
        .init(code: "Area", values: codes("a", areas)),
        .init(code: "Year", values: codes("y", years)),
      ], area: 1, time: 2)
  }

  @Test(
    arguments: [
      (5, 2, 3, 30, [30]), (5, 2, 3, 29, [24, 6]), (5, 2, 3, 12, [12, 12, 6]),
      (5, 2, 3, 6, [6, 6, 6, 6, 6]),
      // A single area is too much.
      (2, 2, 3, 5, [4, 2, 4, 2]), (2, 2, 3, 2, [2, 2, 2, 2, 2, 2]),
      // A single cell of an area and a year is too much; then nothing helps but to ask.
      (1, 3, 2, 2, [3, 3]),
      (357, 1, 12, 800_000, [4284]),
    ])
  func parts(_ areas: Int, _ kinds: Int, _ years: Int, _ most: Int, _ wanted: [Int]) {
    let question = question(areas: areas, kinds: kinds, years: years)
    let parts = question.parts(maxCells: most)
    #expect(parts.map(\.cellCount) == wanted)
    // Together the parts ask for every cell once, in order.
    let asked = parts.flatMap { part in
      part.variables[1].values.flatMap { area in part.variables[2].values.map { "\(area) \($0)" } }
    }
    let all = question.variables[1].values.flatMap { area in
      question.variables[2].values.map { "\(area) \($0)" }
    }
    #expect(asked == all)
    #expect(parts.allSatisfy { $0.variables[0] == question.variables[0] })
  }

  @Test func theBodyIsAsTheServiceWantsIt() {
    let question = TableQuestion(
      variables: [
        .init(code: "Region", values: ["K-0301", "K-1103"], codelist: "agg_Some"),
        .init(code: "Tid", values: ["2024"]),
      ], area: 0, time: 1)
    #expect(
      question.body == """
        {
          "selection": [
            {
              "variableCode": "Region",
              "valueCodes": [
                "K-0301",
                "K-1103"
              ],
              "codelist": "agg_Some"
            },
            {
              "variableCode": "Tid",
              "valueCodes": [
                "2024"
              ]
            }
          ]
        }
        """)
  }

  @Test(arguments: [("11084", "11084"), ("a b/c", "a%20b%2Fc"), ("ø", "%C3%B8"), ("", "")])
  func addresses(_ text: String, _ wanted: String) {
    #expect(text.encoded == wanted)
  }
}
