import Testing

@testable import Figures

/// A year, or a span of years as its publisher writes it.
@Suite struct PeriodTests {
  @Test(
    arguments: [
      ("2024", 2024, 2024), ("2013-2015", 2013, 2015), ("1500", 1500, 1500),
      ("2499-2500", 2499, 2500),
    ] as [(String, Int, Int)])
  func good(text: String, first: Int, last: Int) throws {
    let period = try #require(Period(text))
    #expect(period.text == text)
    #expect((period.firstYear, period.lastYear) == (first, last))
  }

  @Test(
    arguments: [
      "", "24", "20244", "1499", "2501", "2015-2013", "2013-15", "2013–2015", "2013-", "-2013",
      "2013-2014-2015", "2013-2013", "2013/2015", "2013 - 2015", " 2024", "2024 ", "20.4", "+202",
      "２０２４",
      "abcd", "2024K1", "2024-01",
    ])
  func bad(text: String) {
    #expect(Period(text) == nil)
  }

  @Test("By the last year, then by the first")
  func order() {
    let sorted = ["2011-2013", "2012-2013", "2013", "2012-2014", "2014"]
    #expect(sorted.reversed().compactMap(Period.init).sorted().map(\.text) == sorted)
  }
}
