/// Charts of invented figures, one for each state a chart can be in.
struct ChartExamples: Sendable {
  let labels: Labels
  let formatting: Formatting

  init(_ labels: Labels, _ formatting: Formatting) {
    self.labels = labels
    self.formatting = formatting
  }

  /// The kind of chart and the state it is in.
  func title(_ chart: Wording, _ state: Wording) -> String {
    labels(.exampleTitle, ["chart": labels(chart), "case": labels(state)])
  }

  func axis(_ decimals: Int) -> ChartAxis {
    let formatting = formatting
    return ChartAxis(decimals: decimals) { formatting.number($0, decimals: $1) }
  }

  func number(_ value: Double, _ decimals: Int) -> String {
    formatting.number(value, decimals: decimals)
  }

  /// The last value as text, with its year when it is not the last one.
  func end(_ values: [Double?], _ years: [Int], _ decimals: Int) -> ChartLabel {
    guard let last = values.lastIndex(where: { $0 != nil }), let value = values[last] else {
      return ""
    }
    let year = last < values.count - 1 ? " (\(years[last]))" : ""
    return ChartLabel(number(value, decimals) + year)
  }

  func cell(_ value: Double?, _ decimals: Int) -> FigureText {
    value.map { FigureText(digits: number($0, decimals)) }
      ?? FigureText(sign: "..", words: labels(.notCollected))
  }

  /// A table with a row for each year and a column for each series.
  func table(
    _ title: String, _ years: [Int], _ series: [(name: String, values: [Double?])],
    _ decimals: Int
  ) -> ChartTable {
    ChartTable(
      caption: title, corner: labels(.period), columns: series.map(\.name),
      rows: years.enumerated().map { index, year in
        ChartTable.Row(
          name: String(year), cells: series.map { cell($0.values[index], decimals) })
      })
  }

  /// Ten invented years.
  let years = Array(2015...2024)

  /// An invented group, in order.
  let group = [
    6.1, 7.4, 7.9, 8.3, 8.8, 9.1, 9.1, 9.5, 9.7, 9.9, 10.0, 10.4, 10.4, 10.9, 11.0, 11.2, 11.3,
    11.8, 12.1, 12.4, 12.6, 13.0, 13.2, 13.9, 14.1, 15.0, 15.8, 16.6, 18.2, 19.5,
  ]
  let middle = StripMiddle(lower: 9.5, median: 11.0, upper: 13.2)
}
