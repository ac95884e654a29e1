import Figures
import Model
import Testing

@testable import Planning

/// The plans of all municipalities, as the content of this repository makes them.
@Suite struct RealPlansTests {
  private let planner: Planner

  init() throws { planner = try RealContent.planner.get() }

  @Test("At most eight suggestions, each with its reasons, each an answer to all of its rule")
  func suggestions() {
    for area in planner.catalogue.areas.all {
      let plan = planner.plan(for: area)
      #expect(plan.suggestions.count <= 8, "\(area.code)")
      for suggestion in plan.suggestions {
        #expect(!suggestion.finding.verdict.reasons.isEmpty, "\(area.code)")
      }
      for finding in plan.findings {
        let missing = finding.answers.contains { if case .failure = $0 { true } else { false } }
        // Nobody is told no for want of a figure: some answer stands in the way.
        if case .doesNotApply(let reasons, _) = finding.verdict { #expect(!reasons.isEmpty) }
        if case .undetermined(let facts, _) = finding.verdict { #expect(missing && !facts.isEmpty) }
      }
    }
  }

  @Test("Every figure a reason stands on is found again by its reference, with the same value")
  func references() throws {
    for area in planner.catalogue.areas.all {
      for reason in planner.findings(of: area).flatMap({ $0.verdict.reasons }) {
        for fact in reason.facts {
          let reference = FigureReference(fact.indicator, area.code, fact.period)
          #expect(fact.source != nil)
          #expect(planner.figures.measurement(reference) == .value(fact.value), "\(reference.text)")
        }
      }
    }
  }

  @Test("The thirteen sections in the order a council expects, the summary first")
  func sections() {
    #expect(
      planner.outline.sections.names == [
        "sammendrag", "formal", "forrige-plan", "behov", "utfordringer", "mal-og-strategier",
        "virkemiddelbruk", "tiltak", "okonomi", "organisering", "medvirkning", "oppfolging",
        "vedlegg",
      ])
    #expect(planner.outline.columns.map(\.content) == MeasureColumn.Content.allCases)
  }

  @Test("After the election of 2027 the next planning strategy is due in the autumn of 2028")
  func planningStrategy() throws {
    let day = try #require(planner.catalogue.site.editionDate)
    let due = try #require(planner.outline.cycle).next(after: day)
    #expect(due.first { $0.id == "planstrategi" }.map { [$0.year, $0.month] } == [2028, 10])
    #expect(due.first { $0.id == "valg" }?.year == 2027)
  }

  @Test("Municipalities are written to in the form they have chosen")
  func languages() {
    let tags = Dictionary(grouping: planner.catalogue.areas.all) {
      planner.language(of: $0)?.tag ?? ""
    }.mapValues(\.count)
    #expect(tags == ["nb": 269, "nn": 88])
  }
}
