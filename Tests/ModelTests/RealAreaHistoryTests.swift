import Source
import Testing

@testable import Model

/// The changes of municipal codes from 2018 to 2024, worked out by hand for areas that show each
/// kind of change.
@Suite struct RealAreaHistoryTests {
  @Test(
    "Where former codes lead",
    arguments: [
      ("Oslo, never changed", ["0301"], ["0301"]),
      ("Ringerike, renumbered twice", ["0605", "3007"], ["3305"]),
      ("Asker", ["0220", "0627", "0628", "3025"], ["3203"]),
      ("Drammen", ["0602", "0625", "0711", "3005"], ["3301"]),
      ("Ålesund, joined in 2020, parted in 2024", ["1504", "1507", "1534"], ["1508", "1580"]),
      ("Tysfjord, parted between Narvik and Hamarøy", ["1850"], ["1806", "1875"]),
      ("Narvik", ["1805", "1854"], ["1806"]), ("Hamarøy", ["1849"], ["1875"]),
      ("Stavanger, which kept its code", ["1103", "1141", "1142"], ["1103"]),
      ("Snillfjord, parted in three", ["5012"], ["5055", "5056", "5059"]),
    ] as [(String, [String], [String])])
  func successors(name: String, former: [String], current: [String]) throws {
    let history = try RealContent.catalogue().history
    for code in former { #expect(history.successors(of: code) == current) }
  }

  @Test(
    "Where codes of today come from",
    arguments: [
      ("0301", []),
      ("3305", ["2024 3007 renumbered", "2020 0605 renumbered"]),
      (
        "3203",
        ["2024 3025 renumbered", "2020 0220 merged", "2020 0627 merged", "2020 0628 merged"]
      ),
      (
        "3301",
        ["2024 3005 renumbered", "2020 0602 merged", "2020 0625 merged", "2020 0711 merged"]
      ),
      (
        "1508",
        [
          "2024 1507 split", "2020 1504 merged", "2020 1523 merged", "2020 1529 merged",
          "2020 1534 merged", "2020 1546 merged",
        ]
      ),
      ("1806", ["2020 1805 merged", "2020 1850 split", "2020 1854 merged"]),
      ("1103", ["2020 1103 merged", "2020 1141 merged", "2020 1142 merged"]),
    ] as [(String, [String])])
  func origins(code: String, found: [String]) throws {
    let origins = try RealContent.catalogue().history.origins(of: code)
    #expect(origins.map { "\($0.date.year) \($0.from) \($0.kind.rawValue)" } == found)
    #expect(origins.allSatisfy { $0.date.iso.hasSuffix("-01-01") })
  }

  @Test(
    "The codes that made up an area of today",
    arguments: [
      ("0301", 2010, ["0301"]), ("0301", 2024, ["0301"]),
      ("3305", 2019, ["0605"]), ("3305", 2020, ["3007"]), ("3305", 2023, ["3007"]),
      ("3305", 2024, ["3305"]),
      ("3203", 2015, ["0220", "0627", "0628"]), ("3203", 2019, ["0220", "0627", "0628"]),
      ("3203", 2020, ["3025"]), ("3203", 2024, ["3203"]),
      ("3301", 2019, ["0602", "0625", "0711"]), ("3301", 2022, ["3005"]),
      ("3301", 2024, ["3301"]),
      // Before 2024 Ålesund and Haram were one; no code of 2019 is Ålesund without Haram of today.
      ("1508", 2019, nil), ("1508", 2023, nil), ("1508", 2024, ["1508"]),
      ("1580", 2019, nil), ("1580", 2023, nil), ("1580", 2024, ["1580"]),
      ("1806", 2019, nil), ("1806", 2020, ["1806"]), ("1875", 2019, nil), ("1875", 2020, ["1875"]),
      ("1103", 2019, ["1103", "1141", "1142"]), ("1103", 2020, ["1103"]), ("1103", 2024, ["1103"]),
    ] as [(String, Int, [String]?)])
  func parts(code: String, year: Int, codes: [String]?) throws {
    #expect(try RealContent.catalogue().history.parts(of: code, in: year) == codes)
  }

  @Test("Every former code leads to areas of today, and only to such")
  func everyFormerCode() throws {
    let catalogue = try RealContent.catalogue()
    #expect(!catalogue.formerAreas.isEmpty)
    let astray = catalogue.formerAreas.names.filter { code in
      let successors = catalogue.history.successors(of: code)
      return successors.isEmpty
        || !successors.allSatisfy { catalogue.areas.contains(Identifier($0)) }
    }
    #expect(astray == [])
  }

  @Test("What made up an area leads back to that area alone", arguments: 2015...2024)
  func thereAndBack(year: Int) throws {
    let catalogue = try RealContent.catalogue()
    var uses: [String: [String]] = [:]
    for code in catalogue.areas.names {
      for part in catalogue.history.parts(of: code, in: year) ?? [] {
        uses[part, default: []].append(code)
        #expect(catalogue.history.successors(of: part) == [code])
      }
    }
    #expect(uses.filter { $0.value.count > 1 } == [:], "no code may be counted twice")
  }
}
