import Model
import Testing

@testable import Publishing

/// The drawing of what hangs together.
@Suite struct RelationPictureTests {
  @Test("A line for each use, in the paint of its focus area, from its row to its stop")
  func lines() throws {
    let picture = try #require(SmallSite.builder().relationPicture())
    let stops = picture.stops.map { stop in stop.lines.map(\.text).joined(separator: " ") }
    #expect(stops == ["A Rent", "1 Buy", "2 Build", "B Keep", "3 Adapt"])
    let places = Dictionary(
      uniqueKeysWithValues: zip(picture.stops.map(\.y), stops))
    #expect(
      picture.rows.map { row in
        let ends = row.lines.map { "\($0.letter) \(places[$0.to] ?? "nowhere")" }
        return "\(row.id) \(row.numbers): \(ends.joined(separator: ", "))"
      } == [
        "v-loan 1 2: A 1 Buy, A 2 Build", "v-role : A A Rent",
        "v-grant 1 2 3: A 1 Buy, A 2 Build, B 3 Adapt",
      ])
    for row in picture.rows { #expect(row.lines.allSatisfy { $0.from == row.y }) }
  }

  @Test("Every use in the slides has a line, and nothing lies outside or over another")
  func slides() throws {
    let builder = try RealSite.builder()
    let picture = try #require(builder.relationPicture())
    let uses = builder.relations.neighbours.reduce(0) {
      $0 + builder.relations.strategies(of: $1.id).count
        + builder.relations.focusAreas(of: $1.id).count
    }
    #expect(picture.rows.reduce(0) { $0 + $1.lines.count } == uses)
    var end = 0
    for row in picture.rows {
      #expect(row.y - row.height / 2 >= end)
      end = row.y + row.height / 2
    }
    #expect(end <= picture.height)
    let texts = picture.stops.flatMap(\.lines).map(\.y)
    #expect(texts == texts.sorted() && texts.allSatisfy { (8...picture.height - 8).contains($0) })
  }

  @Test(
    "Texts are broken between words",
    arguments: [
      ("", []), ("one", ["one"]), ("one two", ["one two"]),
      ("one two three", ["one two", "three"]),
      ("unbreakable a b", ["unbreakable", "a b"]),
    ] as [(String, [String])])
  func breaks(text: String, expected: [String]) {
    #expect(RelationPicture.lines(text, width: 7) == expected)
  }
}
