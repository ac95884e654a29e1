/// The names of series with their last values: at the ends of the lines or above them.
struct LineNames: Sendable {
  private struct Item: Sendable {
    var series: Series
    /// The name in lines that fit behind its figure.
    var lines: [String]
    /// Whether the line ends long before the others, so that its name stands on it.
    var isEarly: Bool
  }

  private let items: [Item]
  private let layout: ChartLayout
  /// Of the widest name beside the lines.
  let width: Double

  private static let sample = 30.0

  /// - Parameters:
  ///   - series: those that have a value.
  ///   - isEarly: for each of them.
  init(_ series: [Series], isEarly: [Bool], _ layout: ChartLayout, room: Double) {
    self.layout = layout
    let indent = layout == .narrow ? Self.sample : 0
    var width = 0.0
    items = zip(series, isEarly).map { series, isEarly in
      let size = layout.fontSize * (series.style == .own ? TextWidth.bold : 1)
      let figure = series.end.text.isEmpty ? 0 : TextWidth.of(series.end.text + " ", size: size)
      let lines = TextWidth.wrap(series.name, size: size, width: room - indent, taken: figure)
      for (number, line) in lines.enumerated() where !isEarly {
        width = max(width, TextWidth.of(line, size: size) + (number == 0 ? figure : 0))
      }
      return Item(series: series, lines: lines, isEarly: isEarly)
    }
    self.width = width
  }

  /// What the names take when they stand above each other.
  var height: Double { Double(items.reduce(0) { $0 + $1.lines.count }) * layout.line + 6 }

  /// Beside the ends of the lines, moved apart where they are too close.
  func write(at ends: [(x: Double, y: Double)], _ plot: Frame, into out: inout ByteBuffer) {
    let beside = zip(items, ends).filter { !$0.0.isEarly }
    let labels = beside.map { item, end in
      (middle: end.y, height: Double(item.lines.count) * layout.line)
    }
    let tops = LabelStack.place(
      labels, in: (plot.y - layout.line / 2)...(plot.bottom + layout.line / 2))
    for (index, (item, end)) in beside.enumerated() {
      let middle = tops[index] + labels[index].height / 2
      if end.x < plot.right - 1 || abs(middle - end.y) > layout.line / 2 {
        writeLeader(from: end, to: (plot.right + 10, middle), &out)
      }
      write(item, x: plot.right + 12, top: tops[index], &out)
    }
    for (item, end) in zip(items, ends) where item.isEarly { writeEarly(item, end, plot, &out) }
  }

  private func writeLeader(
    from end: (x: Double, y: Double), to label: (x: Double, y: Double), _ out: inout ByteBuffer
  ) {
    out.append("<path class=\"hair\" d=\"M")
    out.append(coordinate: end.x + 6)
    out.append(UInt8(ascii: " "))
    out.append(coordinate: end.y)
    out.append(UInt8(ascii: "L"))
    out.append(coordinate: label.x)
    out.append(UInt8(ascii: " "))
    out.append(coordinate: label.y)
    out.append("\"/>")
  }

  /// On the line, up to its end.
  private func writeEarly(
    _ item: Item, _ end: (x: Double, y: Double), _ plot: Frame, _ out: inout ByteBuffer
  ) {
    let text = [item.series.end, ChartLabel(" " + item.series.name)]
    let fits = end.x - TextWidth.of(text, size: layout.fontSize) > plot.x
    let isAbove = end.y - 9 > plot.y + layout.line
    out.writeText(
      text, item.series.style == .own ? "own halo" : "halo", x: fits ? end.x : plot.x + 4,
      y: isAbove ? end.y - 9 : end.y + layout.line + 2, anchor: fits ? .end : .start)
  }

  /// In a list above the lines, each with a piece of its line.
  func writeAbove(into out: inout ByteBuffer) {
    var top = 0.0
    for item in items {
      let style = item.series.style
      out.append("<path class=\"")
      out.append(style.class)
      out.append("\" stroke-width=\"", style.width)
      if let dashes = style.dashes {
        out.append(" stroke-dasharray=\"")
        out.append(dashes)
        out.append(UInt8(ascii: "\""))
      }
      out.append(" d=\"M2 ")
      out.append(coordinate: top + layout.line / 2)
      out.append("h20\"/>")
      write(item, x: Self.sample, top: top, &out)
      top += Double(item.lines.count) * layout.line
    }
  }

  private func write(_ item: Item, x: Double, top: Double, _ out: inout ByteBuffer) {
    for (number, line) in item.lines.enumerated() {
      let baseline = top + Double(number + 1) * layout.line - 4
      let hasFigure = number == 0 && !item.series.end.text.isEmpty
      out.writeText(
        hasFigure ? [item.series.end, ChartLabel(" " + line)] : [ChartLabel(line)],
        item.series.style == .own ? "own" : "", x: x, y: baseline)
    }
  }
}
