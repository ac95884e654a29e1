internal import Figures
internal import Model
internal import Source

extension SiteBuilder {
  /// The figures of an area over time, beside the middle of its group and the whole.
  ///
  /// Counts follow the size of the area, so they stand alone. What the area was a part of before
  /// it was parted is drawn as that, never as its own.
  ///
  /// - Returns: nil when there are fewer than three figures to join.
  func seriesChart(
    _ line: FigurePanel.Line, _ area: Area, title: String
  ) -> LineChart? {
    let own = line.figures.figures(of: area.code)
    let parents = line.figures.parentFigures(of: area.code).prefix(1)
    let known = own + parents.flatMap(\.figures)
    guard known.count(where: { $0.measurement.value != nil }) > 2 else { return nil }
    guard let first = known.map(\.period).min(), let last = known.map(\.period).max() else {
      return nil
    }
    // A period that others have a figure for is a gap in this line.
    let periods = line.figures.periods.filter { first <= $0 && $0 <= last }
    var series = [
      Series(
        name: area.uniqueName, style: .own,
        values: periods.map { period in own.first { $0.period == period }?.measurement.value },
        end: endLabel(own, area.code, line.indicator))
    ]
    if line.indicator.aggregation == .none {
      if let (_, group) = figures.comparison(of: line.indicator, area, in: last) {
        series += medians(of: group, line, periods).map { [$0] } ?? []
        if group != .whole { series += medians(of: .whole, line, periods).map { [$0] } ?? [] }
      }
    }
    for (code, figures) in parents {
      series.append(
        Series(
          name: "\(formerName(code)) (\(code))", style: .parent,
          values: periods.map { period in
            figures.first { $0.period == period }?.measurement.value
          }, end: endLabel(figures, code, line.indicator)))
    }
    let span = first.lastYear...last.lastYear
    var chart = LineChart(
      title: title, years: periods.map(\.lastYear), series: series, axis: axis(line.indicator),
      whenEmpty: labels(.notCollected))
    chart.axisBreak = labels(.axisBreak)
    chart.marks = catalogue.history.foundings(of: area.code)
      .filter { span.contains($0.year) && $0.year > first.lastYear }.prefix(1)
      .map { LineChart.Mark(year: $0.year, text: labels(.newArea)) }
    chart.breaks = line.indicator.breaks.filter {
      span.contains($0.year) && $0.year > first.lastYear
    }
    .map { LineChart.Mark(year: $0.year, text: labels(.seriesBreak)) }
    if line.indicator.isProjection {
      chart.projection = LineChart.Mark(year: first.lastYear, text: labels(.projection))
    }
    return chart
  }

  /// A small line of an area's own figures, for a row of a table.
  func sparkline(_ line: FigurePanel.Line, _ area: Area) -> [UInt8] {
    let values = line.figures.figures(of: area.code).map(\.measurement.value)
    guard values.count(where: { $0 != nil }) > 2 else { return [] }
    var out = ByteBuffer(capacity: 512)
    Sparkline.write(values, into: &out)
    return out.bytes
  }

  /// How numbers stand beside the axis of an indicator's chart.
  func axis(_ indicator: Indicator) -> ChartAxis {
    let formatting = formatting
    return ChartAxis(decimals: indicator.decimals) { formatting.number($0, decimals: $1) }
  }

  /// The published figure of the whole, or the median of a group, for each period.
  private func medians(
    of group: AreaGroup, _ line: FigurePanel.Line, _ periods: [Period]
  ) -> Series? {
    var label = ChartLabel("")
    var isPublished = false
    let values = periods.map { period -> Double? in
      if group == .whole,
        let total = line.figures.total(catalogue.site.wholeCode, period)?.measurement.value
      {
        isPublished = true
        label = ChartLabel(
          formatting.number(total, decimals: line.indicator.decimals),
          reference: FigureReference(line.indicator.id, catalogue.site.wholeCode, period).text)
        return total
      }
      guard let distribution = line.figures.distribution(of: group, in: period),
        distribution.count >= catalogue.comparison.leastGroup
      else { return nil }
      label = ChartLabel(
        formatting.number(distribution.median, decimals: line.indicator.decimals),
        reference: FigureReference(line.indicator.id, group, period, .median).text)
      return distribution.median
    }
    if values.allSatisfy({ $0 == nil }) { return nil }
    let name = isPublished ? catalogue.site.wholeName[tag] : shortGroupName(group)
    return Series(
      name: isPublished ? name : labels(.medianIn, ["group": name]),
      style: group == .whole ? .whole : .group, values: values, end: label)
  }

  private func endLabel(
    _ figures: [IndicatorFigures.Figure], _ code: String, _ indicator: Indicator
  ) -> ChartLabel {
    guard let last = figures.last(where: { $0.measurement.value != nil }),
      let value = last.measurement.value
    else { return ChartLabel("") }
    return ChartLabel(
      formatting.number(value, decimals: indicator.decimals),
      reference: FigureReference(indicator.id, code, last.period).text)
  }
}
