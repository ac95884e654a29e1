/// A strip plot laid out for one width.
struct StripDrawing: Sendable {
  private let chart: StripPlot
  private let layout: ChartLayout
  private let range: StripRange
  private let scale: Scale
  private let strip: Frame
  private let axisTop: Double
  let height: Double

  private static let inset = 10.0
  private static let stripHeight = 28.0

  init(_ chart: StripPlot, _ layout: ChartLayout) {
    self.chart = chart
    self.layout = layout
    range = chart.range
    scale = range.scale(from: Self.inset, to: layout.width - Self.inset)
    let hasTop = chart.own != nil || range.countBelow + range.countAbove > 0
    strip = Frame(
      x: 0, y: hasTop ? layout.line + 7 : 2, width: layout.width, height: Self.stripHeight)
    axisTop =
      strip.bottom + 8 + (chart.middle == nil || chart.middleLabel.isEmpty ? 0 : layout.line)
    height = range.isEmpty ? strip.bottom : axisTop + layout.line + 8
  }

  private var middleY: Double { strip.y + strip.height / 2 }

  func write(into out: inout ByteBuffer) {
    guard !range.isEmpty else {
      writeOwnLabel(around: 0, between: 0, layout.width, &out)
      out.writeText([ChartLabel(chart.whenEmpty)], "soft", x: 0, y: middleY + 4)
      return
    }
    if let middle = chart.middle {
      out.writeStripMiddle(middle, scale, top: strip.y, height: strip.height)
    }
    out.writeStripTicks(
      chart.values, range, scale, width: layout.width, top: strip.y + 5, height: strip.height - 10)
    if let middle = chart.middle {
      let median = scale(middle.median)
      out.writeLine("whole", median, strip.y, median, strip.bottom)
      write(
        chart.middleLabel, around: (scale(middle.lower) + scale(middle.upper)) / 2,
        strip.bottom + layout.line - 2, &out)
    }
    writeOwnAndOutside(&out)
    writeAxis(&out)
  }

  /// The own value with its label, and how many lie beyond the ends.
  private func writeOwnAndOutside(_ out: inout ByteBuffer) {
    let own = chart.own?.value.flatMap { $0.isFinite ? $0 : nil }
    let isBelow = own.map { $0 < range.lower } ?? false
    let isAbove = own.map { $0 > range.upper } ?? false
    let ownWidth = TextWidth.of(chart.own?.label ?? [], size: layout.fontSize * TextWidth.bold) + 12
    // An own value beyond an end has its label there, and is not counted with the others.
    var left = isBelow ? ownWidth : 0
    var right = layout.width - (isAbove ? ownWidth : 0)
    if range.countBelow > 0 {
      out.writeStripArrow(isBelow ? "own fill" : "group fill", 0, middleY, isRight: false)
      left += writeOutside(range.countBelow - (isBelow ? 1 : 0), left, .start, &out)
    }
    if range.countAbove > 0 {
      out.writeStripArrow(
        isAbove ? "own fill" : "group fill", layout.width, middleY, isRight: true)
      right -= writeOutside(range.countAbove - (isAbove ? 1 : 0), right, .end, &out)
    }
    if isBelow { (left, right) = (0, ownWidth) }
    if isAbove { (left, right) = (layout.width - ownWidth + 12, layout.width) }
    writeOwnLabel(around: own.map { scale($0) } ?? 0, between: left, right, &out)
    if let own { out.writeCircle("own", scale(own), middleY, radius: 6.5) }
  }

  /// What the words take.
  private func writeOutside(
    _ count: Int, _ x: Double, _ anchor: TextAnchor, _ out: inout ByteBuffer
  ) -> Double {
    guard count > 0 else { return 0 }
    let words = ChartLabel(chart.outside(count))
    out.writeText([words], "soft", x: x, y: layout.line - 3, anchor: anchor)
    return TextWidth.of(words.text, size: layout.fontSize) + 12
  }

  private func writeOwnLabel(
    around x: Double, between left: Double, _ right: Double, _ out: inout ByteBuffer
  ) {
    guard let own = chart.own else { return }
    let width = TextWidth.of(own.label, size: layout.fontSize * TextWidth.bold)
    // At the start of the row a text begins just there, however wide it turns out.
    let start = max(left, min(x - width / 2, right - width))
    if start <= left {
      out.writeText(own.label, "own", x: left, y: layout.line - 3)
    } else if start + width >= right {
      out.writeText(own.label, "own", x: right, y: layout.line - 3, anchor: .end)
    } else {
      out.writeText(own.label, "own", x: x, y: layout.line - 3, anchor: .middle)
    }
  }

  private func writeAxis(_ out: inout ByteBuffer) {
    out.writeLine("hair", Self.inset, axisTop, layout.width - Self.inset, axisTop)
    let ticks = Ticks(
      scale.lower, scale.upper, .within, most: layout == .wide ? 6 : 4,
      decimals: chart.axis.decimals)
    for value in ticks.values {
      let x = scale(value)
      out.writeLine("hair", x, axisTop, x, axisTop + 4)
      write(
        [ChartLabel(chart.axis.format(value, ticks.decimals))], around: x,
        axisTop + layout.line + 2, &out)
    }
  }

  /// A text in the middle over a place, but never beyond the drawing.
  private func write(
    _ labels: [ChartLabel], around x: Double, _ y: Double, _ out: inout ByteBuffer
  ) {
    let half = TextWidth.of(labels, size: layout.fontSize) / 2
    out.writeText(
      labels, "soft", x: max(half, min(x, layout.width - half)), y: y, anchor: .middle)
  }
}
