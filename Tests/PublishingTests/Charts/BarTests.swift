import Testing

@testable import Publishing

/// Stacked and paired bars.
@Suite struct BarTests {
  @Test("Parts fill the bar in proportion, with a gap between and a label where it fits")
  func stacked() {
    let svg = Drawn.svg(Drawn.stacked([[50, 1, 49]], missing: .noBar("")))
    #expect(
      bars(svg) == [
        "p1 29.1 304", "p2 334.5 4.6", "p3 340.6 299.4",
      ])
    #expect(svg.contains(#"class="on">50.0</text>"#))
    #expect(!svg.contains(">1.0</text>"))
  }

  @Test("A rest that nobody knows is hatched and named, in the bar and in the legend")
  func rest() {
    let svg = Drawn.svg(Drawn.stacked([[50, nil, 25]], missing: .rest(of: 100, "gone")))
    #expect(bars(svg) == ["p1 29.1 304", "p3 334.5 151.2"])
    #expect(svg.split(separator: #"class="rest""#).count == 3)
    #expect(svg.split(separator: ">gone</text>").count == 3)
  }

  @Test("A hidden part leaves no bar from whose length it could be worked out")
  func noBar() {
    let svg = Drawn.svg(Drawn.stacked([[50, nil, 25]], missing: .noBar("hidden")))
    #expect(bars(svg) == [])
    #expect(svg.contains(">hidden</text>") && !svg.contains("50.0") && !svg.contains("rest"))
  }

  @Test(
    "What is no share is nothing",
    arguments: [
      ([0, 0], []), ([-5, 10], ["p2 29.1 610.9"]), ([.nan, 10], []), ([10, 0], ["p1 29.1 610.9"]),
      ([.infinity, 10], []), ([1e300, 1e300], ["p1 29.1 304", "p2 334.5 305.5"]),
    ] as [([Double], [String])])
  func shares(values: [Double], drawn: [String]) {
    #expect(bars(Drawn.svg(Drawn.stacked([values], missing: .noBar("none")))) == drawn)
  }

  @Test("A whole of nothing shows the first figure instead of a bar")
  func nothing() {
    let svg = Drawn.svg(Drawn.stacked([[0, 0]], missing: .noBar("none")))
    #expect(svg.contains(#"class="soft">0.0</text>"#) && !svg.contains(">none<"))
  }

  @Test("The fifth and the sixth part are patterns, and a label on one has a plain ground")
  func patterns() {
    let svg = Drawn.svg(Drawn.stacked([[10, 10, 10, 10, 30, 30]], missing: .noBar("")))
    #expect(svg.matches(of: /class="p5"/).count == 4)
    #expect(svg.matches(of: /class="hatch"/).count == 4)
    #expect(svg.matches(of: /class="plate"/).count == 2)
  }

  @Test("Pairs begin at 0, and nothing is drawn for what is missing but its sign")
  func pairs() {
    let chart = Drawn.pairs([(2, nil), (4, 1)])
    #expect(
      columns(Drawn.svg(chart)) == [
        "p2 124 85", "p2 39 170", "p1 166.5 42.5",
      ])
    #expect(
      bars(Drawn.svg(chart, .narrow)) == ["p2 39.7 127.1", "p2 39.7 254.3", "p1 39.7 63.6"])
    for layout in ChartLayout.allCases {
      #expect(Drawn.svg(chart, layout).matches(of: />\.\.</).count == 1)
      #expect(Drawn.svg(chart, layout).contains(">4.0</text>"))
    }
  }

  @Test("Values below 0 hang from the line")
  func negative() {
    let svg = Drawn.svg(Drawn.pairs([(-2, 2)]))
    let parts = columns(svg).map { $0.split(separator: " ").compactMap { Double($0) } }
    #expect(parts.count == 2)
    #expect(parts.first?.first == parts.last.map { $0[0] + $0[1] })
  }

  @Test(
    "Figures stand at the columns while they are few and short, else there is an axis",
    arguments: [(8, 3.0, true), (9, 3.0, false), (8, 1_000_000.0, false), (2, 100.0, true)])
  func labels(count: Int, value: Double, isLabelled: Bool) {
    let svg = Drawn.svg(Drawn.pairs(Array(repeating: (value, value), count: count)))
    #expect(svg.contains(">\(value)</text>") == isLabelled)
    #expect(svg.contains(#"text-anchor="end""#) == !isLabelled)
  }

  @Test("The lying bars always have their figures")
  func lying() {
    let svg = Drawn.svg(Drawn.pairs(Array(repeating: (1e6, 1e6), count: 20)), .narrow)
    #expect(svg.matches(of: />1000000\.0</).count == 40)
  }

  /// Class, left and width of each filled part outside the legend.
  private func bars(_ svg: String) -> [String] {
    svg.matches(
      of: /<rect class="(p\d)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="(?:24|14)"/
    )
    .map { "\($0.1) \($0.2) \($0.3)" }
  }

  /// Class, top and height of each column.
  private func columns(_ svg: String) -> [String] {
    svg.matches(of: /<rect class="(p\d)" x="[\d.]+" y="([\d.]+)" width="43" height="([\d.]+)"/)
      .map { "\($0.1) \($0.2) \($0.3)" }
  }
}
