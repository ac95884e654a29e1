import Testing

@testable import Publishing

/// Strips: where one value lies among those of its group.
@Suite struct StripTests {
  private let middle = StripMiddle(lower: 2, median: 5, upper: 8)

  @Test("A whole strip: band, ticks, median, own value and axis")
  func whole() {
    let own = StripPlot.Own(value: 5, label: ["A ", ChartLabel("5", reference: "f")])
    #expect(
      Drawn.svg(Drawn.strip([0, 5, 5, 10], middle, own: own)) == """
        <svg class="plot wide" viewBox="0 0 640 96" width="640" height="96" font-size="12" \
        role="img"><title>T</title><rect class="band" x="134" y="22" width="372" height="28"/>\
        <path class="group" d="M10 27v18M320 27v18M630 27v18"/>\
        <path class="whole" d="M320 22v28"/>\
        <text x="320" y="63" text-anchor="middle" class="soft">M</text>\
        <text x="320" y="12" text-anchor="middle" class="own">A <tspan data-f="f">5</tspan></text>\
        <circle class="own" cx="320" cy="36" r="6.5"/><path class="hair" d="M10 73h620"/>\
        <path class="hair" d="M10 73v4"/><text x="10" y="90" text-anchor="middle" class="soft">0\
        </text><path class="hair" d="M134 73v4"/><text x="134" y="90" text-anchor="middle" \
        class="soft">2</text><path class="hair" d="M258 73v4"/><text x="258" y="90" \
        text-anchor="middle" class="soft">4</text><path class="hair" d="M382 73v4"/><text x="382" \
        y="90" text-anchor="middle" class="soft">6</text><path class="hair" d="M506 73v4"/><text \
        x="506" y="90" text-anchor="middle" class="soft">8</text><path class="hair" d="M630 73v4"/>\
        <text x="630" y="90" text-anchor="middle" class="soft">10</text></svg>

        """)
  }

  @Test(
    "Inline strips have no text and are hidden",
    arguments: [
      (
        [0, 5, 5, 10], StripMiddle(lower: 2, median: 5, upper: 6), 10,
        """
        <rect class="band" x="36.8" y="3" width="57.6" height="18"/>\
        <path class="group" d="M8 7v10M80 7v10M152 7v10"/><path class="whole" d="M80 3v18"/>\
        <circle class="own" cx="152" cy="12" r="5"/>
        """
      ),
      ([0, 10], nil, nil, #"<path class="group" d="M8 7v10M152 7v10"/>"#),
      (
        [3], nil, 3,
        #"<path class="group" d="M80 7v10"/><circle class="own" cx="80" cy="12" r="5"/>"#
      ),
      ([0, 10], nil, .nan, #"<path class="group" d="M8 7v10M152 7v10"/>"#),
      ([], nil, 3, ""), ([.nan], nil, nil, ""),
    ] as [([Double], StripMiddle?, Double?, String)])
  func inline(values: [Double], middle: StripMiddle?, own: Double?, drawn: String) {
    #expect(
      Drawn.inline(values, middle, own: own)
        == #"<svg class="plot" viewBox="0 0 160 24" width="160" height="24" aria-hidden="true">"#
        + drawn + "</svg>")
  }

  @Test(
    "The scale is over all values, unless the middle half would get less than a sixteenth",
    arguments: [
      ([0, 2, 5, 8, 10], 0, 10, 0, 0), ([0, 2, 5, 8, 96], 0, 96, 0, 0),
      ([0, 2, 5, 8, 97], 0, 8, 0, 1), ([-300, 2, 5, 8, 26, 27, 97], 2, 26, 1, 2),
      // All members far away still have the middle half to be far away from.
      ([-300, 300], 2, 8, 1, 1),
    ] as [([Double], Double, Double, Int, Int)])
  func outliers(values: [Double], lower: Double, upper: Double, below: Int, above: Int) {
    let range = StripRange(values, middle)
    #expect([range.lower, range.upper] == [lower, upper])
    #expect([range.countBelow, range.countAbove] == [below, above])
  }

  @Test("Without a middle half to save, the scale is over all values")
  func noMiddle() {
    #expect(StripRange([0, 1, 1000], nil).upper == 1000)
    let flat = StripMiddle(lower: 1, median: 1, upper: 1)
    #expect(StripRange([1, 1, 1, 1000], flat).upper == 1000)
  }

  @Test("What lies beyond an end is an arrow and is counted, the own value by its label alone")
  func beyond() {
    let values: [Double] = [0, 2, 5, 8, 500, 600]
    let alone = Drawn.svg(Drawn.strip(values, middle))
    #expect(alone.contains(#"<path class="group fill" d="M640 36l-6-4v8z"/>"#))
    #expect(alone.contains(">2 out</text>"))
    let own = Drawn.svg(Drawn.strip(values, middle, own: .init(value: 600, label: ["Own"])))
    #expect(own.contains(#"<path class="own fill" d="M640 36l-6-4v8z"/>"#))
    #expect(own.contains(">1 out</text>"))
    #expect(own.contains(#"<circle class="own" cx="630""#))
  }

  @Test("An own value outside the group has a place on the scale too")
  func stranger() {
    let strip = Drawn.strip([0, 10], nil, own: .init(value: 20, label: ["Own"]))
    #expect(Drawn.svg(strip).contains(#"d="M10 27v18M320 27v18""#))
    #expect(Drawn.svg(strip).contains(#"<circle class="own" cx="630""#))
  }

  @Test("An own value that is hidden leaves words and nothing else")
  func hidden() {
    let without = Drawn.svg(Drawn.strip([0, 10], nil, own: .init(value: nil, label: ["Hidden"])))
    #expect(without.contains(#"class="own">Hidden</text>"#))
    #expect(!without.contains("<circle"))
    #expect(
      Drawn.sparkline([1, nil, 3, 4]).contains("circle")
        && Drawn.sparkline([nil]).contains("></svg>")
    )
  }
}
