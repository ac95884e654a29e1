import Model
import Source
import Support
import Testing

@testable import Exchange

/// What a register of codes says that the content does not.
@Suite struct AreaComparisonTests {
  private static let areas = [
    "B01 Arrel", "B03 Mirrow River Basin", "B06 Corvale (North)", "B08 Upper Tamble",
    "B09 Lower Tamble",
  ]
  private static let changes = [
    "2015-01-01 B02 B06", "2015-01-01 B04 B06", "2017-01-01 B07 B08", "2017-01-01 B07 B09",
  ]

  private func compare(
    areas: [String] = areas, regions: [String]? = nil, changes: [String] = changes,
    content: [String: String] = [:]
  ) throws -> AreaComparison {
    func codes(_ lines: [String]) -> [CodeService.Code] {
      lines.map { CodeService.Code(code: String($0.prefix(3)), name: String($0.dropFirst(4))) }
    }
    let basins = try Basins(content)
    return AreaComparison(
      basins.catalogue, areas: codes(areas),
      regions: regions?.map { CodeService.Code(code: $0, name: "North Coast") },
      changes: try changes.map { line in
        let words = line.split(separator: " ").map(String.init)
        return CodeService.Change(
          date: try #require(PartialDate(words[0])), from: words[1], to: words[2])
      })
  }

  @Test func theSame() throws {
    let comparison = try compare()
    #expect(comparison.findings == [])
    #expect(comparison.additions == [])
  }

  @Test func areasAndNames() throws {
    let comparison = try compare(
      areas: Array(Self.areas.dropFirst(2)) + ["B03 Murrow", "B10 New"], regions: ["CN"])
    #expect(
      comparison.findings == [
        "the area B03 is called 'Murrow' in the register and 'Mirrow River Basin' in the content",
        "the register has the area B10 New, the content does not",
        "the content has the area B01 Arrel River Basin, the register does not",
        "the content has the region CS Coast of the South, the register does not",
      ])
  }

  @Test func changesWhoseCodesAreKnownAreAdded() throws {
    let history = """
      date,from,to,kind
      2015-01-01,B02,B06,merged
      2015-01-01,B04,B06,merged
      2017-01-01,B07,B08,split

      """
    let comparison = try compare(
      changes: Self.changes + ["2018-01-01 B77 B06"], content: ["data/changes.csv": history])
    #expect(comparison.additions == [["2017-01-01", "B07", "B09", "split"]])
    #expect(
      comparison.findings == [
        "2018-01-01 B77 becomes B06, but is unknown to the content: add it to former-areas.csv "
          + "first"
      ])
  }

  @Test(
    arguments: [
      ("2020-01-01 B02 B01", ["2020-01-01", "B02", "B01", "renumbered"], nil),
      (
        "2020-01-01 B01 B03", nil,
        "2020-01-01 B01 becomes B03, but is an area of today in the content: move it to "
          + "former-areas.csv first"
      ),
      (
        "2020-01-01 B02 B77", nil,
        "2020-01-01 B02 becomes B77, which is no area of the content: add it to areas.csv first"
      ),
      // Only the name is another.
      ("2020-01-01 B01 B01", nil, nil),
    ] as [(String, [String]?, String?)])
  func newChanges(_ change: String, _ addition: [String]?, _ finding: String?) throws {
    let comparison = try compare(changes: Self.changes + [change])
    #expect(comparison.additions == [addition].compactMap { $0 })
    #expect(comparison.findings == [finding].compactMap { $0 })
  }

  @Test func joinedAndPartedOnOneDay() throws {
    let comparison = try compare(
      changes: Self.changes + ["2020-01-01 B02 B01", "2020-01-01 B02 B03", "2020-01-01 B04 B03"])
    #expect(
      comparison.additions == [
        ["2020-01-01", "B02", "B01", "split"], ["2020-01-01", "B04", "B03", "merged"],
      ])
    #expect(
      comparison.findings == [
        "2020-01-01 B02 becomes B03, but others were joined and parted with it: write the lines by "
          + "hand"
      ])
  }

  @Test func anAreaThatKeptItsCodeThroughAMerger() throws {
    let comparison = try compare(
      changes: Self.changes + ["2020-01-01 B02 B01", "2020-01-01 B01 B01"])
    #expect(
      comparison.additions == [
        ["2020-01-01", "B01", "B01", "merged"], ["2020-01-01", "B02", "B01", "merged"],
      ])
  }

  @Test func whatTheRegisterDoesNotHave() throws {
    #expect(
      try compare(changes: Array(Self.changes.dropLast())).findings == [
        "the content lets B07 become B09 on 2017-01-01, the register does not"
      ])
  }

  /// The real register of the day and the areas of this repository differ in nothing.
  @Test func theRealRegister() throws {
    let catalogue = try RealContent.catalogue.get()
    var diagnostics = Diagnostics()
    let api = try #require(catalogue.codeAPI)
    let answer = try Repository.fixtures.text("Publishers/klass-131-2026-01-01.json")
    let machine = FakeMachine { _, _ in .success(.test(200, answer)) }
    var service = CodeService(api, machine.machine, attempts: 1)
    let day = try #require(PartialDate("2026-01-01"))
    let found = service.codes(of: api.areas, on: day, diagnostics: &diagnostics)
    let codes = try #require(found)
    #expect(codes.count == 357)
    #expect(
      machine.requests.map(\.address) == [
        "\(api.address)/classifications/131/codesAt?date=2026-01-01&language=nb"
      ])
    let comparison = AreaComparison(
      catalogue, areas: codes, regions: nil,
      changes: catalogue.history.changes.map {
        CodeService.Change(date: $0.date, from: $0.from, to: $0.to)
      })
    #expect(comparison.additions == [])
    // The register has lost a letter that the place has.
    #expect(comparison.findings.count == 1, "\(comparison.findings)")
  }
}

/// What the service for codes answers.
@Suite struct CodeServiceTests {
  private func changes(_ answer: HTTPAnswer) throws -> (changes: [String]?, told: [String]) {
    let basins = try Basins([
      "data/apis.yml": """
      tables:
        - { id: n, name: N, address: http://office, language: en, maxCells: 1, maxCalls: 1,
            perSeconds: 1 }
      codes:
        { address: http://codes, language: en, areas: "131", maxCalls: 9, perSeconds: 60 }
      """
    ])
    let machine = FakeMachine { _, _ in .success(answer) }
    let api = try #require(basins.catalogue.codeAPI)
    var service = CodeService(api, machine.machine, attempts: 1)
    var diagnostics = Diagnostics()
    let changes = service.changes(
      of: "131", from: "2017-12-31", to: "2026-01-02", diagnostics: &diagnostics)
    #expect(
      machine.requests.map(\.address) == [
        "http://codes/classifications/131/changes.json?from=2017-12-31&to=2026-01-02&language=en"
      ])
    return (changes?.map { "\($0.date.iso) \($0.from) \($0.to)" }, diagnostics.told)
  }

  @Test func changesOfCodes() throws {
    let (found, told) = try changes(
      .test(
        200,
        """
        {"codeChanges":[{"oldCode":"1507","oldName":"A","newCode":"1580","newName":"B",
        "changeOccurred":"2024-01-01"},{"oldCode":null,"newCode":"9","changeOccurred":"2024-01-01"},
        {"oldCode":"1","newCode":"2","changeOccurred":"2020-01-01T00:00:00"}]}
        """))
    #expect(found == ["2024-01-01 1507 1580", "2020-01-01 1 2"])
    #expect(told == [])
  }

  @Test func answersThatAreNone() throws {
    #expect(
      try changes(.test(200, "{}")).told == [
        "not-fetched: the changes of classification 131 cannot be read: the answer has no list "
          + "'codeChanges'"
      ])
    #expect(
      try changes(.test(404, "{}")).told == [
        "not-fetched: the changes of classification 131 cannot be fetched: the server answers "
          + "404"
      ])
  }

  @Test(
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
      ("2026-11-24", 20_781), ("1900-03-01", -25_508),
    ])
  func days(_ text: String, _ number: Int) throws {
    let date = try #require(PartialDate(text))
    #expect(Day.number(of: date) == number)
    #expect(Day.text(number) == text)
  }

  @Test func everyDayIsOneLater() throws {
    for number in -200_000..<200_000 where number % 37 == 0 {
      let date = try #require(PartialDate(Day.text(number)))
      #expect(Day.number(of: date) == number)
    }
  }
}
