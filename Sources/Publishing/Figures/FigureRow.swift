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
  /// The figure among those of its group, drawn; empty where it is not compared.
  var strip: [UInt8]
  /// The figures over time, drawn; empty where there are few.
  var spark: [UInt8]
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
    "strip": .html { $0.strip },
    "spark": .html { $0.spark },
    "trend": .text { $0.trend },
    "region": .record { $0.region },
    "whole": .record { $0.whole },
    "source": .record { $0.source },
  ]
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
      strip: comparison.map {
        panel.strip(line, $0.group, in: period, own: latest.measurement.value)
      } ?? [], spark: sparkline(line, area),
      trend: trend(line, area, to: period),
      region: regionText(of: area, in: period, line),
      whole: groupText(.whole, in: period, line),
      source: panel.sources[latest.source] ?? LinkItem(latest.source.text, ""))
  }

  /// The figure of an area's region; nothing where the region is just the area.
  func regionText(
    of area: Area, in period: Period, _ line: FigurePanel.Line
  ) -> FigureText {
    (areasByRegion[area.region.id] ?? []).count > 1
      ? groupText(.region(area.region.id.text), in: period, line) : .none
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
