import Figures
import Model
import Source
import Testing

@testable import Planning

/// What a plan rests on, written down and compared with a later one.
@Suite struct RecordTests {
  private static let rule =
    "suggests: { strategy: s1 }\nwhen: { above: { indicator: rate, value: 10 } }"
  private static let own = """
    ---
    state: draft
    suggestions: [{ rule: r, judgement: accepted, grounds: Ours }]
    measures: [{ id: m, text: Ours, operating: { 2027: 5 } }]
    ---

    ## needs

    Ours.
    """

  @Test("A record is read back as it was written, and always written the same")
  func json() throws {
    let rules = [
      "r": Self.rule,
      "q":
        "suggests: { strategy: s2 }\nwhen: { below: { indicator: rate, quantile: 0.25, of: whole } }",
      "c":
        "suggests: { strategy: s3 }\nwhen: { change: { indicator: rate, years: 5, above: 1, in: unit } }",
      "x": "suggests: { prerequisite: map }\nwhen: { above: { indicator: count, value: 1 } }",
    ]
    let rows = "1 2020 12.5;1 2025 20;2 2025 3;3 2025 4;4 2025 5"
    let record = try record(rules, rows, Self.own)
    let text = record.json.text()
    #expect(try self.record(rules, rows, Self.own).json.text() == text)
    var diagnostics = Diagnostics()
    let value = JSONReader.read(
      SourceFile(path: "plan.json", bytes: Array(text.utf8)), diagnostics: &diagnostics)
    #expect(value.flatMap(PlanRecord.init) == record)
    #expect(
      record.rules.map { "\($0.id) \($0.standing.rawValue) \($0.judgement ?? "-")" } == [
        "c suggested -", "q does-not-apply -", "r suggested accepted", "x undetermined -",
      ])
    #expect(
      record.rules.flatMap(\.answers) == [
        .init(
          indicator: "rate", figure: "/rate/1/2025", value: 20, earlier: "/rate/1/2020",
          earlierValue: 12.5),
        .init(indicator: "rate", figure: "/rate/1/2025", value: 20, limit: 3.75),
        .init(indicator: "rate", figure: "/rate/1/2025", value: 20),
        .init(indicator: "count", missing: "none"),
      ])
    #expect(record.figures == [.init(figure: "/rate/1/2025", value: 20)])
    #expect(record.own.map(\.id) == ["plan", "suggestion:r", "measure:m", "section:needs"])
  }

  @Test(
    "What is no record is not taken for one",
    arguments: ["{}", "[]", #"{"area": "1", "edition": "1", "rules": [{"id": "r"}]}"#, "3"])
  func noRecord(text: String) throws {
    var diagnostics = Diagnostics()
    let value = JSONReader.read(
      SourceFile(path: "plan.json", bytes: Array(text.utf8)), diagnostics: &diagnostics)
    #expect(PlanRecord(try #require(value)) == nil)
  }

  @Test("Nothing has changed when nothing has")
  func same() throws {
    let record = try record(["r": Self.rule], "1 2025 20", Self.own)
    #expect(PlanDifference(from: record, to: record).isEmpty)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var rule = RecordTests.rule
    var rows = "1 2025 20"
    var own = RecordTests.own
    var outline: [String: String] = [:]
    var told: [String]

    var testDescription: String { name }
  }

  @Test(
    "Each change has its cause",
    arguments: [
      Case(
        name: "a new figure", rows: "1 2025 20;1 2026 5",
        told: ["r suggested>kept figures rate", "figure /rate/1/2025>/rate/1/2026"]),
      Case(
        name: "a corrected figure", rows: "1 2025 8",
        told: ["r suggested>kept figures rate", "correction /rate/1/2025>/rate/1/2025"]),
      Case(
        name: "a figure taken away", rows: "2 2025 8",
        told: ["r suggested>kept figures rate", "figure /rate/1/2025>-"]),
      Case(
        name: "a figure that changes nothing", rows: "1 2025 21",
        told: ["correction /rate/1/2025>/rate/1/2025"]),
      Case(
        name: "a rule", rule: rule.replacing("10", with: "30"),
        told: ["r suggested>kept rules", "rule r changed"]),
      Case(
        name: "a rule that says the same otherwise", rule: rule.replacing("10", with: "11"),
        told: ["rule r changed"]),
      Case(
        name: "the model", outline: ["near": "{ value: 1, quantile: 0.01, change: 1 }"],
        told: ["model planning changed"]),
      Case(
        name: "the area's own text", own: own.replacing("Ours.", with: "Ours now."),
        told: ["own section:needs changed"]),
      Case(
        name: "a measure", own: own.replacing("2027: 5", with: "2028: 5"),
        told: ["own measure:m changed"]),
      Case(
        name: "figures that are frozen", rows: "1 2023 4;1 2025 20",
        own: own.replacing("state: draft", with: "state: draft\nfiguresAsOf: 2024"),
        told: [
          "r suggested>kept own rate", "figure /rate/1/2025>/rate/1/2023", "own plan changed",
        ]),
      Case(
        name: "no plan any more", own: "",
        told: [
          "own plan removed", "own suggestion:r removed", "own measure:m removed",
          "own section:needs removed",
        ]),
    ])
  func causes(example: Case) throws {
    let old = try record(["r": Self.rule], "1 2025 20", Self.own)
    let new = try record(["r": example.rule], example.rows, example.own, example.outline)
    #expect(told(PlanDifference(from: old, to: new)) == example.told)
  }

  @Test("A place that goes to another rule is told with what has made the other apply")
  func place() throws {
    let rules = [
      "a": "suggests: { strategy: s1 }\nwhen: { above: { indicator: count, value: 10 } }",
      "b": Self.rule,
    ]
    let most = ["most": "1"]
    func record(_ count: Int) throws -> PlanRecord {
      let plans = try SmallPlans(
        rules: rules, figures: ["rate": "1 2025 20", "count": "1 2025 \(count)"], outline: most)
      return plans.planner.record(of: try plans.area("1"))
    }
    let difference = PlanDifference(from: try record(5), to: try record(50))
    #expect(
      told(difference).prefix(2) == [
        "a does-not-apply>suggested figures count", "b suggested>further figures",
      ])
  }

  @Test("Rules that come and go")
  func comings() throws {
    let old = try record(["r": Self.rule, "x": Self.rule], "1 2025 20", "")
    let new = try record(["r": Self.rule, "y": Self.rule], "1 2025 20", "")
    #expect(
      told(PlanDifference(from: old, to: new)) == [
        "y ->suggested rules", "x suggested>- rules", "rule y added", "rule x removed",
      ])
  }

  private func record(
    _ rules: [String: String], _ rows: String, _ own: String, _ outline: [String: String] = [:]
  ) throws -> PlanRecord {
    let plans = try SmallPlans(
      rules: rules, figures: ["rate": rows], plans: own.isEmpty ? [:] : ["1": own],
      outline: outline)
    return plans.planner.record(of: try plans.area("1"))
  }

  private func told(_ difference: PlanDifference) -> [String] {
    difference.suggestions.map { change in
      ([
        "\(change.rule) \(change.old?.rawValue ?? "-")>\(change.new?.rawValue ?? "-")"
      ] + change.causes.map(\.rawValue) + change.indicators).joined(separator: " ")
    }
      + difference.figures.map {
        "\($0.isCorrection ? "correction" : "figure") "
          + "\($0.old?.figure ?? "-")>\($0.new?.figure ?? "-")"
      }
      + difference.rules.map { "rule \($0.id) \($0.change)" }
      + difference.model.map { "model \($0.id) \($0.change)" }
      + difference.own.map { "own \($0.id) \($0.change)" }
  }
}
