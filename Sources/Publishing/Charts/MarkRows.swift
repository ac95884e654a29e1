/// The upright lines of a chart over years and their words, in rows so that no word covers another.
struct MarkRows: Sendable {
  private struct Item: Sendable {
    var x: Double
    var text: String
    /// A line that says where something else begins, not that something happened.
    var isDashed: Bool
    var textStart: Double
    var row = 0
  }

  private var items: [Item] = []
  private let layout: ChartLayout

  var count: Int { items.reduce(0) { max($0, $1.row + 1) } }

  /// Only marks at years of the chart are drawn.
  ///
  /// - Parameter x: the place of each year.
  init(_ chart: LineChart, x: [Double], _ layout: ChartLayout) {
    self.layout = layout
    for mark in chart.marks { add(mark, chart, x, isBetween: false) }
    for mark in chart.breaks + (chart.projection.map { [$0] } ?? []) {
      add(mark, chart, x, isBetween: true)
    }
    items.sort { ($0.x, $0.text) < ($1.x, $1.text) }
    var ends: [Double] = []
    for index in items.indices {
      let start = items[index].textStart
      let row = ends.firstIndex { $0 < start } ?? ends.count
      if row == ends.count { ends.append(0) }
      // The line goes through the row too.
      ends[row] = max(items[index].x, start + width(of: items[index].text)) + 6
      items[index].row = row
    }
  }

  private func width(of text: String) -> Double { TextWidth.of(text, size: layout.fontSize) }

  private mutating func add(
    _ mark: LineChart.Mark, _ chart: LineChart, _ x: [Double], isBetween: Bool
  ) {
    guard let index = chart.years.firstIndex(of: mark.year), !isBetween || index > 0 else { return }
    let place = isBetween ? (x[index - 1] + x[index]) / 2 : x[index]
    let width = width(of: mark.text)
    let fits = place + 5 + width <= layout.width
    items.append(
      Item(
        x: place, text: mark.text, isDashed: isBetween,
        textStart: fits ? place + 5 : max(0, place - 5 - width)))
  }

  /// - Parameters:
  ///   - top: of the first row.
  ///   - bottom: where the lines end.
  func write(top: Double, bottom: Double, into out: inout ByteBuffer) {
    for item in items {
      let baseline = top + Double(item.row + 1) * layout.line - 4
      out.writeLine(
        item.isDashed ? "mark dashed" : "mark", item.x, baseline - layout.line + 6, item.x, bottom)
      out.writeText([ChartLabel(item.text)], "soft halo", x: item.textStart, y: baseline)
    }
  }
}
