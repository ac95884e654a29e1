extension ChartExamples {
  func stackedBars() -> [ChartFigure] {
    [
      stacked(.caseUsual, [[62, 12, 26], [71, 10, 19], [76, 7, 17]]),
      stacked(
        .caseMany,
        [[31, 22, 17, 14, 11, 5], [44, 16, 15, 12, 10, 3], [49, 13, 13, 12, 10, 3]]),
      stacked(.caseGaps, [[62, nil, 26], [71, 10, 19], [nil, 7, 17]]) { rows in
        rows[0].missing = .rest(of: 100, ChartLabel(labels(.notCollected)))
        rows[2].missing = .noBar(ChartLabel(labels(.notCollected)))
      },
      stacked(.caseOutlier, [[98.7, 1.1, 0.2], [99, 0.5, 0.5]]),
      stacked(.caseOne, [[100, 0, 0]]),
      stacked(.caseZero, [[0, 0, 0]]),
      stacked(.caseNone, []),
    ]
  }

  private func stacked(
    _ state: Wording, _ values: [[Double?]], _ change: (inout [StackedBars.Row]) -> Void = { _ in }
  ) -> ChartFigure {
    let title = title(.chartStacked, state)
    let parts = "ABCDEF".prefix(values.first?.count ?? 3).map(String.init)
    let names = [labels(.thisArea), labels(.thisRegion), labels(.theWhole)]
    var rows = zip(names, values).map { name, values in
      StackedBars.Row(
        name: name, isOwn: name == names.first, values: values,
        labels: values.map { ChartLabel($0.map { number($0, 0) + "\u{A0}%" } ?? "") },
        missing: .noBar(ChartLabel(labels(.notCollected))))
    }
    change(&rows)
    let chart = StackedBars(
      title: title, parts: parts, rows: rows, whenEmpty: labels(.notCollected))
    let table = ChartTable(
      caption: title, corner: labels(.place), columns: parts,
      rows: rows.map { row in
        ChartTable.Row(name: row.name, cells: row.values.map { cell($0, 1) })
      })
    return ChartFigure(chart, subtitle: labels(.exampleInvented), table: table)
  }

  func pairs() -> [ChartFigure] {
    let first: [Double?] = [30, 30, 25, 40, 35, 90]
    let second: [Double?] = [28, 31, 25, 33, 35, 62]
    return [
      pairs(.caseUsual, first, second),
      pairs(.caseGaps, [30, nil, 25, nil, 35, 90], [28, 31, 25, 33, nil, nil]),
      pairs(
        .caseMany, (0..<20).map { Double(20 + ($0 * 7) % 23) },
        (0..<20).map { Double(18 + ($0 * 11) % 19) }),
      pairs(.caseNegative, first.map { $0.map { $0 - 33 } }, second.map { $0.map { $0 - 30 } }),
      pairs(
        .caseHuge, first.map { $0.map { $0 * 100_000 } }, second.map { $0.map { $0 * 100_000 } }),
      pairs(.caseZero, [0, 0, 0], [0, 0, 0]), pairs(.caseOne, [12], [9]),
      pairs(.caseNone, [nil, nil], [nil, nil]),
    ]
  }

  private func pairs(_ state: Wording, _ first: [Double?], _ second: [Double?]) -> ChartFigure {
    let title = title(.chartPairs, state)
    let last = years.last ?? 0
    let years = Array((last - first.count + 1)...last)
    func bar(_ value: Double?) -> PairedBars.Bar {
      PairedBars.Bar(value: value, label: ChartLabel(value.map { number($0, 0) } ?? ".."))
    }
    let chart = PairedBars(
      title: title, names: ("A", "B"),
      pairs: years.enumerated().map { index, year in
        PairedBars.Pair(year: String(year), first: bar(first[index]), second: bar(second[index]))
      }, axis: axis(0), whenEmpty: labels(.notCollected))
    return ChartFigure(
      chart, subtitle: labels(.exampleInvented),
      table: table(title, years, [("A", first), ("B", second)], 0))
  }
}
