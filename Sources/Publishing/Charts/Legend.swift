/// The names of the parts of a chart, each beside a piece of what it looks like.
struct Legend: Sendable {
  private struct Item: Sendable {
    /// nil for what is missing.
    var fill: Fill?
    var name: ChartLabel
    var x: Double
    var row: Int
  }

  private var items: [Item] = []
  private let layout: ChartLayout

  private static let swatch = 12.0

  /// - Parameter rest: what is said of the missing rest of a bar.
  init(_ names: [(Fill, String)], rest: ChartLabel? = nil, _ layout: ChartLayout) {
    self.layout = layout
    var (x, row) = (0.0, 0)
    let names =
      names.map { (Optional($0.0), ChartLabel($0.1)) } + (rest.map { [(nil, $0)] } ?? [])
    for (fill, name) in names {
      let width = Self.swatch + 6 + TextWidth.of(name.text, size: layout.fontSize)
      if x > 0, x + width > layout.width { (x, row) = (0, row + 1) }
      items.append(Item(fill: fill, name: name, x: x, row: row))
      x += width + 18
    }
  }

  var height: Double { items.last.map { Double($0.row + 1) * (layout.line + 3) + 6 } ?? 0 }

  /// At the top of the drawing.
  func write(into out: inout ByteBuffer) {
    for item in items {
      let top = Double(item.row) * (layout.line + 3) + (layout.line - Self.swatch) / 2
      let swatch = Frame(x: item.x, y: top, width: Self.swatch, height: Self.swatch)
      if let fill = item.fill {
        fill.write(swatch, into: &out)
      } else {
        Fill.writeRest(swatch, into: &out)
      }
      out.writeText(
        [item.name], x: item.x + Self.swatch + 6, y: top + Self.swatch - 2)
    }
  }
}
