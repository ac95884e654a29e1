import Testing

@testable import Publishing

/// Lines over years, in charts, small multiples and sparklines.
@Suite struct LineChartTests {
  @Test("A whole line chart: grid, years, marks, lines with a gap and a projection, names")
  func whole() {
    var chart = Drawn.line([
      Drawn.series([1, 2, nil, 4], name: "Own", end: ChartLabel("4", reference: "f")),
      Drawn.series([2, 2, 2, 2], .whole, name: "All", end: "2"),
    ])
    chart.marks = [LineChart.Mark(year: 2022, text: "New")]
    chart.projection = LineChart.Mark(year: 2023, text: "Later")
    #expect(
      Drawn.svg(chart) == """
        <svg class="plot wide" viewBox="0 0 640 235.5" width="640" height="235.5" font-size="12" \
        role="img"><title>T</title><path class="base" d="M15.3 212.5h569.5"/>\
        <text x="7.3" y="216.5" text-anchor="end" class="soft">0</text>\
        <path class="hair" d="M15.3 165h569.5"/>\
        <text x="7.3" y="169" text-anchor="end" class="soft">1</text>\
        <path class="hair" d="M15.3 117.5h569.5"/>\
        <text x="7.3" y="121.5" text-anchor="end" class="soft">2</text>\
        <path class="hair" d="M15.3 70h569.5"/>\
        <text x="7.3" y="74" text-anchor="end" class="soft">3</text>\
        <path class="hair" d="M15.3 22.5h569.5"/>\
        <text x="7.3" y="26.5" text-anchor="end" class="soft">4</text>\
        <text x="15.3" y="229.5" text-anchor="middle" class="soft">2020</text>\
        <text x="205.1" y="229.5" text-anchor="middle" class="soft">2021</text>\
        <text x="395" y="229.5" text-anchor="middle" class="soft">2022</text>\
        <text x="584.8" y="229.5" text-anchor="middle" class="soft">2023</text>\
        <path class="mark" d="M395 2v210.5"/>\
        <text x="400" y="11" class="soft halo">New</text>\
        <path class="mark dashed" d="M489.9 2v210.5"/>\
        <text x="494.9" y="11" class="soft halo">Later</text>\
        <g class="whole" stroke-width="2">\
        <path stroke-dasharray="7 4" d="M15.3 117.5 205.1 117.5 395 117.5"/>\
        <path stroke-dasharray="2 5" d="M395 117.5 584.8 117.5"/>\
        <circle class="whole" cx="584.8" cy="117.5" r="3.5"/></g>\
        <g class="own" stroke-width="3"><path d="M15.3 165 205.1 117.5"/>\
        <circle class="own" cx="584.8" cy="22.5" r="4.5"/></g>\
        <text x="596.8" y="26" class="own"><tspan data-f="f">4</tspan> Own</text>\
        <text x="596.8" y="121">2 All</text></svg>

        """)
  }

  @Test("The narrow layout has the names above, each with a piece of its line")
  func narrow() {
    let svg = Drawn.svg(
      Drawn.line([Drawn.series([1, 2], .whole, end: ChartLabel("2", reference: "f"))]), .narrow)
    #expect(svg.contains(#"viewBox="0 0 320 "#))
    #expect(
      svg.contains(
        """
        <path class="whole" stroke-width="2" stroke-dasharray="7 4" d="M2 8.5h20"/>\
        <text x="30" y="13"><tspan data-f="f">2</tspan> N</text>
        """))
  }

  @Test("A break parts the lines between two years")
  func breaks() {
    var chart = Drawn.line([Drawn.series([0, 1, 1, 0], end: "")])
    #expect(paths(Drawn.svg(chart)).map { $0.count { $0 == "M" } } == [1])
    chart.breaks = [LineChart.Mark(year: 2022, text: "Break")]
    #expect(paths(Drawn.svg(chart)).map { $0.count { $0 == "M" } } == [2])
  }

  @Test("Years stand as far apart as they are, and those that are not in the chart are no gap")
  func unevenYears() {
    var chart = Drawn.line([Drawn.series([0, 1, 1], end: "")])
    chart.years = [2013, 2017, 2018]
    let x = (paths(Drawn.svg(chart)).first ?? "").dropFirst().split(separator: " ").map {
      Double($0) ?? 0
    }
    #expect(x.count == 6)
    #expect(abs((x[2] - x[0]) - 4 * (x[4] - x[2])) < 0.5)
  }

  @Test("An axis that does not begin at 0 says so, and without words for it begins at 0")
  func axisBreak() {
    var chart = Drawn.line([Drawn.series([90, 100])])
    #expect(ticks(Drawn.svg(chart)).first == "0")
    chart.axisBreak = "cut"
    #expect(ticks(Drawn.svg(chart)).first == "90")
    #expect(Drawn.svg(chart).contains(">cut</text>"))
    chart.series = [Drawn.series([0, 100])]
    #expect(!Drawn.svg(chart).contains(">cut</text>"))
  }

  @Test("Four series are drawn; the first lies on top")
  func most() {
    let chart = Drawn.line((0..<6).map { Drawn.series([1, 2], name: "S\($0)") })
    let svg = Drawn.svg(chart)
    #expect(svg.count(of: "<g ") == 4)
    #expect(!svg.contains("S4"))
  }

  @Test("A line that ends early has its name where it ends")
  func early() {
    let chart = Drawn.line([
      Drawn.series([1, 2, 3, 4, 5]),
      Drawn.series([4, 4, nil, nil, nil], .parent, name: "Before", end: "4"),
    ])
    #expect(Drawn.svg(chart).contains(#"class="halo">4 Before</text>"#))
    #expect(!Drawn.svg(chart, .narrow).contains("halo"))
  }

  @Test("A hidden value leaves no trace: the chart is the same as if nobody had counted")
  func hidden() {
    // Neither the axis nor the place of another point may depend on it.
    let shown = Drawn.line([Drawn.series([1, nil, 3])])
    var other = Drawn.line([Drawn.series([1, 2, 3])])
    other.series[0].values[1] = nil
    for layout in ChartLayout.allCases {
      #expect(Drawn.svg(shown, layout) == Drawn.svg(other, layout))
    }
    #expect(!Drawn.svg(shown).contains("<path d="))
  }

  @Test("A sparkline leaves gaps and ends in a dot")
  func sparkline() {
    #expect(
      Drawn.sparkline([1, 2, nil, 4, nil, 3, 2]) == """
        <svg class="plot" viewBox="0 0 80 24" width="80" height="24" aria-hidden="true">\
        <path class="group" stroke-width="1.5" d="M4 20 16 14.7M64 9.3 76 14.7"/>\
        <path class="group" stroke-width="3" d="M40 4h0"/>\
        <circle class="own" cx="76" cy="14.7" r="3"/></svg>
        """)
  }

  @Test("Small multiples have one scale and a line behind")
  func multiples() throws {
    let panels = Drawn.multiples([[1, nil, 3], [nil, nil, nil]], reference: [2, 2, 2]).drawn()
    #expect(
      String(decoding: try #require(panels.first).svg, as: UTF8.self) == """
        <svg class="plot" viewBox="0 0 136 100" width="136" height="100" font-size="12" \
        role="img"><title>T0</title><path class="base" d="M12.3 82h117.7"/>\
        <text x="7.3" y="86" text-anchor="end" class="soft">0</text>\
        <path class="hair" d="M12.3 50h117.7"/>\
        <text x="7.3" y="54" text-anchor="end" class="soft">2</text>\
        <path class="hair" d="M12.3 18h117.7"/>\
        <text x="7.3" y="22" text-anchor="end" class="soft">4</text>\
        <text x="12.3" y="97" class="soft">2020</text>\
        <text x="136" y="97" text-anchor="end" class="soft">2022</text>\
        <path class="whole" stroke-width="1" d="M12.3 50 71.2 50 130 50"/>\
        <path class="own" stroke-width="4" d="M12.3 66h0M130 34h0"/>\
        <circle class="own" cx="130" cy="34" r="3"/>\
        <text x="130" y="28" text-anchor="middle" class="own halo">E</text></svg>
        """)
    let empty = String(decoding: panels[1].svg, as: UTF8.self)
    #expect(ticks(empty) == ["0", "2", "4", "2022"])
    #expect(empty.contains(">none</text>") && !empty.contains("<circle"))
  }

  /// The data of the lines of series.
  private func paths(_ svg: String) -> [String] {
    svg.matches(of: /<path(?: stroke-dasharray="[^"]*")? d="([^"]*)"/).map { String($0.1) }
  }

  private func ticks(_ svg: String) -> [String] {
    svg.matches(of: /text-anchor="end" class="soft">([^<]*)</).map { String($0.1) }
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { split(separator: part).count - 1 }
}
