import Testing

@testable import Exchange
@testable import Model

/// What lines have in common is one arc, and each line is still what it was.
@Suite struct ArcNetworkTests {
  @Test(
    arguments: [
      // A line of its own, from its westernmost point.
      (["bgf"], ["fbgf"]),
      (["abgf", "klm"], ["abgfa", "klmk"]),
      // Two squares side by side: what is between them, and the rest of each.
      (["abgf", "bchg"], ["bg", "gfab", "bchg"]),
      (["abgf", "gbch"], ["bg", "gfab", "bchg"]),
      (["abgf", "hgbc"], ["bg", "gfab", "bchg"]),
      // An area and the hole of another that it fills, whichever way each goes round.
      (["ghm", "hmg", "mhg"], ["ghmg"]),
      // Three that meet in one point.
      (["abgf", "bchg", "fghmk"], ["bg", "gf", "fab", "bch", "hg", "hmkf"]),
      // Two that touch in a point.
      (["abg", "gmn"], ["gabg", "gmng"]),
    ] as [([String], [String])])
  func arcs(lines: [String], arcs: [String]) {
    let network = ArcNetwork(lines.map(Letters.points))
    #expect(network.arcs.map(Letters.text) == arcs)
    for (number, line) in lines.enumerated() {
      let points = Letters.text(network.points(ofLine: number))
      #expect(points.first == points.last)
      #expect((line + line).contains(points.dropLast()) || Self.reversed(line, has: points))
    }
  }

  @Test("How many lines go along each arc")
  func uses() {
    #expect(ArcNetwork(["abgf", "bchg"].map(Letters.points)).useCounts == [2, 1, 1])
    #expect(ArcNetwork(["ghm", "mhg"].map(Letters.points)).useCounts == [2])
  }

  private static func reversed(_ line: String, has points: String) -> Bool {
    String((line + line).reversed()).contains(points.dropLast())
  }
}

/// Points as letters: `a` is (0, 0), `b` (1, 0), five to a row.
enum Letters {
  static func points(_ letters: String) -> [Boundaries.Point] {
    letters.utf8.map { letter in
      let number = Int32(letter) - 97
      return Boundaries.Point(x: number % 5, y: number / 5)
    }
  }

  static func text(_ points: [Boundaries.Point]) -> String {
    String(decoding: points.map { UInt8(97 + $0.x + 5 * $0.y) }, as: UTF8.self)
  }
}
