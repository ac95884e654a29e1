import Source
import Testing

@testable import Model

/// Conditions as rules write them, and what is no condition.
@Suite struct ConditionTests {
  @Test(
    arguments: [
      ("{ above: { indicator: rent, value: 20 } }", "rent above 20.0"),
      ("{ below: { indicator: rent, value: -0.5 } }", "rent below -0.5"),
      (
        "{ above: { indicator: rent, quantile: 0.75, of: comparable } }",
        "rent above 0.75 of comparable"
      ),
      ("{ below: { indicator: rent, quantile: 0.25, of: region } }", "rent below 0.25 of region"),
      // The areas that are alike are compared with unless the rule says otherwise.
      ("{ above: { indicator: rent, quantile: 0.5 } }", "rent above 0.5 of comparable"),
      ("{ between: { indicator: rent, from: 1, to: 2.5 } }", "rent between 1.0 and 2.5"),
      (
        "{ change: { indicator: rent, years: 10, above: 15, in: percent } }",
        "rent in 10 years above 15.0 percent"
      ),
      (
        "{ change: { indicator: rent, years: 4, below: -2, in: unit } }",
        "rent in 4 years below -2.0 unit"
      ),
      (
        "{ all: [{ above: { indicator: a, value: 1 } }, { not: { below: { indicator: b, value: 2 } } }] }",
        "(a above 1.0 and not b below 2.0)"
      ),
      (
        "{ any: [{ all: [{ above: { indicator: a, value: 1 } }] }, { above: { indicator: b, value: 2 } }] }",
        "((a above 1.0) or b above 2.0)"
      ),
    ] as [(String, String)])
  func reads(yaml: String, words: String) throws {
    var diagnostics = Diagnostics()
    let condition = try #require(Condition(try node(yaml), &diagnostics))
    #expect(condition.words == words)
    #expect(diagnostics.told == [])
  }

  @Test(
    "What cannot be a condition is none; what the schema cannot see is told",
    arguments: [
      ("{}", []),
      ("{ above: { value: 1 } }", []),
      ("{ above: { indicator: a, value: much } }", []),
      ("{ above: { indicator: a, quantile: 1.5, of: whole } }", []),
      ("{ all: [] }", []),
      ("{ above: { indicator: a } }", ["not-one :1:3 above"]),
      ("{ below: { indicator: a, value: 1, quantile: 0.5 } }", ["not-one :1:3 below"]),
      ("{ above: { indicator: a, value: 1, of: whole } }", ["unknown-key :1:40 whole"]),
      ("{ between: { indicator: a, from: 2, to: 1 } }", ["out-of-range :1:34 2"]),
      ("{ change: { indicator: a, years: 5, in: unit } }", ["not-one :1:3 change"]),
      ("{ change: { indicator: a, years: 0, above: 1, in: unit } }", []),
      // Every part is read before any is given up.
      (
        "{ any: [{ above: { indicator: a } }, { not: { below: { indicator: b } } }] }",
        ["not-one :1:11 above", "not-one :1:47 below"]
      ),
    ] as [(String, [String])])
  func refuses(yaml: String, told: [String]) throws {
    var diagnostics = Diagnostics()
    #expect(Condition(try node(yaml), &diagnostics) == nil)
    #expect(diagnostics.told == told)
  }

  private func node(_ yaml: String) throws -> Node {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "", bytes: Array(yaml.utf8))
    return try #require(YAMLReader.read(file, diagnostics: &diagnostics))
  }
}

extension Condition {
  fileprivate var words: String {
    switch self {
    case .test(let test): test.words
    case .not(let part): "not " + part.words
    case .all(let parts): "(" + parts.map(\.words).joined(separator: " and ") + ")"
    case .any(let parts): "(" + parts.map(\.words).joined(separator: " or ") + ")"
    }
  }
}

extension FigureTest {
  fileprivate var words: String {
    let what =
      switch kind {
      case .side(let side, .value(let value)): "\(side) \(value)"
      case .side(let side, .quantile(let share, let group)): "\(side) \(share) of \(group)"
      case .between(let from, let to): "between \(from) and \(to)"
      case .change(let years, let measure, let side, let limit):
        "in \(years) years \(side) \(limit) \(measure)"
      }
    return indicator.id.text + " " + what
  }
}
