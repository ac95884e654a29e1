@testable import Publishing

/// What these tests look at: charts as text, and short ways to make them.
enum Drawn {
  /// Numbers as Swift writes them, so that no language is needed.
  static let axis = ChartAxis(decimals: 1) { value, decimals in
    decimals == 0 ? String(Int(exactly: value) ?? 0) : String(value)
  }

  static func svg(_ chart: some Chart, _ layout: ChartLayout = .wide) -> String {
    var out = ByteBuffer()
    chart.write(layout, into: &out)
    return out.text
  }

  static func strip(
    _ values: [Double], _ middle: StripMiddle? = nil, own: StripPlot.Own? = nil
  ) -> StripPlot {
    StripPlot(
      title: "T", values: values, middle: middle, middleLabel: middle == nil ? [] : ["M"],
      own: own, axis: axis, outside: { "\($0) out" }, whenEmpty: "none")
  }

  static func series(
    _ values: [Double?], _ style: Series.Style = .own, name: String = "N", end: ChartLabel = "E"
  ) -> Series {
    Series(name: name, style: style, values: values, end: end)
  }

  static func line(_ series: [Series], from year: Int = 2020) -> LineChart {
    let count = series.map(\.values.count).max() ?? 0
    return LineChart(
      title: "T", years: (0..<count).map { year + $0 }, series: series, axis: axis,
      whenEmpty: "none")
  }

  static func stacked(_ values: [[Double?]], missing: StackedBars.Missing) -> StackedBars {
    StackedBars(
      title: "T", parts: (values.first ?? [1, 2]).indices.map { "P\($0)" },
      rows: values.enumerated().map { index, values in
        StackedBars.Row(
          name: "R\(index)", values: values,
          labels: values.map { ChartLabel($0.map { "\($0)" } ?? "") }, missing: missing)
      }, whenEmpty: "none")
  }

  static func pairs(_ values: [(Double?, Double?)]) -> PairedBars {
    func bar(_ value: Double?) -> PairedBars.Bar {
      PairedBars.Bar(
        value: value,
        label: ChartLabel(value.flatMap { $0.isFinite ? "\($0)" : nil } ?? ".."))
    }
    return PairedBars(
      title: "T", names: ("A", "B"),
      pairs: values.enumerated().map { index, pair in
        PairedBars.Pair(
          year: "\(2020 + index)", first: bar(pair.0), second: bar(pair.1))
      }, axis: axis, whenEmpty: "none")
  }

  static func multiples(_ values: [[Double?]], reference: [Double?] = []) -> SmallMultiples {
    let count = values.map(\.count).max() ?? 0
    return SmallMultiples(
      years: (0..<count).map { 2020 + $0 },
      panels: values.enumerated().map { index, values in
        SmallMultiples.Panel(
          name: "N\(index)", title: "T\(index)", values: values, end: "E")
      }, reference: reference, axis: axis, whenEmpty: "none")
  }

  static func inline(_ values: [Double], _ middle: StripMiddle? = nil, own: Double?) -> String {
    var out = ByteBuffer()
    InlineStrip(values, middle: middle).write(own: own, into: &out)
    return out.text
  }

  static func sparkline(_ values: [Double?]) -> String {
    var out = ByteBuffer()
    Sparkline.write(values, into: &out)
    return out.text
  }
}
