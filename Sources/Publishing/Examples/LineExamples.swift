extension ChartExamples {
  private var own: [Double?] { [8, 8.4, 8.1, 9.2, 10, 10.1, 9.7, 11, 12.1, 12.4] }
  private var region: [Double?] { [9.3, 9.5, 9.4, 9.8, 10.2, 10.3, 10.1, 10.7, 11, 11.2] }
  private var whole: [Double?] { [9.9, 10, 10.1, 10.3, 10.5, 10.7, 10.6, 10.8, 11, 11.1] }

  func lines() -> [ChartFigure] {
    let none: [Double?] = years.map { _ in nil }
    return [
      line(.caseUsual, [own, region, whole]),
      line(
        .caseGaps,
        [
          [8, 8.4, nil, 9.2, nil, 10.1, nil, 11, 12.1, nil], region,
          [9.9, 10, 10.1, 10.3, nil, nil, nil, 10.8, 11, 11.1],
        ]),
      line(
        .caseChange,
        [
          [nil, nil, nil, 10.6, 11.8, 12.1, 12.7, 13, 13.2, 13.4], region, whole,
          [11.3, 11.9, 12, 11.7, nil, nil, nil, nil, nil, nil],
        ]
      ) { chart in
        chart.marks = [LineChart.Mark(year: 2018, text: labels(.newArea))]
        chart.breaks = [LineChart.Mark(year: 2020, text: labels(.seriesBreak))]
        chart.projection = LineChart.Mark(year: 2022, text: labels(.projection))
      },
      line(.caseMany, [region, whole, own].map { $0.map { $0.map { 10 + $0 / 50 } } }),
      line(.caseNegative, [own, whole].map { $0.map { $0.map { ($0 - 10) * 3 } } }),
      line(
        .caseHuge,
        [own, region].map { $0.map { $0.map { 4_000_000 + $0 * 120_000 } } }, decimals: 0
      ) { $0.axisBreak = labels(.axisBreak) },
      line(.caseEqual, [years.map { _ in 12.4 }]),
      line(.caseZero, [years.map { _ in 0 }]),
      line(.caseOne, [none.dropLast(4) + [12.4] + none.prefix(3)]),
      line(.caseNone, [none, none]),
    ]
  }

  private func line(
    _ state: Wording, _ values: [[Double?]], decimals: Int = 1,
    _ change: (inout LineChart) -> Void = { _ in }
  ) -> ChartFigure {
    let title = title(.chartLine, state)
    let names = [
      labels(.thisArea), labels(.thisRegion), labels(.theWhole), labels(.exampleParent),
    ]
    let styles: [Series.Style] = [.own, .group, .whole, .parent]
    let series = zip(zip(names, styles), values).map { kind, values in
      Series(
        name: kind.0, style: kind.1, values: values, end: end(values, years, decimals))
    }
    var chart = LineChart(
      title: title, years: years, series: series, axis: axis(decimals),
      whenEmpty: labels(.notCollected))
    change(&chart)
    return ChartFigure(
      chart, subtitle: labels(.exampleInvented),
      table: table(title, years, series.map { ($0.name, $0.values) }, decimals))
  }

  func multiples() -> [ChartFigure] {
    let names = "ABCDEFGHIJKLMNO".map(String.init)
    let usual = names.indices.map { index in
      zip(own, whole).map { own, whole -> Double? in
        let weight = Double((index * 7) % 15) / 10 - 0.4
        guard let own, let whole else { return nil }
        return whole + (own - whole) * weight + Double((index * 4) % 11) / 2 - 2
      }
    }
    let gaps: [[Double?]] = [
      [8, 8.4, nil, 9.2, nil, 10.1, nil, 11, 12.1, nil], years.map { _ in nil },
      [nil, nil, nil, 10.6, 11.8, 12.1, 12.7, 13, 13.2, 13.4],
    ]
    return [
      multiples(.caseUsual, names, usual), multiples(.caseGaps, names, gaps),
      multiples(
        .caseEqual, names, [years.map { _ in 3 }, years.map { _ in 3 }], isCompared: false),
      multiples(
        .caseHuge, names, gaps.map { $0.map { $0.map { $0 * 500_000 } } }, 0, isCompared: false),
    ]
  }

  private func multiples(
    _ state: Wording, _ names: [String], _ values: [[Double?]], _ decimals: Int = 1,
    isCompared: Bool = true
  ) -> ChartFigure {
    let title = title(.chartMultiples, state)
    let panels = zip(names, values).map { name, values in
      let end = end(values, years, decimals)
      return SmallMultiples.Panel(
        name: name, title: end.text.isEmpty ? name : "\(name) \(end.text)", values: values,
        end: end)
    }
    let chart = SmallMultiples(
      years: years, panels: panels, reference: isCompared ? whole : [], axis: axis(decimals),
      whenEmpty: labels(.notCollected))
    let series = panels.map { (name: $0.name, values: $0.values) }
    return ChartFigure(
      title: title, chart, subtitle: labels(.exampleInvented),
      table: table(
        title, years, series + (isCompared ? [(labels(.theWhole), whole)] : []), decimals))
  }
}
