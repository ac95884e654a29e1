import Model
import Testing

@testable import Publishing

/// What hangs together does so from both ends.
@Suite struct RelationsTests {
  private let catalogue = SmallSite.catalogue
  private let relations = Relations(SmallSite.catalogue)

  @Test(
    "The strategies of an instrument in all editions, by their numbers",
    arguments: [
      ("loan", ["buy", "build"]), ("grant", ["buy", "build", "adapt"]), ("role", []), ("spare", []),
      ("nothing", []),
    ] as [(String, [String])])
  func strategies(instrument: String, ids: [String]) {
    #expect(relations.strategies(of: Identifier(instrument)).map(\.id.text) == ids)
  }

  @Test(
    "The instruments of a strategy, by their names",
    arguments: [
      ("buy", ["grant", "loan"]), ("build", ["grant", "loan"]), ("adapt", ["grant"]),
      ("nothing", []),
    ] as [(String, [String])])
  func instruments(strategy: String, ids: [String]) {
    #expect(relations.instruments(of: Identifier(strategy)).map(\.id.text) == ids)
  }

  @Test("Each is found from the other")
  func bothDirections() {
    for instrument in catalogue.instruments.all {
      for strategy in catalogue.strategies.all {
        let forward = relations.strategies(of: instrument.id).contains { $0.id == strategy.id }
        let back = relations.instruments(of: strategy.id).contains { $0.id == instrument.id }
        #expect(forward == back)
      }
      for focusArea in catalogue.focusAreas.all {
        let forward = relations.focusAreas(of: instrument.id).contains { $0.id == focusArea.id }
        let back = relations.instruments(spanning: focusArea.id).contains {
          $0.id == instrument.id
        }
        #expect(forward == back)
      }
    }
    for indicator in catalogue.indicators.all {
      for strategy in catalogue.strategies.all {
        let forward = indicator.strategies.contains { $0.id == strategy.id }
        let back = relations.indicators(of: strategy.id).contains { $0.id == indicator.id }
        #expect(forward == back)
      }
    }
  }

  @Test("What spans a focus area belongs to it, not to its strategies")
  func spanning() {
    #expect(relations.focusAreas(of: Identifier("role")).map(\.id.text) == ["rent"])
    #expect(relations.instruments(spanning: Identifier("rent")).map(\.id.text) == ["role"])
    #expect(relations.instruments(spanning: Identifier("keep")).isEmpty)
    #expect(relations.focusAreas(of: Identifier("loan")).isEmpty)
  }

  @Test("Companions share strategies, those that share most first")
  func companions() {
    let companions = relations.companions(of: Identifier("loan"))
    #expect(companions.map(\.instrument.id.text) == ["grant"])
    #expect(companions.map(\.shared) == [2])
    #expect(relations.companions(of: Identifier("role")).isEmpty)
  }
}
