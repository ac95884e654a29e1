import Model
import Source
import Testing

@testable import Publishing

/// Numbers and dates as Norwegian writes them.
@Suite struct FormattingTests {
  private let formatting = Formatting(SmallSite.language)

  @Test(
    "Numbers; a space stands for one that never breaks",
    arguments: [
      (0, 0, "0"), (0, 1, "0,0"), (-0.0, 1, "0,0"), (1, 0, "1"), (12, 2, "12,00"),
      // Thousands.
      (999, 0, "999"), (1_000, 0, "1 000"), (12_345, 0, "12 345"), (999_999.5, 0, "1 000 000"),
      (1_234_567.891, 2, "1 234 567,89"), (1_000_000_000, 0, "1 000 000 000"),
      (1_000_010, 0, "1 000 010"), (1_000.05, 1, "1 000,1"),
      // Below one.
      (0.5, 1, "0,5"), (0.05, 2, "0,05"), (0.005, 2, "0,01"), (0.001, 2, "0,00"),
      // Half goes away from zero, on the digits as they read.
      (0.05, 1, "0,1"), (0.04, 1, "0,0"), (0.25, 1, "0,3"), (0.35, 1, "0,4"), (1.005, 2, "1,01"),
      (2.5, 0, "3"), (3.5, 0, "4"), (2.675, 2, "2,68"), (1.45, 1, "1,5"), (8.4, 1, "8,4"),
      (0.1 + 0.2, 1, "0,3"), (9.995, 2, "10,00"), (99.95, 1, "100,0"),
      // Below zero, with a minus sign that is one.
      (-1, 0, "−1"), (-2.5, 0, "−3"), (-1_234.5, 1, "−1 234,5"), (-0.05, 1, "−0,1"),
      (-0.04, 1, "0,0"), (-0.4, 0, "0"),
      (1.2345678, 6, "1,234568"),
    ] as [(Double, Int, String)])
  func numbers(value: Double, decimals: Int, text: String) {
    let expected = text.map { $0 == " " ? "\u{A0}" : String($0) }.joined()
    #expect(formatting.number(value, decimals: decimals) == expected)
  }

  @Test("The signs are those of the language: a no-break space and a minus")
  func signs() {
    let scalars = formatting.number(-1_000, decimals: 0).unicodeScalars.map(\.value)
    #expect(scalars == [0x2212, 0x31, 0xA0, 0x30, 0x30, 0x30])
  }

  @Test(
    arguments: [
      ("2026", "2026"), ("2026-01", "januar 2026"), ("2026-12-01", "1. desember 2026"),
      ("2026-11-22", "22. november 2026"), ("2024-02-29", "29. februar 2024"),
    ] as [(String, String)])
  func dates(iso: String, text: String) throws {
    #expect(formatting.date(try #require(PartialDate(iso))) == text)
  }

  @Test(arguments: [("2024", "2024"), ("2013-2015", "2013–2015")] as [(String, String)])
  func periods(text: String, expected: String) {
    #expect(formatting.period(text) == expected)
  }

  @Test(
    arguments: [
      ([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c"),
    ] as [([String], String)])
  func lists(names: [String], text: String) {
    #expect(formatting.list(names, and: "og") == text)
  }
}
