import Source
import Testing

@testable import Exchange

/// Files that people keep by hand are changed in one place and nowhere else.
@Suite struct HandKeptFilesTests {
  private func dated(_ text: String, _ sources: Set<String>) throws -> String {
    SourceDates.setting(
      try #require(PartialDate("2026-11-24")), for: sources,
      in: SourceFile(path: "sources.yml", bytes: Array(text.utf8)))
  }

  @Test func theDateOfASourceIsReplaced() throws {
    let text = """
      # Kept by hand.
      sources:
        - id: one   # the first
          licence: L
          retrieved: 2020-01-31 # a day
          checks: >-
            retrieved: 2020-01-31
        - id: two
          retrieved: "2020"
          licence: L

      """
    #expect(
      try dated(text, ["one"])
        == text.replacing("2020-01-31 #", with: "2026-11-24 #"))
    #expect(try dated(text, ["two"]) == text.replacing("\"2020\"", with: "2026-11-24"))
    #expect(try dated(text, ["three"]) == text)
    #expect(try dated(try dated(text, ["two"]), ["two"]) == dated(text, ["two"]))
  }

  @Test func aDateThatIsMissingIsAdded() throws {
    #expect(
      try dated(
        "sources:\n  - id: a\n    licence: >-\n      L\n  - licence: M\n    id: b\n", ["a", "b"])
        == "sources:\n  - id: a\n    retrieved: 2026-11-24\n    licence: >-\n      L\n"
        + "  - retrieved: 2026-11-24\n    licence: M\n    id: b\n")
    #expect(
      try dated("sources:\n  - { id: a, licence: L }\n", ["a"])
        == "sources:\n  - { id: a, retrieved: 2026-11-24, licence: L }\n")
  }

  @Test(
    arguments: [
      ("date,from\n2018,1\n2024,1\n", "date,from\n2018,1\n2020,5\n2024,1\n"),
      ("date,from\n2024,1\n2018,1\n", "date,from\n2024,1\n2018,1\n2020,5\n"),
      ("date,from\n", "date,from\n2020,5\n"),
    ])
  func linesAreAdded(_ text: String, _ wanted: String) {
    #expect(LineTable.adding([["2020", "5"]], to: text) == wanted)
  }
}
