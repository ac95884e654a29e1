import Model
import Testing

@testable import Publishing

/// How many strategies two instruments share.
@Suite struct ProximityTests {
  @Test(
    "Counted by hand in the slides",
    arguments: [
      // Both in 4, 5 and 6: bostøtte stands in 8 too, economic advice in 7.
      ("bostotte", "okonomisk-radgivning", "3"),
      // Both in 5, 6 and 7 of edition K.
      ("startlan", "tverrfaglig-samarbeid", "3"),
      ("startlan", "bostotte", "2"),
      ("grunnlan", "tilskudd-til-utleieboliger", "3"),
      ("grunnlan", "utbyggingsavtaler", "3"),
      ("grunnlan", "depositum", ""),
      ("jobbsjansen", "startlan", "1"),
    ])
  func slides(a: String, b: String, expected: String) throws {
    let table = try #require(try RealSite.builder().proximity())
    #expect(table.number("v-" + a, "v-" + b) == expected)
  }

  @Test("Each pair stands once, and nothing that shares no strategy")
  func triangle() throws {
    let table = try #require(try RealSite.builder().proximity())
    #expect(table.columns.count == table.rows.count)
    for (index, row) in table.rows.enumerated() {
      #expect(row.counts.count == index + 1)
      #expect(row.counts.count + (Int(row.rest) ?? 0) == table.columns.count)
    }
    let ids = table.columns.map(\.id) + table.rows.map(\.id)
    #expect(!ids.contains { $0.hasPrefix("v-rolle-") }, "roles are in no strategy")
  }

  @Test("A small model")
  func small() throws {
    let table = try #require(SmallSite.builder().proximity())
    #expect(table.columns.map(\.name) == ["Loan"])
    #expect(table.rows.map(\.instrument.text) == ["Grant"])
    #expect(table.number("v-grant", "v-loan") == "2")
  }

  @Test("Instruments of the same strategies are neighbours")
  func neighbours() throws {
    let small = Relations(SmallSite.catalogue)
    // The middles are 1½, 1½ and 2; the role spans strategies 1 and 2.
    #expect(small.neighbours.map(\.id.text) == ["loan", "role", "grant"])
    let order = Relations(try RealSite.catalogue()).neighbours.map(\.id.text)
    // All three in 4 and 6 alone.
    let first = try #require(order.firstIndex(of: "bo-oppfolging"))
    #expect(
      Set(order[first..<first + 3]) == [
        "bo-oppfolging", "veiledning", "okonomisk-sosialhjelp",
      ])
  }
}

extension Proximity {
  /// The number of a pair, whichever of the two has the row.
  fileprivate func number(_ a: String, _ b: String) -> String? {
    for (row, column) in [(a, b), (b, a)] {
      if let row = rows.first(where: { $0.id == row }),
        let index = columns.firstIndex(where: { $0.id == column }), index < row.counts.count
      {
        return row.counts[index].number
      }
    }
    return nil
  }
}
