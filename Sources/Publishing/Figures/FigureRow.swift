internal import Figures
internal import Model

/// One indicator on the page of an area: its newest figure, beside whom it lies, how it has moved.
struct FigureRow: TemplateContext {
  var id: String
  var indicator: LinkItem
  var unit: String
  var period: String
  var own: FigureText
  var comparison: ComparisonCell?
  /// "higher than in 2015", empty where there is nothing to look back on.
  var trend: String
  var region: FigureText
  var whole: FigureText
  var source: LinkItem

  static let fields: Fields<FigureRow> = [
    "id": .text { $0.id },
    "indicator": .record { $0.indicator },
    "unit": .text { $0.unit },
    "period": .text { $0.period },
    "own": .record { $0.own },
    "comparison": .record { $0.comparison },
    "trend": .text { $0.trend },
    "region": .record { $0.region },
    "whole": .record { $0.whole },
    "source": .record { $0.source },
  ]
}

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

  var id: String
  var title: String
  var unit: String
  var rows: [Row]
  /// What is true of every figure of the region and of the whole, told once.
  var regionRemark = ""
  var wholeRemark = ""
  var sources: [LinkItem]

  static let fields: Fields<FigureSeries> = [
    "id": .text { $0.id },
    "title": .text { $0.title },
    "unit": .text { $0.unit },
    "rows": .list { $0.rows },
    "region-remark": .text { $0.regionRemark },
    "whole-remark": .text { $0.wholeRemark },
    "sources": .list { $0.sources },
  ]
}

extension FigureSeries {
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
  /// Nil when the area has no figure of the indicator.
  func figureRow(_ line: FigurePanel.Line, _ panel: FigurePanel, _ area: Area) -> FigureRow? {
    guard let latest = line.figures.latest(of: area.code) else { return nil }
    let period = latest.period
    let comparison = comparisonCell(line.indicator, area, in: period)
    return FigureRow(
      id: line.indicator.id.text, indicator: line.link, unit: line.unit,
      period: formatting.period(period.text),
      own: figureText(latest, of: area.code, line.indicator), comparison: comparison?.cell,
      trend: trend(line, area, to: period),
      region: groupText(.region(area.region.id.text), in: period, line),
      whole: groupText(.whole, in: period, line),
      source: panel.sources[latest.source] ?? LinkItem(latest.source.text, ""))
  }

  /// Nil when the area has a figure for one period only.
  func figureSeries(_ line: FigurePanel.Line, _ panel: FigurePanel, _ area: Area) -> FigureSeries? {
    let all = line.figures.figures(of: area.code)
    guard all.count > 1, let first = all.first, let last = all.last else { return nil }
    var series = FigureSeries(
      id: line.indicator.id.text,
      title: labels(
        .seriesTitle,
        [
          "name": line.link.text, "from": formatting.period(first.period.text),
          "to": formatting.period(last.period.text),
        ]), unit: line.unit,
      rows: all.map { figure in
        FigureSeries.Row(
          period: formatting.period(figure.period.text),
          own: figureText(figure, of: area.code, line.indicator),
          region: groupText(.region(area.region.id.text), in: figure.period, line),
          whole: groupText(.whole, in: figure.period, line))
      }, sources: Set(all.map(\.source)).sorted().compactMap { panel.sources[$0] })
    series.regionRemark = FigureSeries.lift(\.region, from: &series.rows)
    series.wholeRemark = FigureSeries.lift(\.whole, from: &series.rows)
    return series
  }

  /// The figure of a region or the whole; where it is not published and cannot be added up, the
  /// median of its areas.
  func groupText(_ group: AreaGroup, in period: Period, _ line: FigurePanel.Line) -> FigureText {
    let code: String
    switch group {
    case .region(let region): code = region
    case .whole: code = catalogue.site.wholeCode
    case .comparable: code = ""
    }
    let total = totalText(code, in: period, line.indicator)
    guard total.reference.isEmpty, line.indicator.aggregation == .none,
      let distribution = line.figures.distribution(of: group, in: period),
      distribution.count >= catalogue.comparison.leastGroup
    else { return total }
    var text = figureText(.median, of: group, distribution, in: period, line.indicator)
    text.remark = labels(.medianOf, ["count": String(distribution.count)])
    return text
  }

  private func trend(_ line: FigurePanel.Line, _ area: Area, to last: Period) -> String {
    guard !line.indicator.isProjection,
      let first = line.figures.figures(of: area.code).first(where: { figure in
        figure.measurement.value != nil && !isBroken(line.indicator, figure.period, last)
      })?.period, first != last,
      let trend = figures.trend(of: line.indicator, area.code, from: first, to: last)
    else { return "" }
    let wording: Wording =
      switch trend {
      case .up: .trendUp
      case .down: .trendDown
      case .steady: .trendSteady
      }
    return labels(wording, ["period": formatting.period(first.text)])
  }

  /// Whether figures of two periods are made in different ways.
  private func isBroken(_ indicator: Indicator, _ first: Period, _ last: Period) -> Bool {
    indicator.breaks.contains { first.lastYear < $0.year && $0.year <= last.lastYear }
  }
}
