import Model
import Source
import Testing

@testable import Figures

/// What may be shown for an area of today: published figures, earlier codes, sums; never a zero
/// that nobody counted.
@Suite struct IndicatorFiguresTests {
  @Test(
    "Counts",
    arguments: [
      // As published, the oldest first; a reason is no figure, and zero is one.
      (
        "1001 2021 5; 1001 2019 0; 1001 2020 :suppressed", "1001",
        ["2019 0", "2020 suppressed", "2021 5"]
      ),
      ("1001 2021 5", "1002", []),
      // The same area under another code.
      (
        "0902 2018 5; 0902 2019 6; 1002 2020 7", "1002",
        ["2018 5 from 0902", "2019 6 from 0902", "2020 7"]
      ),
      ("0902 2019 :suppressed", "1002", ["2019 suppressed from 0902"]),
      // A publisher may have given the earlier years under the code of today.
      ("1002 2019 5", "1002", ["2019 5"]),
      // Areas that were joined.
      ("0903 2019 5; 0904 2019 2; 1003 2020 9", "1003", ["2019 7 sum of 0903 0904", "2020 9"]),
      ("0903 2019 0; 0904 2019 2", "1003", ["2019 2 sum of 0903 0904"]),
      ("0903 2019 0; 0904 2019 0", "1003", ["2019 0 sum of 0903 0904"]),
      ("0903 2019 0.25; 0904 2019 0.5", "1003", ["2019 0.75 sum of 0903 0904"]),
      ("0903 2019 5", "1003", []),
      ("0903 2019 5; 0904 2019 :suppressed", "1003", []),
      ("0903 2019 5; 0904 2019 :not-collected; 1003 2020 :suppressed", "1003", ["2020 suppressed"]),
      ("0903 2018 5; 0904 2019 2", "1003", []),
      // An area that kept its code: its figure alone is not that of the area of today.
      (
        "2001 2018 5; 2001 2019 6; 2009 2019 1; 2001 2020 8", "2001",
        ["2019 7 sum of 2001 2009", "2020 8"]
      ),
      // What was parted gives nothing to its parts.
      ("2010 2022 5; 2010 2023 5; 2002 2024 3; 2003 2024 2", "2002", ["2024 3"]),
      ("2010 2022 5; 2010 2023 5; 2002 2024 3; 2003 2024 2", "2003", ["2024 2"]),
      // The borders of a span of years are those of its last.
      ("0903 2017-2019 5; 0904 2017-2019 2", "1003", ["2017-2019 7 sum of 0903 0904"]),
      ("1003 2018-2020 4", "1003", ["2018-2020 4"]),
    ] as [(String, String, [String])])
  func counts(rows: String, code: String, words: [String]) throws {
    #expect(try SmallFigures(rows: rows).figures(of: code) == words)
  }

  @Test(
    "Shares, medians and rates are not added",
    arguments: [
      ("0903 2019 5; 0904 2019 2; 1003 2020 9", "1003", ["2020 9"]),
      ("2001 2019 6; 2009 2019 1; 2001 2020 8", "2001", ["2020 8"]),
      ("0902 2019 6; 1002 2020 7", "1002", ["2019 6 from 0902", "2020 7"]),
      ("1001 2019 6", "1001", ["2019 6"]),
    ] as [(String, String, [String])])
  func shares(rows: String, code: String, words: [String]) throws {
    let figures = try SmallFigures(rows: rows, indicator: "aggregation: none")
    #expect(try figures.figures(of: code) == words)
    #expect(try figures.figures().total("10", #require(Period("2019"))) == nil)
  }

  @Test(
    "Where the publisher recalculated earlier years, a code is the area of today",
    arguments: [
      ("1003 2019 9; 1003 2020 10", "1003", ["2019 9", "2020 10"]),
      ("2001 2019 6; 2009 2019 1", "2001", ["2019 6"]),
      ("0903 2019 5; 0904 2019 2", "1003", []),
      ("0902 2019 5", "1002", []),
      ("2002 2019 3", "2002", ["2019 3"]),
    ] as [(String, String, [String])])
  func currentBorders(rows: String, code: String, words: [String]) throws {
    let figures = try SmallFigures(rows: rows, indicator: "aggregation: sum\nborders: current")
    #expect(try figures.figures(of: code) == words)
  }

  @Test("A sum says that it was worked out, and keeps the source of its parts")
  func derived() throws {
    let figure = try #require(
      SmallFigures(rows: "0903 2019 5; 0904 2019 2").figures().latest(of: "1003"))
    #expect(figure.isDerived)
    #expect(figure.source == Identifier("register"))
    let published = try #require(SmallFigures(rows: "1001 2019 5").figures().latest(of: "1001"))
    #expect(!published.isDerived)
  }

  @Test("Source, note and 'derived' of a published figure are as they were given")
  func asGiven() throws {
    let figures = try SmallFigures(
      SmallFigures.header + "1001,2024,5,,census,yes,\"a, b\"\n0902,2019,1,,census,,c\n")
    let own = try #require(figures.figures().latest(of: "1001"))
    #expect(own.isDerived && own.note == "a, b" && own.source == Identifier("census"))
    let earlier = try #require(figures.figures().latest(of: "1002"))
    #expect(!earlier.isDerived && earlier.note == "c")
    #expect(try figures.figures().sources == [Identifier("census")])
  }

  @Test(
    "The latest is the newest that is a figure; a reason only when there is nothing else",
    arguments: [
      ("1001 2019 1; 1001 2020 2", "2020 2"),
      ("1001 2019 1; 1001 2020 :suppressed", "2019 1"),
      ("1001 2019 :not-collected; 1001 2020 :suppressed", "2020 suppressed"),
      ("1001 2020 2; 1001 2018-2020 3", "2020 2"),
      ("1002 2020 2", nil),
    ] as [(String, String?)])
  func latest(rows: String, words: String?) throws {
    #expect(try SmallFigures(rows: rows).figures().latest(of: "1001")?.words == words)
  }

  @Test(
    "A region or the whole has the published figure, or the sum of all its areas, or none",
    arguments: [
      ("10 2024 50; 1001 2024 1; 1002 2024 2; 1003 2024 3", "10", "50.0"),
      ("1001 2024 1; 1002 2024 2; 1003 2024 3", "10", "6.0 sum"),
      ("1001 2024 0; 1002 2024 0; 1003 2024 0", "10", "0.0 sum"),
      ("10 2024 :suppressed; 1001 2024 1; 1002 2024 2; 1003 2024 3", "10", "6.0 sum"),
      ("1001 2024 1; 1002 2024 2", "10", nil),
      ("1001 2024 1; 1002 2024 2; 1003 2024 :suppressed", "10", nil),
      ("1001 2023 1; 1002 2024 2; 1003 2024 3", "10", nil),
      ("1001 2024 1; 1002 2024 2; 1003 2024 3", "0", nil),
      ("0 2024 50; 1001 2024 1", "0", "50.0"),
      ("1001 2024 1; 1002 2024 2; 1003 2024 3", "20", nil),
      (
        "1001 2024 1; 1002 2024 2; 1003 2024 3; 2001 2024 4; 2002 2024 5; 2003 2024 6", "0",
        "21.0 sum"
      ),
    ] as [(String, String, String?)])
  func totals(rows: String, code: String, words: String?) throws {
    let total = try SmallFigures(rows: rows).figures().total(code, #require(Period("2024")))
    #expect(total.map { "\($0.measurement.value ?? .nan)\($0.isSum ? " sum" : "")" } == words)
  }

  @Test("A region's sum for earlier years goes by what the areas of today were then")
  func totalsOverTime() throws {
    let joined = "1001 2019 1; 0902 2019 2; 0903 2019 3; 0904 2019 4"
    let period = try #require(Period("2019"))
    #expect(try SmallFigures(rows: joined).figures().total("10", period)?.measurement.value == 10)
    let parted = "2001 2019 1; 2009 2019 2; 2010 2019 3"
    #expect(try SmallFigures(rows: parted).figures().total("20", period) == nil)
  }

  @Test("An area's own figure is no total, and no sum takes part in another")
  func noDoubleCounting() throws {
    let rows = "10 2020 50; 0 2020 60; 1001 2020 1; 1002 2020 2; 1003 2020 3"
    let figures = try SmallFigures(rows: rows).figures()
    let period = try #require(Period("2020"))
    #expect(figures.total("0", period)?.measurement.value == 60)
    #expect(figures.areaCount(in: period) == 3)
  }

  @Test("Observations stay as they were published")
  func observations() throws {
    let figures = try SmallFigures(rows: "1001 2020 :suppressed; 0903 2019 5; 0 2019 9").figures()
    #expect(figures.observations.map(\.area) == ["0", "0903", "1001"])
    #expect(figures.periods.map(\.text) == ["2019", "2020"])
    let period = try #require(Period("2019"))
    #expect(figures.observation("0903", period)?.measurement == .value(5))
    #expect(figures.observation("1003", period) == nil)
    #expect(figures.observation("1001", period) == nil)
  }

  @Test("The same on one thread and on many")
  func threads() throws {
    let small = try SmallFigures(rows: "0903 2019 5; 0904 2019 2; 1003 2020 9")
    var diagnostics = Diagnostics()
    let other = Figures(small.catalogue, threads: 4, diagnostics: &diagnostics)
    let figures = try #require(other[Identifier("count")])
    #expect(try figures.figures(of: "1003").map(\.words) == small.figures(of: "1003"))
  }
}
