/// A text printed in a chart; when it prints a figure, with the name by which the figure is known.
struct ChartLabel: Sendable, Equatable, ExpressibleByStringLiteral {
  var text: String
  /// Written as `data-f` on the element that holds the text.
  var reference: String?

  init(_ text: String, reference: String? = nil) {
    self.text = text
    self.reference = reference
  }

  init(stringLiteral text: String) { self.init(text) }
}

extension String {
  /// The text with every `{name}` replaced by a label that keeps its reference.
  func filled(with values: [String: ChartLabel]) -> [ChartLabel] {
    var labels: [ChartLabel] = []
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let value = values[String(rest[rest.index(after: open)..<close])]
      labels.append(ChartLabel(String(rest[..<open])))
      labels.append(value ?? ChartLabel(String(rest[open...close])))
      rest = rest[rest.index(after: close)...]
    }
    return (labels + [ChartLabel(String(rest))]).filter { !$0.text.isEmpty }
  }
}
