import Testing

@testable import Source

/// Dates as precise as their source, and nothing the calendar does not have.
@Suite struct PartialDateTests {
  @Test(
    arguments: [
      "2026", "2026-11", "2026-11-22", "0001", "9999-12-31", "2026-01-31", "2026-04-30",
      "2024-02-29", "2000-02-29", "2400-02-29", "2026-02-28",
    ])
  func good(text: String) {
    #expect(PartialDate(text)?.iso == text)
  }

  @Test(
    arguments: [
      "", " ", "26", "226", "20266", "0000", "-2026", "2026-", "2026-1", "2026-00", "2026-13",
      "2026-111", "2026-11-", "2026-11-0", "2026-11-00", "2026-11-31", "2026-12-32", "2026-02-29",
      "2100-02-29", "1900-02-29", "2026-11-22-01", "2026/11/22", "22.11.2026", "2026-11-22T00:00",
      " 2026", "2026 ", "+2026", "２０２６", "2026-١١", "20 6", "2026-+1",
    ])
  func bad(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test("A date that is less precise comes before those within it")
  func order() {
    let sorted = ["2025-12-31", "2026", "2026-01", "2026-01-01", "2026-02", "2027"]
    #expect(sorted.reversed().compactMap(PartialDate.init).sorted().map(\.iso) == sorted)
  }
}
