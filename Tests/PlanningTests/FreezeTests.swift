import Figures
import Model
import Testing

@testable import Planning

/// A plan can keep to the figures of the year it was adopted with.
@Suite struct FreezeTests {
  private static let rules = [
    "rate": "suggests: { strategy: s1 }\nwhen: { above: { indicator: rate, value: 10 } }",
    "later": "suggests: { strategy: s2 }\nwhen: { above: { indicator: later, value: 10 } }",
    "group":
      "suggests: { strategy: s3 }\nwhen: { above: { indicator: rate, quantile: 0.75, of: comparable } }",
  ]

  private static let figures = [
    "rate": (1...5).map { "\($0) 2022 \($0 == 1 ? 20 : $0)" }.joined(separator: ";") + ";"
      + (1...5).map { "\($0) 2025 \($0 == 1 ? 5 : 30)" }.joined(separator: ";"),
    // A projection is of years to come, so no year of it is too late.
    "later": "1 2040 15",
  ]

  @Test(
    "Figures of later years are passed over, for comparison too; projections are not",
    arguments: [
      ("", "group does-not-apply, later applies, rate does-not-apply"),
      ("figuresAsOf: 2025", "group does-not-apply, later applies, rate does-not-apply"),
      ("figuresAsOf: 2024", "group applies, later applies, rate applies"),
      ("figuresAsOf: 2022", "group applies, later applies, rate applies"),
      (
        "figuresAsOf: 2021",
        "group undetermined rate none, later applies, rate undetermined rate none"
      ),
    ])
  func frozen(line: String, words: String) throws {
    let plan = try plans(line).plan()
    let told = plan.findings.map { "\($0.rule.id.text) \($0.words)" }.joined(separator: ", ")
    #expect(told == words)
  }

  @Test("How old a figure may be is counted from the year of the freeze")
  func age() throws {
    let old = ["rate": "1 2019 20"]
    let now = try SmallPlans(rules: Self.rules, figures: old)
    #expect(try now.finding(rule: "rate").words == "undetermined rate too-old 2019")
    let frozen = try SmallPlans(
      rules: Self.rules, figures: old,
      plans: ["1": "---\nstate: adopted\nfiguresAsOf: 2022\n---\n"])
    #expect(try frozen.finding(rule: "rate").words == "applies")
  }

  @Test("The overview has the same figures as the rules")
  func overview() throws {
    for (line, year) in [("", "2025"), ("figuresAsOf: 2024", "2022")] {
      for section in try plans(line).plan().sections {
        guard case .needs(let themes) = section.content else { continue }
        let figures = themes.flatMap(\.figures).map {
          "\($0.indicator.id.text) \($0.figure.period.text) \($0.comparison?.comparison.group.count ?? 0)"
        }
        #expect(figures == ["later 2040 0", "rate \(year) 5"])
        #expect(themes.flatMap(\.missing).map(\.id.text) == ["count"])
      }
    }
  }

  @Test("Another area is not frozen by it")
  func alone() throws {
    let words = try plans("figuresAsOf: 2024").finding("2", rule: "rate").words
    #expect(words == "applies")
  }

  private func plans(_ line: String) throws -> SmallPlans {
    try SmallPlans(
      rules: Self.rules, figures: Self.figures, plans: ["1": "---\nstate: adopted\n\(line)\n---\n"])
  }
}
