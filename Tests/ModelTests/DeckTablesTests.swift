import Source
import Testing

@testable import Model

/// The model is the one of the slides: cell by cell and in their order.
@Suite struct DeckTablesTests {
  private static let folder = "Tests/Fixtures/DeckTables"

  @Test("Every cell of an edition's own rows", arguments: ["forutsetninger", "suksesskriterier"])
  func cells(id: String) throws {
    let catalogue = try RealContent.catalogue()
    let edition = try #require(catalogue.editions[Identifier(id)])
    var expected = try RealContent.cells("\(Self.folder)/\(id).tsv", separator: "\t")
    #expect(
      expected.removeFirst() == [
        "focusArea", "number", "strategy", "row", "position", "text", "qualifier",
      ])
    let cells = edition.ownCells(catalogue)
    #expect(cells == expected)
    #expect(cells.count == edition.uses.count, "rows taken from elsewhere have no cells here")
  }

  @Test("The prerequisites", arguments: ["forutsetninger", "suksesskriterier"])
  func prerequisites(id: String) throws {
    let catalogue = try RealContent.catalogue()
    let edition = try #require(catalogue.editions[Identifier(id)])
    let names = edition.prerequisites.map { catalogue.prerequisites[$0.id]?.name["nb"] ?? "" }
    let path = "\(Self.folder)/\(id)-prerequisites.txt"
    #expect(try RealContent.cells(path, separator: "\n").map { $0[0] } == names)
  }

  @Test("11 economic, 18 municipal, 17 of state and county, 4 roles: each has its file")
  func counts() throws {
    let catalogue = try RealContent.catalogue()
    let uses = catalogue.editions.all.flatMap(\.uses)
    func instruments(_ layer: String, spanning: Bool = false) -> Set<String> {
      Set(
        uses.filter { $0.layer.text == layer && ($0.column == nil) == spanning }
          .map(\.entry.instrument.id.text))
    }
    // Municipal support and social assistance stand in both rows; edition K calls them economic.
    let economic = instruments("husbanken")
    let municipal = instruments("kommune").subtracting(economic)
    let grants = instruments("stat")
    let roles = instruments("stat", spanning: true)
    #expect([economic, municipal, grants, roles].map(\.count) == [11, 18, 17, 4])
    #expect(
      instruments("kommune").intersection(economic).sorted() == [
        "kommunal-bostotte", "okonomisk-sosialhjelp",
      ])
    #expect(roles.allSatisfy { $0.hasPrefix("rolle-") })
    let files = RealContent.tree.files.map(RealContent.tree.relativePath).filter {
      $0.hasPrefix("instruments/")
    }
    let all = economic.union(municipal).union(grants).union(roles)
    #expect(all.count == 50)
    #expect(Set(files) == Set(all.map { "instruments/\($0).yml" }))
  }

  @Test("Eight strategies in four focus areas, the same in both editions")
  func columns() throws {
    let catalogue = try RealContent.catalogue()
    #expect(catalogue.strategies.all.map(\.number) == Array(1...8))
    #expect(catalogue.focusAreas.all.map(\.letter) == ["A", "B", "C", "D"])
    #expect(catalogue.editions.all.map(\.code) == ["F", "K"])
    for edition in catalogue.editions.all {
      #expect(edition.groups.map(\.focusArea.id) == catalogue.focusAreas.all.map(\.id))
      #expect(
        edition.groups.flatMap(\.columns).map(\.strategy.id) == catalogue.strategies.all.map(\.id))
    }
  }
}

extension Edition {
  /// Every entry as the fixtures have it; entries that span a focus area have no strategy.
  fileprivate func ownCells(_ catalogue: Catalogue) -> [[String]] {
    let own = rows.filter { $0.from == nil }
    return groups.flatMap { group in
      var result: [[String]] = []
      func add(_ entries: [Entry], _ row: Row, _ number: String, _ strategy: String) {
        for (index, entry) in entries.enumerated() {
          result.append([
            group.name["nb"], number, strategy, row.name["nb"], String(index + 1),
            entry.text?["nb"] ?? "", entry.qualifier?["nb"] ?? "",
          ])
        }
      }
      for row in own { add(group.spanningEntries(in: row.layer.id) ?? [], row, "", "") }
      for column in group.columns {
        let number = catalogue.strategies[column.strategy.id].map { String($0.number) } ?? ""
        for row in own { add(column.entries(in: row.layer.id), row, number, column.name["nb"]) }
      }
      return result
    }
  }
}
