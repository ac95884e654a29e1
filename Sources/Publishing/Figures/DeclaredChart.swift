internal import Figures
internal import Model

extension SiteBuilder {
  /// The drawings of a theme that the content declares, for an area; those without figures are
  /// left out.
  func declaredCharts(
    _ theme: FigurePanel.PanelTheme, _ panel: FigurePanel, _ area: Area
  ) -> [ChartFigure] {
    theme.charts.compactMap { chart in
      let lines = chart.indicators.compactMap { reference in
        panel.lines[reference.id]
      }
      guard lines.count == chart.indicators.count else { return nil }
      switch chart.form {
      case .parts: return parts(chart, lines, panel, area)
      case .pairs: return pairs(chart, lines, panel, area)
      }
    }
  }

  /// What makes up a whole, for the area and, where it is published, for the whole.
  private func parts(
    _ chart: ChartDeclaration, _ lines: [FigurePanel.Line], _ panel: FigurePanel, _ area: Area
  ) -> ChartFigure? {
    guard
      let period = lines.compactMap({ $0.figures.latest(of: area.code)?.period }).max(),
      let first = lines.first
    else { return nil }
    let places = [
      (name: area.uniqueName, code: area.code),
      (name: catalogue.site.wholeName[tag], code: catalogue.site.wholeCode),
    ]
    var rows: [StackedBars.Row] = []
    var table: [ChartTable.Row] = []
    for (name, code) in places {
      let measurements = lines.map { figures.measurement($0.indicator, code, period) }
      let values = measurements.map { $0?.value }
      if values.allSatisfy({ $0 == nil }) { continue }
      let isHidden = measurements.contains { $0 == .missing(.suppressed) }
      rows.append(
        StackedBars.Row(
          name: name, isOwn: code == area.code, values: values,
          labels: zip(lines, values).map { line, value in
            value.map {
              ChartLabel(
                formatting.number($0, decimals: line.indicator.decimals),
                reference: FigureReference(line.indicator.id, code, period).text)
            } ?? ""
          },
          // The rest of a bar is as long as what is missing; what is hidden must not be seen so,
          // and for counts nobody knows how long it is.
          missing: isHidden || first.indicator.aggregation == .sum
            ? .noBar(ChartLabel(labels(isHidden ? .suppressed : .notCollected)))
            : .rest(of: 100, ChartLabel(labels(.notCollected)))))
      table.append(
        ChartTable.Row(
          name: name,
          cells: zip(lines, measurements).map { line, measurement in
            chartCell(line.indicator, code, period, measurement)
          }))
    }
    if rows.isEmpty { return nil }
    let title = labels(
      .partsTitle, ["name": chart.name[tag], "period": formatting.period(period.text)])
    let bars = StackedBars(
      title: title, parts: chart.shortNames.map { $0[tag] }, rows: rows,
      whenEmpty: labels(.notCollected))
    return ChartFigure(
      bars, subtitle: "\(first.unit), \(formatting.period(period.text))",
      table: ChartTable(
        caption: title, corner: labels(.place), columns: chart.shortNames.map { $0[tag] },
        rows: table),
      source: first.figures.latest(of: area.code).flatMap { panel.sources[$0.source] })
  }

  /// Two counts for each period, such as what was asked for and what was done.
  private func pairs(
    _ chart: ChartDeclaration, _ lines: [FigurePanel.Line], _ panel: FigurePanel, _ area: Area
  ) -> ChartFigure? {
    let series = lines.map { $0.figures.figures(of: area.code) }
    let periods = Set(series.joined().map(\.period)).sorted()
    guard let from = periods.first, let to = periods.last, from != to, lines.count == 2
    else { return nil }
    func bar(_ index: Int, _ period: Period) -> PairedBars.Bar {
      let measurement = series[index].first { $0.period == period }?.measurement
      let text = chartCell(lines[index].indicator, area.code, period, measurement)
      return PairedBars.Bar(
        value: measurement?.value,
        label: ChartLabel(
          text.digits.isEmpty ? text.sign : text.digits,
          reference: measurement == nil
            ? nil : FigureReference(lines[index].indicator.id, area.code, period).text))
    }
    let title = seriesTitle(chart.name[tag], from: from, to: to)
    let names = chart.shortNames.map { $0[tag] }
    let bars = PairedBars(
      title: title, names: (names[0], names[1]),
      pairs: periods.map { period in
        PairedBars.Pair(
          year: formatting.period(period.text), first: bar(0, period), second: bar(1, period))
      }, axis: axis(lines[0].indicator), whenEmpty: labels(.notCollected))
    return ChartFigure(
      bars, subtitle: lines[0].unit,
      table: ChartTable(
        caption: title, corner: labels(.period), columns: names,
        rows: periods.map { period in
          ChartTable.Row(
            name: formatting.period(period.text),
            cells: lines.indices.map { index in
              let found = series[index].first { $0.period == period }
              return chartCell(lines[index].indicator, area.code, period, found?.measurement)
            })
        }), source: series[1].last.flatMap { panel.sources[$0.source] })
  }

  /// A figure in the table of a chart; where there is none at all, the words for that.
  private func chartCell(
    _ indicator: Indicator, _ code: String, _ period: Period, _ measurement: Measurement?
  ) -> FigureText {
    guard let measurement else {
      let (sign, words) = missing(.notCollected)
      return FigureText(sign: sign, words: words)
    }
    var text = figureText(
      measurement, FigureReference(indicator.id, code, period), decimals: indicator.decimals)
    text.reference = FigureReference(indicator.id, code, period).text
    return text
  }
}

extension Figures {
  fileprivate func measurement(
    _ indicator: Indicator, _ code: String, _ period: Period
  ) -> Measurement? {
    measurement(FigureReference(indicator.id, code, period))
  }
}
