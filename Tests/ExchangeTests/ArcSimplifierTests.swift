import Testing

@testable import Exchange
@testable import Model

/// The point that is noticed least goes first.
@Suite struct ArcSimplifierTests {
  private func simplify(
    _ arcs: [[(Int32, Int32)]], uses: [Int], least: [Int], to count: Int
  ) -> [[Int32]] {
    ArcSimplifier.simplify(
      arcs.map { $0.map { Boundaries.Point(x: $0.0, y: $0.1) } }, uses: uses, least: least,
      to: count
    ).map { $0.map(\.x) }
  }

  /// Heights of 1, 9, 2 and 5 over a line.
  private let hills: [(Int32, Int32)] = [
    (0, 0), (10, 1), (20, 0), (30, 9), (40, 0), (50, 2), (60, 0), (70, 5), (80, 0),
  ]

  @Test(
    arguments: [
      (9, [0, 10, 20, 30, 40, 50, 60, 70, 80]),
      (8, [0, 10, 20, 30, 40, 50, 60, 70, 80]),
      (7, [0, 20, 30, 40, 50, 60, 70, 80]),
      (6, [0, 20, 30, 40, 60, 70, 80]),
      (3, [0, 30, 40, 80]),
      (0, [0, 80]),
    ] as [(Int, [Int32])])
  func order(count: Int, left: [Int32]) {
    #expect(simplify([hills], uses: [1], least: [0], to: count) == [left])
  }

  @Test("What has to stay stays, and an end always does")
  func least() {
    #expect(simplify([hills], uses: [1], least: [6], to: 0)[0].count == 8)
    #expect(simplify([[(0, 0), (5, 5)]], uses: [1], least: [0], to: 0) == [[0, 5]])
  }

  @Test("An arc that two lines share counts twice")
  func shared() {
    let arcs = [hills, hills]
    #expect(simplify(arcs, uses: [2, 0], least: [0, 0], to: 14)[0].count == 8)
    #expect(simplify(arcs, uses: [2, 2], least: [9, 0], to: 0).map(\.count) == [9, 2])
  }

  @Test("Straight lines lose all between their ends before anything else does")
  func straight() {
    let found = simplify(
      [[(0, 0), (1, 0), (2, 0), (3, 0)], [(0, 0), (1, 1), (2, 0)]], uses: [1, 1], least: [0, 0],
      to: 3)
    #expect(found == [[0, 3], [0, 1, 2]])
  }
}
