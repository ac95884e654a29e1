import Foundation
import Testing

@testable import Publishing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whatever the figures are, a chart is sound markup with places within its bounds.
@Suite struct ChartEdgeTests {
  /// Values that have made drawings fail.
  static let values: [[Double?]] = [
    [], [nil], [nil, nil, nil], [0], [0, 0, 0], [7], [7, 7, 7, 7], [nil, 7, nil], [-5, -5],
    [-3, 0, 3], [1, 2, 3, 4, 5, 6, 7, 8, 1e9], [-1e9, 1, 2, 3, 4, 5, 6, 7, 8], [1e-9, 2e-9],
    [1e300, -1e300, nil, 1], [.nan, 1, .infinity, -.infinity, 2], [.nan],
    [1e308, -1e308], [0.1, 0.2, 0.30000000000000004], Array(repeating: 3, count: 400),
    (0..<400).map { Double($0) },
  ]

  @Test(arguments: Self.values)
  func sound(values: [Double?]) {
    for (name, svg) in Self.drawings(of: values) {
      if let fault = Self.fault(of: svg) {
        Issue.record("\(name): \(fault)\n\(svg)")
      }
    }
  }

  @Test("Every chart of the gallery is sound")
  func gallery() {
    let examples = ChartExamples(Labels(SmallSite.language), Formatting(SmallSite.language))
    let figures =
      examples.strips() + examples.lines() + examples.stackedBars() + examples.pairs()
      + examples.multiples()
    #expect(figures.count > 30)
    for figure in figures {
      let markup = String(decoding: figure.svg, as: UTF8.self)
      let drawings =
        markup.split(separator: "\n").map(String.init)
        + figure.panels.map { String(decoding: $0.svg, as: UTF8.self) }
      #expect(drawings.count >= 2)
      for svg in drawings {
        if let fault = Self.fault(of: svg) { Issue.record("\(figure.title): \(fault)\n\(svg)") }
      }
      let width = figure.table.columns.count
      #expect(figure.table.rows.allSatisfy { $0.cells.count == width })
    }
    for row in examples.inline().rows {
      for svg in [row.strip, row.line] {
        #expect(Self.fault(of: String(decoding: svg, as: UTF8.self)) == nil)
      }
    }
  }

  @Test("Words from content are escaped")
  func escaped() {
    var chart = Drawn.line([
      Drawn.series([1], name: "<b> & \"c\"", end: ChartLabel("<1>", reference: "\"><x"))
    ])
    chart.title = "a < b"
    chart.detail = "c & d"
    let svg = Drawn.svg(chart)
    #expect(Self.fault(of: svg) == nil)
    #expect(svg.contains("<title>a &lt; b</title><desc>c &amp; d</desc>"))
    #expect(svg.contains(#"<tspan data-f="&quot;&gt;&lt;x">&lt;1&gt;</tspan> &lt;b&gt;"#))
  }

  private static func drawings(of values: [Double?]) -> [(name: String, svg: String)] {
    let known = values.compactMap { $0 }
    let middle = StripMiddle(lower: 2, median: 3, upper: 4)
    var line = Drawn.line([Drawn.series(values), Drawn.series([1], .whole)])
    line.breaks = [LineChart.Mark(year: 2020, text: "b"), LineChart.Mark(year: 2021, text: "b")]
    line.marks = [LineChart.Mark(year: 2020, text: "m"), LineChart.Mark(year: 1900, text: "m")]
    line.projection = LineChart.Mark(year: 2020, text: "p")
    line.axisBreak = "cut"
    let own = StripPlot.Own(value: known.last, label: ["Own"])
    let charts: [(String, any Chart)] = [
      ("strip", Drawn.strip(known)), ("strip, own", Drawn.strip(known, middle, own: own)),
      ("line", Drawn.line([Drawn.series(values)])), ("line, all", line),
      ("stacked", Drawn.stacked([values], missing: .noBar("none"))),
      ("stacked, rest", Drawn.stacked([values, [1]], missing: .rest(of: 10, "rest"))),
      ("pairs", Drawn.pairs(values.map { ($0, nil) })),
      ("pairs, both", Drawn.pairs(values.map { ($0, $0.map { -$0 }) })),
    ]
    return charts.flatMap { name, chart in
      ChartLayout.allCases.map { ("\(name), \($0)", Drawn.svg(chart, $0)) }
    } + [
      ("inline", Drawn.inline(known, own: known.first)),
      ("inline, middle", Drawn.inline(known, middle, own: known.first)),
      ("sparkline", Drawn.sparkline(values)),
    ]
      + Drawn.multiples([values, [1]], reference: values).drawn().map {
        ("multiples", String(decoding: $0.svg, as: UTF8.self))
      }
  }

  /// What is wrong with a drawing, nil for nothing.
  private static func fault(of svg: String) -> String? {
    let parser = XMLParser(data: Data(svg.utf8))
    guard parser.parse() else { return "not well-formed" }
    for word in ["nan", "inf", "style=", "NaN", " d=\"\""] where svg.contains(word) {
      return "has '\(word)'"
    }
    if !svg.contains("aria-hidden") && !svg.contains("<title>") { return "has no title" }
    guard let box = svg.firstMatch(of: /viewBox="0 0 ([\d.]+) ([\d.]+)"/),
      let width = Double(box.1), let height = Double(box.2)
    else { return "has no size" }
    for match in svg.matches(of: /\ (x|y|cx|cy)="(-?[\d.]+)"/) {
      let place = Double(match.2) ?? -1
      let limit = match.1.hasSuffix("x") ? width : height
      if place < -0.05 || place > limit + 0.05 { return "has \(match.0) outside \(box.0)" }
    }
    for match in svg.matches(of: /\ (?:width|height|r|stroke-width)="(-?[\d.]+)"/)
    where (Double(match.1) ?? -1) < 0 { return "has \(match.0)" }
    return nil
  }
}
