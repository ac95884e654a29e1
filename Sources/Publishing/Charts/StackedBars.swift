/// How wholes are made up: a bar of 100 percent for each, one beneath the other.
struct StackedBars: Chart {
  struct Row: Sendable {
    var name: String
    /// The one the page is about.
    var isOwn = false
    /// One for each part.
    var values: [Double?]
    /// One for each part; drawn where it fits.
    var labels: [ChartLabel]
    /// What is drawn when a value is missing.
    var missing = Missing.noBar("")
  }

  enum Missing: Sendable {
    /// The rest up to the whole is hatched and says these words.
    ///
    /// Only for values that nobody knows: the length of the rest is the sum of the missing values,
    /// so of a hidden value it would show just what is to be hidden.
    case rest(of: Double, ChartLabel)
    /// Words where the bar would be.
    case noBar(ChartLabel)
  }

  var title: String
  var detail = ""
  /// The names of two to six parts.
  var parts: [String]
  var rows: [Row]
  /// What stands instead of the bars when there are none.
  var whenEmpty: String

  /// What the legend says of the hatched rest of a bar.
  private var rest: ChartLabel? {
    for row in rows {
      if case .rest(_, let words) = row.missing, row.values.contains(where: { $0 == nil }) {
        return words
      }
    }
    return nil
  }

  private static let (barHeight, gap) = (24.0, 10.0)
  private static let longestName = 150.0

  func write(_ layout: ChartLayout, into out: inout ByteBuffer) {
    let isWide = layout == .wide
    let legend = Legend(Array(zip(Fill.allCases, parts)), rest: rest, layout)
    let size = layout.fontSize
    let names = rows.map { row in
      TextWidth.wrap(
        row.name, size: size * TextWidth.bold, width: isWide ? Self.longestName : layout.width)
    }
    // In the wide layout a name stands beside its bar, in the narrow one above it.
    let column = names.joined().reduce(0) { max($0, TextWidth.of($1, size: size * TextWidth.bold)) }
    let left = isWide && !rows.isEmpty ? min(column, Self.longestName) + 12 : 0
    var frames: [Frame] = []
    var top = legend.height
    for lines in names {
      let height = Double(lines.count) * layout.line
      let bar = Frame(
        x: left, y: top + (isWide ? max(0, height - Self.barHeight) / 2 : height + 1),
        width: layout.width - left, height: Self.barHeight)
      frames.append(bar)
      top = max(bar.bottom, top + height) + Self.gap
    }
    write(
      layout, height: rows.isEmpty ? top + layout.line : top - Self.gap + 2, into: &out
    ) { out in
      legend.write(into: &out)
      if rows.isEmpty {
        out.writeText([ChartLabel(whenEmpty)], "soft", x: 0, y: top + layout.line - 4)
      }
      for (index, bar) in frames.enumerated() {
        let first =
          isWide
          ? bar.y + (bar.height - Double(names[index].count) * layout.line) / 2
          : bar.y - 1 - Double(names[index].count) * layout.line
        for (number, line) in names[index].enumerated() {
          out.writeText(
            [ChartLabel(line)], rows[index].isOwn ? "strong" : "",
            x: isWide ? left - 12 : 0, y: first + Double(number + 1) * layout.line - 4,
            anchor: isWide ? .end : .start)
        }
        write(rows[index], bar, layout, &out)
      }
    }
  }

  private func write(
    _ row: Row, _ bar: Frame, _ layout: ChartLayout, _ out: inout ByteBuffer
  ) {
    let values = parts.indices.prefix(Fill.allCases.count).map { index -> Double? in
      guard row.values.indices.contains(index), let value = row.values[index], value.isFinite
      else { return nil }
      return max(0, value)
    }
    let sum = values.reduce(0) { $0 + ($1 ?? 0) }
    var whole = sum
    if values.contains(where: { $0 == nil }) {
      switch row.missing {
      case .rest(let total, _): whole = max(total, sum)
      case .noBar(let words):
        out.writeText([words], "soft", x: bar.x, y: bar.y + bar.height / 2 + 4)
        return
      }
    }
    // Nothing cannot be divided: the first figure alone says that there is nothing.
    guard whole > 0, whole.isFinite else {
      out.writeText(
        row.labels.first.map { [$0] } ?? [], "soft", x: bar.x, y: bar.y + bar.height / 2 + 4)
      return
    }
    var x = bar.x
    for (index, fill) in zip(values.indices, Fill.allCases) {
      guard let value = values[index], value > 0 else { continue }
      let part = Frame(x: x, y: bar.y, width: value / whole * bar.width, height: bar.height)
      fill.write(part.apart(before: bar.right), into: &out)
      if row.labels.indices.contains(index) {
        write(
          row.labels[index], fill.textClass, in: part, onPlate: fill.isPattern, layout, &out)
      }
      x = part.right
    }
    if case .rest(_, let words) = row.missing, bar.right - x > 0.5 {
      let rest = Frame(x: x, y: bar.y, width: bar.right - x, height: bar.height)
      Fill.writeRest(rest, into: &out)
      write(words, "soft", in: rest, onPlate: true, layout, &out)
    }
  }

  /// A text in the middle of a part that has room for it.
  private func write(
    _ label: ChartLabel, _ class: StaticString, in part: Frame, onPlate: Bool,
    _ layout: ChartLayout, _ out: inout ByteBuffer
  ) {
    let width = TextWidth.of(label.text, size: layout.fontSize)
    guard !label.text.isEmpty, width + 6 <= part.width else { return }
    if onPlate {
      out.writeRectangle(
        "plate",
        Frame(
          x: part.x + (part.width - width) / 2 - 1, y: part.y + 4, width: width + 2,
          height: part.height - 8))
    }
    out.writeText(
      [label], `class`, x: part.x + part.width / 2, y: part.y + part.height / 2 + 4,
      anchor: .middle)
  }
}

extension Frame {
  /// The part with a gap to the next one, unless it is the last.
  fileprivate func apart(before end: Double) -> Frame {
    let gap = right < end - 0.5 ? min(1.5, width / 2) : 0
    return Frame(x: x, y: y, width: width - gap, height: height)
  }
}
