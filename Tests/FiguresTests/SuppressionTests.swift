import Model
import Testing

@testable import Figures

/// What rests on too few cases is hidden, and so is what would give it away.
@Suite struct SuppressionTests {
  private static let least = "aggregation: sum\nleastCount: 5"

  @Test(
    "Counts below the least are hidden, nought is not",
    arguments: [
      ("0", .value(0)), ("1", .missing(.suppressed)), ("4", .missing(.suppressed)),
      ("5", .value(5)),
    ] as [(String, Measurement)])
  func counts(value: String, measurement: Measurement) throws {
    let figures = try SmallFigures(rows: "1001 2024 \(value)", indicator: Self.least).figures()
    #expect(figures.latest(of: "1001")?.measurement == measurement)
  }

  // Region 10 has 1001, 1002 and 1003; region 20 has 2001, 2002 and 2003.
  @Test(
    "A published total that gives a hidden part away is hidden, and the one above it",
    arguments: [
      // One hidden part is the total less the others.
      ("10 2024 33; 1001 2024 10; 1002 2024 20; 1003 2024 3", "10", .missing(.suppressed)),
      // Two hidden parts may be shared between them in several ways.
      ("10 2024 26; 1001 2024 20; 1002 2024 3; 1003 2024 3", "10", .value(26)),
      // Two can only be 1 and 1, or 4 and 4.
      ("10 2024 22; 1001 2024 20; 1002 2024 1; 1003 2024 1", "10", .missing(.suppressed)),
      ("10 2024 28; 1001 2024 20; 1002 2024 4; 1003 2024 4", "10", .missing(.suppressed)),
      // What is not known at all keeps the secret.
      ("10 2024 33; 1001 2024 10; 1003 2024 3", "10", .value(33)),
      // The source hides one itself.
      (
        "10 2024 33; 1001 2024 10; 1002 2024 20; 1003 2024 :suppressed", "10",
        .missing(.suppressed)
      ),
      // The whole less the other region would tell.
      (
        """
        0 2024 93; 10 2024 33; 1001 2024 10; 1002 2024 20; 1003 2024 3;\
        2001 2024 20; 2002 2024 20; 2003 2024 20
        """, "0", .missing(.suppressed)
      ),
      (
        """
        0 2024 93; 10 2024 33; 20 2024 60; 1001 2024 10; 1002 2024 20; 1003 2024 3
        """, "0", .missing(.suppressed)
      ),
      // Where the other region is not known, it would not.
      ("0 2024 93; 10 2024 33; 1001 2024 10; 1002 2024 20; 1003 2024 3", "0", .value(93)),
    ] as [(String, String, Measurement)])
  func totals(rows: String, code: String, measurement: Measurement) throws {
    let figures = try SmallFigures(rows: rows, indicator: Self.least).figures()
    let period = try #require(Period("2024"))
    #expect(figures.total(code, period)?.measurement == measurement)
  }

  @Test("A sum over joined areas with a hidden part is not made")
  func joined() throws {
    let rows = "0903 2019 3; 0904 2019 20"
    let small = try SmallFigures(rows: rows, indicator: Self.least)
    #expect(try small.figures(of: "1003") == [])
  }

  @Test("For what is left, no hidden figure follows from totals and other parts")
  func nothingFollows() throws {
    // All ways in which three counts from 0 to 6 may lie, with their true total.
    for code in 0..<343 {
      let counts = [code % 7, code / 7 % 7, code / 49]
      let total = counts.reduce(0, +)
      let rows = """
        10 2024 \(total); 1001 2024 \(counts[0]); 1002 2024 \(counts[1]); 1003 2024 \(counts[2])
        """
      let figures = try SmallFigures(rows: rows, indicator: Self.least).figures()
      let period = try #require(Period("2024"))
      guard let shown = figures.total("10", period)?.measurement.value else { continue }
      let known = ["1001", "1002", "1003"].map {
        figures.figure(of: $0, in: period)?.measurement.value
      }
      let hidden = known.count { $0 == nil }
      if hidden == 0 { continue }
      let rest = Int(shown) - known.compactMap { $0 }.map(Int.init).reduce(0, +)
      #expect(ways(of: rest, in: hidden) > 1, "\(counts) can be worked out")
    }
  }

  /// In how many ways a rest may be shared by so many counts from 1 to 4.
  private func ways(of rest: Int, in count: Int) -> Int {
    if count == 0 { return rest == 0 ? 1 : 0 }
    return (1...4).reduce(0) { $0 + (rest >= $1 ? ways(of: rest - $1, in: count - 1) : 0) }
  }
}
