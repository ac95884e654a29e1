import Testing

@testable import Figures

/// Quantiles, spans of chance and words, worked out by hand or taken from the literature.
@Suite struct ComparisonTests {
  @Test(
    "Quantiles of type 7",
    arguments: [
      ([3], 3, 3, 3), ([1, 2], 1.25, 1.5, 1.75), ([4, 1, 3, 2], 1.75, 2.5, 3.25),
      ([5, 1, 4, 2, 3], 2, 3, 4), ([7, 7, 7, 7], 7, 7, 7), ([-4, 0, 10], -2, 0, 5),
    ] as [([Double], Double, Double, Double)])
  func quantiles(values: [Double], low: Double, median: Double, high: Double) {
    let all = Distribution(values)
    #expect(all.lowerQuartile == low)
    #expect(all.median == median)
    #expect(all.upperQuartile == high)
    #expect(all.count == values.count)
  }

  @Test("No figures have no quantile")
  func nothing() {
    #expect(Distribution([]).median.isNaN)
  }

  @Test("Wilson's interval for 15 of 148, as Newcombe (1998) gives it: 0.0624 to 0.1605")
  func share() throws {
    let interval = try #require(Interval(share: 15, of: 148, per: 1))
    #expect(abs(interval.lower - 0.0624) < 0.00005)
    #expect(abs(interval.upper - 0.1605) < 0.00005)
    let none = try #require(Interval(share: 0, of: 20, per: 100))
    #expect(none.lower == 0)
    #expect(abs(none.upper - 16.11) < 0.005)
  }

  @Test("Byar's limits for 10 cases come within a hundredth of Poisson's 4.795 and 18.39")
  func rate() throws {
    let interval = try #require(Interval(rate: 10, of: 1000, per: 1000))
    #expect(abs(interval.lower - 4.795) < 0.02)
    #expect(abs(interval.upper - 18.39) < 0.02)
    #expect(Interval(rate: 0, of: 10, per: 1)?.lower == 0)
  }

  @Test("There is no interval where nobody is counted among, or more than all")
  func impossible() {
    #expect(Interval(share: 1, of: 0, per: 100) == nil)
    #expect(Interval(share: 3, of: 2, per: 100) == nil)
    #expect(Interval(rate: 1, of: 0, per: 1000) == nil)
    #expect(Interval(rate: -1, of: 10, per: 1000) == nil)
  }

  // The middle half of 1, 2, 3, 4, 5 is from 2 to 4.
  @Test(
    "Where a figure lies, and whether that may be chance",
    arguments: [
      (1.9, nil, false, "lower"), (2, nil, false, "similar"), (4, nil, true, "similar"),
      (4.1, nil, false, "higher"), (4.1, nil, true, "higher?"), (1, nil, true, "lower?"),
      (5, (4.5, 5.5), true, "higher"), (5, (3.9, 6), false, "higher?"),
      (1, (0.5, 1.9), false, "lower"), (1, (0.2, 2), false, "lower?"), (3, (0, 9), true, "similar"),
    ] as [(Double, (Double, Double)?, Bool, String)])
  func position(value: Double, span: (Double, Double)?, isSmall: Bool, words: String) {
    let comparison = Comparison(
      value, in: Distribution([1, 2, 3, 4, 5]),
      interval: span.map { Interval(lower: $0.0, upper: $0.1) }, isSmall: isSmall)
    #expect(comparison.position.rawValue + (comparison.mayBeChance ? "?" : "") == words)
  }

  @Test(
    "A change counts when it is more than rounding and chance",
    arguments: [
      (10, 10.1, nil, nil, "steady"), (10, 10.2, nil, nil, "up"), (10, 9.8, nil, nil, "down"),
      (10, 14, (8, 12), (11, 17), "steady"), (10, 14, (9, 11), (12, 16), "up"),
      (14, 10, (12, 16), (9, 11), "down"),
    ] as [(Double, Double, (Double, Double)?, (Double, Double)?, String)])
  func trend(
    old: Double, new: Double, first: (Double, Double)?, last: (Double, Double)?, words: String
  ) {
    let trend = Trend(
      from: old, to: new, step: 0.2, first: first.map { Interval(lower: $0.0, upper: $0.1) },
      last: last.map { Interval(lower: $0.0, upper: $0.1) })
    #expect(trend.rawValue == words)
  }
}
