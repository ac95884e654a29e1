import Source
import Testing

@testable import Model
@testable import Planning

/// Every kind of condition held against figures, worked out by hand.
@Suite struct EvaluationTests {
  @Test(
    "Above, below and between",
    arguments: [
      ("{ above: { indicator: a, value: 20 } }", "{ a: 20.1 }", "applies"),
      // At the limit is neither above nor below it.
      ("{ above: { indicator: a, value: 20 } }", "{ a: 20 }", "near"),
      ("{ above: { indicator: a, value: 20 } }", "{ a: 18 }", "near"),
      ("{ above: { indicator: a, value: 20 } }", "{ a: 17.9 }", "does-not-apply"),
      ("{ above: { indicator: a, value: 20 } }", "{ a: missing }", "undetermined a none"),
      ("{ below: { indicator: a, value: -20 } }", "{ a: -21 }", "applies"),
      ("{ below: { indicator: a, value: -20 } }", "{ a: -18 }", "near"),
      ("{ below: { indicator: a, value: 0 } }", "{ a: 0 }", "near"),
      ("{ below: { indicator: a, value: 0 } }", "{ a: 0.001 }", "does-not-apply"),
      ("{ between: { indicator: a, from: 5, to: 20 } }", "{ a: 5 }", "applies"),
      ("{ between: { indicator: a, from: 5, to: 20 } }", "{ a: 20 }", "applies"),
      ("{ between: { indicator: a, from: 5, to: 20 } }", "{ a: 22 }", "near"),
      ("{ between: { indicator: a, from: 5, to: 20 } }", "{ a: 4.4 }", "does-not-apply"),
      ("{ between: { indicator: a, from: 5, to: 20 } }", "{}", "undetermined a none"),
    ] as [(String, String, String)])
  func values(when: String, figures: String, words: String) throws {
    #expect(try finding(when, figures).words == words)
  }

  /// Of 10, 20, 30, 40, 50 the quarters are 20, 30 and 40; 0.7 is 38, 0.8 is 42.
  @Test(
    "Quantiles of a group",
    arguments: [
      ("{ above: { indicator: a, quantile: 0.75 } }", 40.1, "applies"),
      ("{ above: { indicator: a, quantile: 0.75 } }", 40, "near"),
      ("{ above: { indicator: a, quantile: 0.75 } }", 38, "near"),
      ("{ above: { indicator: a, quantile: 0.75 } }", 37.9, "does-not-apply"),
      ("{ below: { indicator: a, quantile: 0.25 } }", 19.9, "applies"),
      ("{ below: { indicator: a, quantile: 0.25 } }", 20, "near"),
      ("{ below: { indicator: a, quantile: 0.25 } }", 22, "near"),
      ("{ below: { indicator: a, quantile: 0.25 } }", 22.1, "does-not-apply"),
      ("{ above: { indicator: a, quantile: 0.6 } }", 34.1, "applies"),
      ("{ above: { indicator: a, quantile: 0.6 } }", 34, "near"),
    ] as [(String, Double, String)])
  func quantiles(when: String, value: Double, words: String) throws {
    let figures = "{ a: { value: \(value), group: [50, 10, 30, 20, 40] } }"
    #expect(try finding(when, figures).words == words)
  }

  @Test("A quantile without a group cannot be judged")
  func noGroup() throws {
    let found = try finding("{ above: { indicator: a, quantile: 0.75 } }", "{ a: 40 }")
    #expect(found.words == "undetermined a too-few 0 2000")
  }

  @Test(
    "Changes over years",
    arguments: [
      ("above: 15, in: percent", "2014: 200, 2024: 231", "applies"),
      ("above: 15, in: percent", "2014: 200, 2024: 230", "near"),
      ("above: 15, in: percent", "2014: 200, 2024: 226", "near"),
      ("above: 15, in: percent", "2014: 200, 2024: 225", "does-not-apply"),
      ("below: -5, in: percent", "2014: 200, 2024: 189", "applies"),
      // Of a negative figure too a rise is a rise.
      ("above: 15, in: percent", "2014: -200, 2024: -160", "applies"),
      ("above: 3, in: unit", "2014: 10, 2024: 13.5", "applies"),
      ("above: 3, in: unit", "2014: 10, 2024: 12.7", "near"),
      ("above: 3, in: unit", "2014: 10, 2024: 12.6", "does-not-apply"),
      // Only the year that is asked for counts.
      ("above: 15, in: percent", "2015: 1, 2024: 231", "undetermined a none-in 2014"),
    ] as [(String, String, String)])
  func changes(limit: String, years: String, words: String) throws {
    let when = "{ change: { indicator: a, years: 10, \(limit) } }"
    #expect(try finding(when, "{ a: { years: { \(years) } } }").words == words)
  }

  @Test("Of nothing there is no change in percent, but one in units")
  func fromNothing() throws {
    let figures = "{ a: { years: { 2014: 0, 2024: 5 } } }"
    let percent = "{ change: { indicator: a, years: 10, above: 1, in: percent } }"
    #expect(try finding(percent, figures).words == "undetermined a from-nothing 2014")
    let unit = "{ change: { indicator: a, years: 10, above: 1, in: unit } }"
    #expect(try finding(unit, figures).words == "applies")
  }

  /// `a` is 10, `b` is 1, `c` is missing.
  @Test(
    "Joined conditions: one no is enough for all, one yes for any, whatever is missing",
    arguments: [
      ("{ all: [A, B] }", "does-not-apply"), ("{ all: [A, { not: B }] }", "applies"),
      ("{ all: [A, C] }", "undetermined c none"), ("{ all: [B, C] }", "does-not-apply"),
      ("{ any: [A, C] }", "applies"), ("{ any: [B, C] }", "undetermined c none"),
      ("{ any: [B, { not: A }] }", "does-not-apply"), ("{ not: C }", "undetermined c none"),
      ("{ not: { not: A } }", "applies"),
      ("{ all: [{ any: [A, C] }, { not: { all: [B, C] } }] }", "applies"),
      // What is missing is told only where it could have mattered.
      ("{ all: [{ any: [A, D] }, C] }", "undetermined c none"),
      ("{ all: [C, D] }", "undetermined c none, d none"),
    ] as [(String, String)])
  func joined(when: String, words: String) throws {
    #expect(try finding(unfolded(when), "{ a: 10, b: 1, c: missing }").words == words)
  }

  /// `a` is 4.9 and 1 away from 5 or 10, with a margin of a tenth.
  @Test(
    "A rule nearly applies when all that stands in the way misses by little",
    arguments: [
      ("{ above: { indicator: a, value: 5 } }", "near"),
      (
        "{ all: [{ above: { indicator: a, value: 5 } }, { above: { indicator: b, value: 1 } }] }",
        "near"
      ),
      (
        "{ all: [{ above: { indicator: a, value: 5 } }, { above: { indicator: b, value: 9 } }] }",
        "does-not-apply"
      ),
      (
        "{ any: [{ above: { indicator: a, value: 5 } }, { above: { indicator: b, value: 9 } }] }",
        "near"
      ),
      // Below 'not' it is a yes by little that stands in the way.
      ("{ not: { below: { indicator: a, value: 5 } } }", "near"),
      ("{ not: { below: { indicator: a, value: 9 } } }", "does-not-apply"),
      // What is near and what is missing together say nothing.
      (
        "{ all: [{ above: { indicator: a, value: 5 } }, { above: { indicator: c, value: 1 } }] }",
        "does-not-apply"
      ),
    ] as [(String, String)])
  func near(when: String, words: String) throws {
    #expect(try finding(when, "{ a: 4.9, b: 2, c: missing }").words == words)
  }

  @Test("The answers that are told are those that make the verdict")
  func reasons() throws {
    let when = unfolded("{ all: [A, { any: [B, { not: B }] }, { not: { all: [B, C] } }] }")
    let found = try finding(when, "{ a: 10, b: 1, c: missing }")
    #expect(found.words == "applies")
    let told = found.verdict.reasons.map { "\($0.fact.indicator.text) \($0.holds)" }
    #expect(told == ["a true", "b false", "b false"])
    #expect(found.answers.count == 5)
  }

  private func unfolded(_ when: String) -> String {
    "ABCD".reduce(when) { text, letter in
      text.replacing(
        String(letter), with: "{ above: { indicator: \(letter.lowercased()), value: 5 } }")
    }
  }

  private func finding(_ when: String, _ figures: String) throws -> Finding {
    let text =
      "when: \(when)\nsuggests: { strategy: s }\nexamples: [{ figures: \(figures), verdict: applies }]\n"
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "", bytes: Array(text.utf8))
    let node = try #require(YAMLReader.read(file, diagnostics: &diagnostics))
    let rule = Rule(id: "r", Record(node), &diagnostics)
    let example = try #require(rule.examples.first, "\(diagnostics.all.map(\.message))")
    _ = try #require(rule.condition, "\(diagnostics.all.map(\.message))")
    let near = PlanOutline.Nearness(value: 10, quantile: 0.05, change: 2)
    return Evaluation(ExampleFacts(example: example), near: near).finding(rule)
  }
}
