import Figures
import Testing

@testable import Planning

/// The figures of an area as rules see them, and why some are not there.
@Suite struct AreaFactsTests {
  private static let above =
    "suggests: { strategy: s1 }\nwhen: { above: { indicator: rate, value: 20 } }"
  private static let change =
    "suggests: { strategy: s1 }\nwhen: { change: { indicator: rate, years: 10, above: 20, in: percent } }"
  private static let quantile =
    "suggests: { strategy: s1 }\nwhen: { above: { indicator: rate, quantile: 0.75, of: comparable } }"

  @Test(
    "The newest figure is used, and what is missing says why",
    arguments: [
      ("1 2024 30;1 2025 10", "does-not-apply"),
      ("1 2024 10;1 2025 30", "applies"),
      // A newer one that is hidden does not take the place of an older that is known.
      ("1 2024 30;1 2025 :suppressed", "applies"),
      ("1 2025 :suppressed", "undetermined rate suppressed 2025"),
      ("2 2025 30", "undetermined rate none"),
      // The edition is of 2026, and figures may be five years old.
      ("1 2021 30", "applies"), ("1 2020 30", "undetermined rate too-old 2020"),
      ("1 2019-2021 30", "applies"), ("1 2018-2020 30", "undetermined rate too-old 2018-2020"),
    ] as [(String, String)])
  func newest(rows: String, words: String) throws {
    let plans = try SmallPlans(rules: ["r": Self.above], figures: ["rate": rows])
    #expect(try plans.finding().words == words)
  }

  @Test(
    "A change is counted from the year that is asked for, in the same way of counting",
    arguments: [
      ("1 2014 10;1 2024 13", "applies"), ("1 2014 10;1 2020 30;1 2024 11", "does-not-apply"),
      ("1 2015 10;1 2024 13", "undetermined rate none-in 2014"),
      (
        "1 2014 :suppressed;1 2024 13",
        "undetermined rate suppressed 2014"
      ),
      ("1 2014 0;1 2024 13", "undetermined rate from-nothing 2014"),
      ("1 2012-2014 10;1 2022-2024 13", "applies"),
      // A year is not three.
      ("1 2014 10;1 2022-2024 13", "undetermined rate none-in 2014"),
    ] as [(String, String)])
  func changes(rows: String, words: String) throws {
    let plans = try SmallPlans(rules: ["r": Self.change], figures: ["rate": rows])
    #expect(try plans.finding().words == words)
  }

  @Test(
    "Across a break in the series there is no change",
    arguments: [
      (2014, "applies"), (2015, "undetermined rate broken 2015"),
      (2024, "undetermined rate broken 2024"), (2025, "applies"),
    ])
  func broken(year: Int, words: String) throws {
    let plans = try SmallPlans(
      rules: ["r": Self.change], figures: ["rate": "1 2014 10;1 2024 13"],
      indicators: ["rate": "breaks: [{ year: \(year), reason: R }]\n"])
    #expect(try plans.finding().words == words)
  }

  /// A group needs four. Areas 1–5 are alike; 1–4 are of region W, 5 and 6 of region E.
  @Test(
    "Beside areas that are alike; where too few have a figure, beside those of the region, then all",
    arguments: [
      ("1", "1 2025 50;2 2025 10;3 2025 20;4 2025 30;5 2025 40;6 2025 90", "comparable K 5"),
      ("1", "1 2025 50;2 2025 10;3 2025 20;4 2025 30", "comparable K 4"),
      ("6", "1 2025 50;2 2025 10;3 2025 20;6 2025 90", "whole 4"),
      ("6", "1 2025 50;2 2025 10;6 2025 90", "too-few 3 2025"),
      // Only the same period counts.
      ("1", "1 2025 50;2 2024 10;3 2024 20;4 2024 30;5 2024 40", "too-few 1 2025"),
    ] as [(String, String, String)])
  func groups(code: String, rows: String, words: String) throws {
    let plans = try SmallPlans(rules: ["r": Self.quantile], figures: ["rate": rows])
    #expect(try group(plans, code) == words)
  }

  @Test(
    "A named group is not exchanged for another",
    arguments: [("region", "too-few 2 2025"), ("whole", "whole 5")])
  func named(group: String, words: String) throws {
    let plans = try SmallPlans(
      rules: [
        "r":
          "suggests: { strategy: s1 }\nwhen: { above: { indicator: rate, quantile: 0.75, of: \(group) } }"
      ], figures: ["rate": "1 2025 10;2 2025 10;3 2025 20;5 2025 30;6 2025 90"])
    #expect(try self.group(plans, "6") == words)
  }

  /// The group an area is compared with and how many have a figure, or why there is none.
  private func group(_ plans: SmallPlans, _ code: String) throws -> String {
    switch try #require(try plans.finding(code).answers.first) {
    case .failure(let missing): return missing.why.word
    case .success(let reason):
      guard case .quantile(_, let figures) = reason.against else { return "" }
      let count = figures.distribution.count
      return switch try #require(figures.group) {
      case .comparable(let code): "comparable \(code) \(count)"
      case .region(let code): "region \(code) \(count)"
      case .whole: "whole \(count)"
      }
    }
  }

  @Test("Where the cases are not known, figures of small areas may be chance")
  func small() throws {
    let plans = try SmallPlans(
      rules: ["r": Self.above],
      figures: ["rate": "1 2025 21;2 2025 21", "count": "1 2025 99;2 2025 100"])
    #expect(try plans.finding("1").verdict.reasons.map(\.mayBeChance) == [true])
    #expect(try plans.finding("2").verdict.reasons.map(\.mayBeChance) == [false])
  }

  /// Wilson's interval of 20 in 100 is 13.3 to 28.9, of 2000 in 10 000 it is 19.2 to 20.8.
  @Test(
    "Where they are known, it is told by them",
    arguments: [(20, 100, 15, true), (20, 100, 13, false), (2000, 10_000, 19, false)])
  func cases(cases: Int, base: Int, limit: Int, isChance: Bool) throws {
    let plans = try SmallPlans(
      rules: [
        "r": "suggests: { strategy: s1 }\nwhen: { above: { indicator: rate, value: \(limit) } }"
      ],
      figures: ["rate": "1 2025 20", "count": "1 2025 \(cases)", "later": "1 2025 \(base)"],
      indicators: ["rate": "cases: count\nbase: later\nper: 100\n"])
    #expect(try plans.finding().verdict.reasons.map(\.mayBeChance) == [isChance])
  }

  /// 1.96 times the root of 26 is 10.0, of 35 it is 11.6, of 356 it is 37.0, of 392 it is 38.8.
  @Test(
    "Two counts may differ by chance when they are few",
    arguments: [(11, 15, true), (11, 24, false), (160, 196, true), (160, 232, false)])
  func counts(old: Int, new: Int, isChance: Bool) throws {
    let rule = "{ change: { indicator: count, years: 5, above: 1, in: percent } }"
    let plans = try SmallPlans(
      rules: ["r": "suggests: { strategy: s1 }\nwhen: \(rule)"],
      figures: ["count": "1 2020 \(old);1 2025 \(new)"])
    #expect(try plans.finding().verdict.reasons.map(\.mayBeChance) == [isChance])
  }

  /// Of 100, 10 is 5.5 to 17.4, 20 is 13.3 to 28.9 and 30 is 21.9 to 39.6.
  @Test("Two shares may when their spans meet", arguments: [(20, true), (30, false)])
  func shares(new: Int, isChance: Bool) throws {
    let rule = "{ change: { indicator: rate, years: 5, above: 1, in: unit } }"
    let plans = try SmallPlans(
      rules: ["r": "suggests: { strategy: s1 }\nwhen: \(rule)"],
      figures: [
        "rate": "1 2020 10;1 2025 \(new)", "count": "1 2020 10;1 2025 \(new)",
        "later": "1 2020 100;1 2025 100",
      ], indicators: ["rate": "cases: count\nbase: later\nper: 100\n"])
    #expect(try plans.finding().verdict.reasons.map(\.mayBeChance) == [isChance])
  }
}
