import Model
import Source
import Testing

@testable import Planning

/// Dates that come back with elections, seen from the day of the edition: no clock.
@Suite struct DueDateTests {
  private static let cycle = """
    { first: 2023, every: 4, milestones: [
      { id: election, text: "E {year}", month: 9, verified: true },
      { id: strategy, text: "S {year}", month: 10, yearsAfter: 1, verified: false } ] }
    """

  @Test(
    "The next of each, the month itself counted in",
    arguments: [
      ("2026-11-22", "election 2027-9, strategy 2028-10"),
      ("2023-09-30", "election 2023-9, strategy 2024-10"),
      ("2023-10-01", "strategy 2024-10, election 2027-9"),
      ("2024-10-31", "strategy 2024-10, election 2027-9"),
      ("2024-11-01", "election 2027-9, strategy 2028-10"),
      ("2027-12", "strategy 2028-10, election 2031-9"),
      ("2027", "election 2027-9, strategy 2028-10"),
      // Before the first there are others.
      ("2018-01-01", "election 2019-9, strategy 2020-10"),
    ])
  func next(date: String, words: String) throws {
    let plans = try SmallPlans(outline: ["cycle": Self.cycle.replacing("\n", with: " ")])
    let cycle = try #require(plans.catalogue.outline?.cycle)
    let due = cycle.next(after: try #require(PartialDate(date)))
    #expect(due.map { "\($0.id) \($0.year)-\($0.month)" }.joined(separator: ", ") == words)
    #expect(Set(due.map { "\($0.id) \($0.isVerified)" }) == ["election true", "strategy false"])
  }

  @Test("A plan has them where it says why it is made and how it is followed up")
  func plan() throws {
    let plans = try SmallPlans(outline: ["cycle": Self.cycle.replacing("\n", with: " ")])
    var found = 0
    for section in try plans.plan().sections {
      switch section.content {
      case .purpose(let due), .followUp(_, let due):
        #expect(due.map(\.year) == [2027, 2028])
        found += 1
      default: continue
      }
    }
    #expect(found == 2)
  }
}
