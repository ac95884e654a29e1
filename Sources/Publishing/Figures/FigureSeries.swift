internal import Figures
internal import Model

/// The figures of one indicator for an area over time.
struct FigureSeries: TemplateContext {
  struct Row: TemplateContext {
    var period: String
    var own: FigureText
    var region: FigureText
    var whole: FigureText

    static let fields: Fields<Row> = [
      "period": .text { $0.period },
      "own": .record { $0.own },
      "region": .record { $0.region },
      "whole": .record { $0.whole },
    ]
  }

  /// What an area had that this one was parted from: told as that area's, never as its own.
  struct Parent: TemplateContext {
    /// The indicator's.
    var id: String
    var caption: String
    var rows: [Row]

    static let fields: Fields<Parent> = [
      "id": .text { $0.id },
      "caption": .text { $0.caption },
      "rows": .list { $0.rows },
    ]
  }

  var id: String
  var title: String
  var unit: String
  var indicator: LinkItem
  /// The figures drawn; empty where there are too few.
  var chart: [UInt8]
  var rows: [Row]
  var parents: [Parent]
  /// Whether the rows have figures of the region and the whole.
  var isCompared: Bool
  /// What is true of every figure of the region and of the whole, told once.
  var regionRemark = ""
  var wholeRemark = ""
  var sources: [LinkItem]

  static let fields: Fields<FigureSeries> = [
    "id": .text { $0.id },
    "title": .text { $0.title },
    "unit": .text { $0.unit },
    "indicator": .record { $0.indicator },
    "chart": .html { $0.chart },
    "rows": .list { $0.isCompared ? $0.rows : [] },
    "count-rows": .list { $0.isCompared ? [] : $0.rows },
    "parents": .list { $0.parents },
    "has-rows": .flag { $0.isCompared && !$0.rows.isEmpty },
    "has-count-rows": .flag { !$0.isCompared && !$0.rows.isEmpty },
    "region-remark": .text { $0.regionRemark },
    "whole-remark": .text { $0.wholeRemark },
    "sources": .list { $0.sources },
  ]

  /// Takes a remark that all figures of a column share out of its cells.
  fileprivate static func lift(
    _ column: WritableKeyPath<Row, FigureText>, from rows: inout [Row]
  ) -> String {
    let shown = rows.indices.filter { !rows[$0][keyPath: column].reference.isEmpty }
    guard let first = shown.first else { return "" }
    let remark = rows[first][keyPath: column].remark
    guard shown.allSatisfy({ rows[$0][keyPath: column].remark == remark }) else { return "" }
    for row in shown { rows[row][keyPath: column].remark = "" }
    return remark
  }
}

extension SiteBuilder {
  /// "Population, 2013–2026", or only the year when there is one.
  func seriesTitle(_ name: String, from first: Period, to last: Period) -> String {
    first == last
      ? labels(.partsTitle, ["name": name, "period": formatting.period(first.text)])
      : labels(
        .seriesTitle,
        [
          "name": name, "from": formatting.period(first.text), "to": formatting.period(last.text),
        ])
  }

  /// Nil when there is a figure for one period only, and none of an area it was parted from.
  func figureSeries(_ line: FigurePanel.Line, _ panel: FigurePanel, _ area: Area) -> FigureSeries? {
    let all = line.figures.figures(of: area.code)
    let parents = line.figures.parentFigures(of: area.code)
    guard all.count > 1 || !parents.isEmpty else { return nil }
    let periods = all.map(\.period) + parents.flatMap { $0.figures.map(\.period) }
    guard let first = periods.min(), let last = periods.max() else { return nil }
    let title = seriesTitle(line.link.text, from: first, to: last)
    var chart = ByteBuffer()
    // Counts follow the size of the area: for most of them the row of the profile has a line.
    let isCount = line.indicator.aggregation == .sum
    if !isCount || line.indicator.isKey || !parents.isEmpty {
      seriesChart(line, area, title: title)?.write(into: &chart)
    }
    var series = FigureSeries(
      id: line.indicator.id.text, title: title, unit: line.unit, indicator: line.link,
      chart: chart.bytes,
      rows: all.map { figure in
        FigureSeries.Row(
          period: formatting.period(figure.period.text),
          own: figureText(figure, of: area.code, line.indicator),
          // What a count is elsewhere is no comparison.
          region: isCount ? .none : regionText(of: area, in: figure.period, line),
          whole: isCount ? .none : groupText(.whole, in: figure.period, line))
      },
      parents: parents.map { code, figures in
        FigureSeries.Parent(
          id: line.indicator.id.text,
          caption: labels(
            .parentSeries,
            ["name": formerName(code), "code": code, "indicator": line.link.text]),
          rows: figures.map { figure in
            FigureSeries.Row(
              period: formatting.period(figure.period.text),
              own: figureText(figure, of: code, line.indicator), region: .none, whole: .none)
          })
      }, isCompared: !isCount,
      sources: Set(all.map(\.source)).sorted().compactMap { panel.sources[$0] })
    series.regionRemark = FigureSeries.lift(\.region, from: &series.rows)
    series.wholeRemark = FigureSeries.lift(\.whole, from: &series.rows)
    return series
  }
}
