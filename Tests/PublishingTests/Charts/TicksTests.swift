import Testing

@testable import Publishing

/// Round marks, the axes made of them, and which years are named.
@Suite struct TicksTests {
  @Test(
    "The closest round steps that are few enough",
    arguments: [
      // Between the bounds.
      (6.1, 19.5, .within, 6, 1, [8, 10, 12, 14, 16, 18], 0),
      (6.1, 19.5, .within, 4, 1, [10, 15], 0),
      (0, 1, .within, 6, 1, [0, 0.2, 0.4, 0.6, 0.8, 1], 1),
      (-4.9, 8.5, .within, 6, 1, [0, 5], 0),
      (0.02, 0.09, .within, 6, 2, [0.02, 0.04, 0.06, 0.08], 2),
      // Figures without decimals have marks without decimals, even if that is none.
      (3.1, 3.4, .within, 6, 0, [], 0), (2.5, 3.5, .within, 6, 0, [3], 0),
      // At the bounds or outside them.
      (8, 12.4, .around, 6, 1, [8, 9, 10, 11, 12, 13], 0),
      (0, 12.4, .around, 6, 1, [0, 5, 10, 15], 0),
      (0, 100, .around, 6, 0, [0, 20, 40, 60, 80, 100], 0),
      (-7, 9, .around, 6, 0, [-10, -5, 0, 5, 10], 0),
      (
        4_960_000, 5_488_000, .around, 6, 0,
        [4_800_000, 5_000_000, 5_200_000, 5_400_000, 5_600_000], 0
      ),
      (0, 3e20, .around, 4, 0, [0, 1e20, 2e20, 3e20], 0),
      (5, 5, .around, 6, 0, [5], 0),
      // No axis.
      (.nan, 1, .within, 6, 0, [], 0), (2, 1, .within, 6, 0, [], 0),
      (0, .infinity, .around, 6, 0, [], 0),
    ] as [(Double, Double, Ticks.Reach, Int, Int, [Double], Int)])
  func ticks(
    lower: Double, upper: Double, reach: Ticks.Reach, most: Int, figureDecimals: Int,
    values: [Double], decimals: Int
  ) {
    let ticks = Ticks(lower, upper, reach, most: most, decimals: figureDecimals)
    #expect(ticks.values == values)
    #expect(ticks.decimals == decimals)
  }

  @Test(
    "An axis begins at 0 unless it may break and all values are far up",
    arguments: [
      ([8, 12], false, 0, 15), ([8, 12], true, 8, 12), ([5, 12], true, 0, 15),
      ([-12, -8], false, -15, 0), ([-12, -8], true, -12, -8), ([-3, 9], true, -5, 10),
      // All the same, nothing, none.
      ([4], false, 0, 4), ([4], true, 3, 5), ([-4], true, -5, -3), ([0, 0], false, 0, 1),
      ([], false, 0, 1), ([], true, 0, 1), ([.nan, .infinity], true, 0, 1),
    ] as [([Double], Bool, Double, Double)])
  func axes(values: [Double], mayBreak: Bool, lower: Double, upper: Double) {
    let axis = ValueAxis(Extent(values), mayBreak: mayBreak, most: 5, decimals: 0)
    #expect([axis.lower, axis.upper] == [lower, upper])
  }

  @Test(
    "Years are named evenly from the first to the last, if that can be",
    arguments: [
      (2015...2024, 500, [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]),
      (2015...2024, 300, [2015, 2018, 2021, 2024]),
      (2015...2023, 300, [2015, 2017, 2019, 2021, 2023]),
      // Thirteen years between have no step: the last one is longer.
      (2010...2023, 300, [2010, 2013, 2016, 2019, 2023]),
      (2015...2016, 10, [2016]), (2020...2020, 300, [2020]),
    ] as [(ClosedRange<Int>, Double, [Int])])
  func years(years: ClosedRange<Int>, width: Double, named: [Int]) {
    let years = Array(years)
    let x = years.indices.map { Double($0) * width / Double(max(1, years.count - 1)) }
    #expect(YearTicks(years, x: x, room: 50).indices.map { years[$0] } == named)
  }

  @Test("No years have no names")
  func noYears() { #expect(YearTicks([], x: [], room: 50).indices == []) }
}
