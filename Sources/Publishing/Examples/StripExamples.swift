extension ChartExamples {
  func strips() -> [ChartFigure] {
    let far = group.dropLast() + [412]
    let wide = StripMiddle(lower: 9.5, median: 11, upper: 13.2)
    return [
      strip(.caseUsual, group, middle, own: 12.4),
      strip(.caseMany, (0..<357).map { crowd($0) }, crowdMiddle, own: nil, decimals: 0),
      strip(.caseGaps, group, middle, own: .some(nil)),
      strip(.caseOutlier, Array(far), wide, own: 12.4),
      strip(.caseOwnOutlier, Array(far), wide, own: 412),
      strip(
        .caseNegative, group.map { $0 - 11 }, StripMiddle(lower: -1.5, median: 0, upper: 2.2),
        own: -4.9),
      strip(
        .caseHuge, group.map { $0 * 1_000_000 },
        StripMiddle(lower: 9_500_000, median: 11_000_000, upper: 13_200_000), own: 19_500_000,
        decimals: 0),
      strip(.caseEqual, [3, 3, 3, 3, 3], StripMiddle(lower: 3, median: 3, upper: 3), own: 3),
      strip(.caseZero, [0, 0, 0, 0], StripMiddle(lower: 0, median: 0, upper: 0), own: 0),
      strip(.caseOne, [12.4], nil, own: 12.4),
      strip(.caseNone, [], nil, own: nil),
    ]
  }

  /// Many values that lie close in the middle and far apart at the ends.
  private func crowd(_ index: Int) -> Double {
    let place = Double(index) / 356 * 2 - 1
    return 40 + 14 * place + 16 * place * place * place
  }

  private var crowdMiddle: StripMiddle {
    StripMiddle(lower: crowd(89), median: crowd(178), upper: crowd(267))
  }

  /// - Parameter own: the inner nil is an own value that is missing, the outer nil none at all.
  private func strip(
    _ state: Wording, _ values: [Double], _ middle: StripMiddle?, own: Double??,
    decimals: Int = 1
  ) -> ChartFigure {
    let title = title(.chartStrip, state)
    let name = labels(.thisArea)
    let chart = StripPlot(
      title: title, values: values, middle: middle,
      middleLabel: middle.map { middle in
        labels(.stripMiddle).filled(with: [
          "lower": ChartLabel(number(middle.lower, decimals)),
          "upper": ChartLabel(number(middle.upper, decimals)),
        ])
      } ?? [],
      own: own.map { value in
        StripPlot.Own(
          value: value,
          label: [
            ChartLabel(name + (value == nil ? labels(.titleSeparator) : " ")),
            ChartLabel(value.map { number($0, decimals) } ?? labels(.notCollected)),
          ])
      }, axis: axis(decimals), outside: { [labels] in labels(.stripOutside, count: $0) },
      whenEmpty: labels(.notCollected))
    // The members have no names here, so the same figures are counted.
    var counts: [(text: String, count: Int)] = []
    for value in values.sorted() {
      let text = number(value, decimals)
      if counts.last?.text == text {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((text, 1))
      }
    }
    let table = ChartTable(
      caption: title, corner: labels(.exampleValue), columns: [labels(.exampleCount)],
      rows: counts.map { text, count in
        ChartTable.Row(name: text, cells: [cell(Double(count), 0)])
      })
    return ChartFigure(chart, subtitle: labels(.exampleInvented), table: table)
  }

  func inline() -> ChartGalleryPage.Inline {
    let far = Array(group.dropLast() + [412])
    let line: [Double?] = [8, 8.4, 8.1, 9.2, 10, 10.1, 9.7, 11, 12.1, 12.4]
    let gaps: [Double?] = [8, 8.4, nil, 9.2, nil, nil, 9.7, 11, 12.1, nil]
    return ChartGalleryPage.Inline(
      name: labels(.chartInline), invented: labels(.exampleInvented),
      corner: labels(.exampleValue), stripName: labels(.chartStrip), lineName: labels(.chartLine),
      rows: [
        row(.caseUsual, group, middle, 12.4, line),
        row(.caseMany, (0..<357).map { crowd($0) }, crowdMiddle, 52, line + line.reversed()),
        row(.caseGaps, group, middle, nil, gaps),
        row(.caseOutlier, far, middle, 412, line.dropLast() + [90]),
        row(
          .caseNegative, group.map { $0 - 11 },
          StripMiddle(lower: -1.5, median: 0, upper: 2.2), -4.9, line.map { $0.map { 9 - $0 } }),
        row(.caseEqual, [3, 3, 3], nil, 3, [3, 3, 3]),
        row(.caseOne, [3], nil, 3, [nil, nil, 3, nil]),
        row(.caseNone, [], nil, nil, [nil, nil]),
      ])
  }

  private func row(
    _ state: Wording, _ values: [Double], _ middle: StripMiddle?, _ own: Double?,
    _ series: [Double?]
  ) -> ChartGalleryPage.Inline.Row {
    var (strip, line) = (ByteBuffer(), ByteBuffer())
    InlineStrip(values, middle: middle).write(own: own, into: &strip)
    Sparkline.write(series, into: &line)
    return ChartGalleryPage.Inline.Row(
      name: labels(state), strip: strip.bytes, line: line.bytes)
  }
}
