import Model
import Source
import Testing

@testable import Exchange

/// What is looked at before figures are let in. The register has, among others, B01 12950 in 2016,
/// 13020 in 2018 and 13185 in 2020; B03 22710 in 2020; nothing after 2020.
@Suite struct IncomingCheckTests {
  private func told(
    _ figures: String, unit: String? = nil, accepts: Bool = false,
    indicator: String = "people-at-risk"
  ) throws -> [String] {
    let basins = try Basins()
    var coming = Incoming(figures: try incoming(figures))
    coming.unit = unit
    var diagnostics = Diagnostics()
    IncomingCheck(
      basins.catalogue, try basins.indicator(indicator), existing: basins.observations(indicator),
      acceptsJumps: accepts
    ).run(coming, from: SourceFile(path: "answer.json", bytes: []), &diagnostics)
    return diagnostics.told
  }

  @Test func likelyFiguresAreFine() throws {
    #expect(
      try told("B01 2022 13200;B03 2022 22800;B06 2022 12000;B08 2022 6400;B09 2022 9800") == [])
    // A figure that was suppressed may become known, and the other way round.
    #expect(try told("B09 2020 9800;B01 2020 :suppressed") == [])
  }

  @Test(
    arguments: [
      // Against the last period with any figure.
      ("B01 2022 39556", "B01 Arrel has 39556 in 2022 and had 13185 in 2020"),
      ("B01 2022 4394", "B01 Arrel has 4394 in 2022 and had 13185 in 2020"),
      // Against what was there for the same period.
      ("B01 2020 1", "B01 Arrel has 1 in 2020 and had 13185 until now"),
      // Against what comes with it.
      ("B01 2022 13200;B01 2023 3", "B01 Arrel has 3 in 2023 and had 13200 in 2022"),
    ])
  func jumps(_ figures: String, _ message: String) throws {
    #expect(try told(figures) == ["doubtful-figures: \(message)"])
    #expect(try told(figures, accepts: true) == [])
  }

  @Test(
    arguments: [
      "B01 2022 39555", "B01 2022 4395",
      // Small figures jump by chance.
      "B01 2022 13200;CN 2020 49;CN 2022 1000",
      // The area became another in between: B06 is new in 2015.
      "B06 2014 100;B06 2016 12260",
    ])
  func noJumps(_ figures: String) throws {
    #expect(try told(figures) == [])
  }

  @Test func manyJumpsAreCounted() throws {
    let figures = (2030..<2060).map { "B01 \($0) \($0 % 2 == 0 ? 90 : 900)" }
    let told = try told(figures.joined(separator: ";"))
    #expect(told.count == 21)
    #expect(told.last == "doubtful-figures: there are 10 more figures that jump")
  }

  @Test func areasThatAreGone() throws {
    let most = Self.all(2090, "1") + ";B01 2091 1;B03 2091 1;B06 2091 1;B08 2091 1"
    #expect(
      try told(most + ";B09 2091 :not-collected", indicator: "peak-flow-change") == [
        "doubtful-figures: 1 of the 5 areas that had a figure in 2090 has none in 2091"
      ])
    #expect(try told(most + ";B09 2091 :suppressed", indicator: "peak-flow-change") == [])
  }

  @Test func nothingButZeros() throws {
    #expect(
      try told(
        Self.all(2090, "1") + ";" + Self.all(2091, "0"), indicator: "peak-flow-change") == [
          "doubtful-figures: every figure of 2091 is 0, those of 2090 are not"
        ])
  }

  /// A figure of every area.
  private static func all(_ year: Int, _ value: String) -> String {
    ["B01", "B03", "B06", "B08", "B09"].map { "\($0) \(year) \(value)" }.joined(separator: ";")
  }

  @Test(arguments: ["-1", "1.5"]) func whatIsNoCount(_ value: String) throws {
    #expect(
      try told("CN 2022 \(value)") == [
        "doubtful-figures: CN North Coast has \(value) in 2022, which is no count"
      ])
    // Shares and changes may well be like it.
    #expect(try told("CN 2022 \(value)", indicator: "peak-flow-change") == [])
  }

  @Test func nothingComesTwice() throws {
    #expect(
      try told("B01 2022 13000;B01 2022 13001", accepts: true) == [
        "duplicate-observation: area B01 has a second figure for 2022"
      ])
  }

  @Test func nothingAtAll() throws {
    #expect(
      try told("") == [
        "no-figures: there is no figure for 'people-at-risk' and any area of the content"
      ])
  }

  @Test(arguments: [("persons", true), ("Persons", true), ("pers", true), ("kr", false)])
  func units(_ unit: String, _ isSame: Bool) throws {
    #expect(
      try told("B01 2022 13200", unit: unit)
        == (isSame
          ? []
          : ["other-unit: the publisher counts in '\(unit)', 'people-at-risk' in 'persons'"]))
  }
}
