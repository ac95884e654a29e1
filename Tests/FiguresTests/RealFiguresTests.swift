import Foundation
import Model
import Source
import Support
import Testing

@testable import Figures

/// Figures of the real content, added up by hand from its tables.
@Suite struct RealFiguresTests {
  @Test(
    "Refugees settled",
    arguments: [
      (
        "Ringerike", "3305",
        [
          "2012 29 from 0605", "2013 23 from 0605", "2014 33 from 0605", "2015 65 from 0605",
          "2016 114 from 0605", "2017 76 from 0605", "2018 37 from 0605", "2019 30 from 0605",
          "2020 16 from 3007", "2021 20 from 3007", "2022 137 from 3007", "2024 105",
        ]
      ),
      // 48 + 16 + 14, 46 + 13 + 20, 65 + 31 + 19, 72 + 32 + 27, 127 + 48 + 33, …
      (
        "Asker", "3203",
        [
          "2012 78 sum of 0220 0627 0628", "2013 79 sum of 0220 0627 0628",
          "2014 115 sum of 0220 0627 0628", "2015 131 sum of 0220 0627 0628",
          "2016 208 sum of 0220 0627 0628", "2017 154 sum of 0220 0627 0628",
          "2018 72 sum of 0220 0627 0628", "2019 72 sum of 0220 0627 0628", "2020 38 from 3025",
          "2021 59 from 3025", "2022 300 from 3025", "2024 202",
        ]
      ),
      // 133 + 12 + 5, 115 + 21 + 0, …; Svelvik has no figure for 2018.
      (
        "Drammen", "3301",
        [
          "2012 150 sum of 0602 0625 0711", "2013 136 sum of 0602 0625 0711",
          "2014 152 sum of 0602 0625 0711", "2015 233 sum of 0602 0625 0711",
          "2016 263 sum of 0602 0625 0711", "2017 211 sum of 0602 0625 0711",
          "2019 88 sum of 0602 0625 0711", "2020 56 from 3005", "2021 59 from 3005",
          "2022 324 from 3005", "2024 121",
        ]
      ),
      // Finnøy has no figure for 2014, 2018 and 2019, Rennesøy none for 2019.
      (
        "Stavanger", "1103",
        [
          "2012 113 sum of 1103 1141 1142", "2013 103 sum of 1103 1141 1142",
          "2015 153 sum of 1103 1141 1142", "2016 374 sum of 1103 1141 1142",
          "2017 292 sum of 1103 1141 1142", "2020 49", "2021 95", "2022 716", "2024 653",
        ]
      ),
      ("Ålesund", "1508", ["2024 202"]), ("Haram", "1580", ["2024 49"]),
      ("Narvik", "1806", ["2021 19", "2022 175", "2024 177"]),
      ("Hamarøy", "1875", ["2021 6", "2022 53", "2024 54"]),
    ] as [(String, String, [String])])
  func refugees(name: String, code: String, words: [String]) throws {
    #expect(try figures("flyktninger-bosatt").figures(of: code).map(\.words) == words)
  }

  @Test(
    "Recipients of social assistance",
    arguments: [
      // 899 + 331 + 294, 962 + 349 + 246, 963 + 383 + 247, 931 + 383 + 228
      (
        "Asker", "3203",
        [
          "2015 1524 sum of 0220 0627 0628", "2016 1557 sum of 0220 0627 0628",
          "2017 1593 sum of 0220 0627 0628", "2018 1542 sum of 0220 0627 0628",
          "2020 1283 from 3025",
        ]
      ),
      // 3845 + 30 + 144 and 3949 + 47 + 139; Finnøy is missing in 2015, 2018 and 2019.
      (
        "Stavanger", "1103",
        ["2016 4019 sum of 1103 1141 1142", "2017 4135 sum of 1103 1141 1142", "2020 3929"]
      ),
      (
        "Ringerike", "3305",
        [
          "2015 997 from 0605", "2016 1010 from 0605", "2017 994 from 0605", "2018 1015 from 0605",
          "2020 912 from 3007",
        ]
      ),
      ("Ålesund", "1508", []), ("Narvik", "1806", ["2020 547"]), ("Hamarøy", "1875", ["2020 106"]),
    ] as [(String, String, [String])])
  func socialAssistance(name: String, code: String, words: [String]) throws {
    #expect(try figures("sosialhjelpsmottakere").figures(of: code).map(\.words) == words)
  }

  @Test("A median is not added: Asker begins with the municipality of 2020")
  func median() throws {
    #expect(
      try figures("medianinntekt-etter-skatt").figures(of: "3203").map(\.words)
        == ["2020 663000 from 3025", "2024 821700"])
  }

  @Test("Added up, the municipalities of 2015 have as many people as Statistics Norway says")
  func population() throws {
    let added = try figures("folketall-datidens-grenser").figures(of: "3203")
    let published = try figures("folketall").figures(of: "3203")
    // 59571 + 21038 + 9365
    #expect(added.first?.words == "2015 89974 sum of 0220 0627 0628")
    #expect(published.contains { $0.words == "2015 89974" })
    #expect(published.allSatisfy { $0.origin == .published }, "figures in the borders of today")
  }

  @Test("The county of Oslo is its one municipality; no other county has all of its own")
  func regions() throws {
    let figures = try figures("sosialhjelpsmottakere")
    let period = try #require(Period("2016"))
    let oslo = try #require(figures.total("03", period))
    #expect(oslo.measurement == .value(19_627))
    #expect(oslo.isSum)
    #expect(figures.total("15", period) == nil)
    #expect(figures.total("0", period) == nil)
  }

  @Test(
    "What an area had before it was parted is its parent's",
    arguments: [
      // 130 + 7 + 14 + 20 + 13 and 91 + 8 + 14 + 21 + 7: Ålesund, Ørskog, Skodje, Haram and Sandøy
      // became one in 2020. Some of the five have no figure for 2018 and 2019.
      (
        "flyktninger-bosatt", "1580", "1507",
        "2016 184 sum; 2017 141 sum; 2020 32; 2021 50; 2022 173"
      ),
      (
        "flyktninger-bosatt", "1508", "1507",
        "2016 184 sum; 2017 141 sum; 2020 32; 2021 50; 2022 173"
      ),
    ])
  func parents(indicator: String, code: String, parent: String, words: String) throws {
    let parents = try figures(indicator).parentFigures(of: code)
    #expect(parents.map(\.code) == [parent])
    let late = try #require(parents.first).figures.filter { $0.period.firstYear > 2015 }
    #expect(
      late.map { $0.words.components(separatedBy: " of ")[0] }.joined(separator: "; ") == words)
  }

  @Test("Tysfjord was parted between Narvik and Hamarøy and is the parent of both")
  func tysfjord() throws {
    let figures = try figures("flyktninger-bosatt")
    #expect(figures.parentFigures(of: "1806").map(\.code) == ["1805", "1850", "1854"])
    #expect(figures.parentFigures(of: "1875").map(\.code) == ["1849", "1850"])
  }

  @Test("All figures are read without an error")
  func errors() throws {
    let errors = try Self.read.get().diagnostics.all.filter { $0.severity == .error }
    #expect(errors.prefix(5).map { DiagnosticText().render($0) } == [])
  }

  private func figures(_ id: String) throws -> IndicatorFigures {
    try #require(try Self.read.get().figures[Identifier(id)])
  }

  private struct NoContent: Error {}

  private static let read: Result<(figures: Figures, diagnostics: Diagnostics), NoContent> = {
    var diagnostics = Diagnostics()
    guard let tree = try? Repository.content.tree(),
      let catalogue = ContentReader.read(tree, threads: 2, diagnostics: &diagnostics)
    else {
      return .failure(NoContent())
    }
    diagnostics = Diagnostics()
    return .success((Figures(catalogue, threads: 2, diagnostics: &diagnostics), diagnostics))
  }()
}
