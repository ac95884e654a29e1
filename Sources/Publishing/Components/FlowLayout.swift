/// Places the steps of a flow: one column a step further from the start, one row a result.
///
/// Lengths are the pixels of the drawing at its own size.
struct FlowLayout {
  struct Step {
    var kind: String
    var text: String
    /// The words on each line that leads on, and the step it leads to.
    var exits: [(label: String, to: String)]
  }

  static let boxWidth = 172
  private static let lineHeight = 17
  private static let padding = 9
  /// How many letters a line of a box holds, and how wide a letter is taken to be.
  private static let letters = 21
  private static let letterWidth = 8
  private static let rowGap = 14
  /// From a box to where its lines part.
  private static let stem = 16

  private let steps: [String: Step]
  private let order: [String]
  private var columns: [String: Int] = [:]
  /// A step may stand between two rows.
  private var rows: [String: Double] = [:]
  private var rowCount = 0.0
  private let start: String

  /// - Parameter step: the step of a name.
  init(start: String, step: (String) -> Step) {
    self.start = start
    var steps: [String: Step] = [:]
    var order: [String] = []
    var waiting = [start]
    while let name = waiting.popLast() {
      guard steps[name] == nil else { continue }
      let found = step(name)
      steps[name] = found
      order.append(name)
      waiting += found.exits.map(\.to).reversed()
    }
    self.steps = steps
    self.order = order
    columns = Self.columns(order, steps)
    place(start)
  }

  /// How far each step is from the start on the longest way; where steps go in a circle, which has
  /// been told elsewhere, they end up somewhere.
  private static func columns(_ order: [String], _ steps: [String: Step]) -> [String: Int] {
    var columns: [String: Int] = [:]
    for _ in order {
      for name in order {
        for exit in steps[name]?.exits ?? [] {
          columns[exit.to] = max(columns[exit.to] ?? 0, (columns[name] ?? 0) + 1)
        }
      }
    }
    return columns
  }

  var flow: DecisionFlow {
    let boxes = order.map(box)
    let right = boxes.map { $0.x + Self.boxWidth }.max() ?? 0
    let bottom = boxes.map { $0.y + $0.height }.max() ?? 0
    return DecisionFlow(width: right + 2, height: bottom + 2, boxes: boxes, edges: edges)
  }

  /// Gives a step the row in the middle of those it leads to first, or one of its own.
  private mutating func place(_ name: String) {
    rows[name] = rowCount
    var own: [Double] = []
    for exit in steps[name]?.exits ?? [] where rows[exit.to] == nil {
      place(exit.to)
      if let row = rows[exit.to] { own.append(row) }
    }
    if let first = own.first, let last = own.last {
      rows[name] = (first + last) / 2
    } else {
      rowCount += 1
    }
  }

  private func lines(_ name: String) -> [String] { Self.wrap(steps[name]?.text ?? "") }

  private func height(_ name: String) -> Int {
    lines(name).count * Self.lineHeight + 2 * Self.padding
  }

  private func x(_ name: String) -> Int {
    1 + (columns[name] ?? 0) * (Self.boxWidth + Self.stem + labelWidth)
  }

  private var labelWidth: Int {
    let longest = steps.values.flatMap(\.exits).map(\.label.count).max() ?? 0
    return longest * Self.letterWidth + 12
  }

  private func middle(_ name: String) -> Int {
    let pitch = (order.map(height).max() ?? 0) + Self.rowGap
    return 1 + Int((rows[name] ?? 0) * Double(pitch)) + (pitch - Self.rowGap) / 2
  }

  private func box(_ name: String) -> DecisionFlow.Box {
    let height = height(name)
    let top = middle(name) - height / 2
    return DecisionFlow.Box(
      kind: steps[name]?.kind ?? "", x: x(name), y: top, height: height,
      lines: lines(name).enumerated().map { index, text in
        DecisionFlow.Line(
          x: x(name) + Self.padding,
          y: top + Self.padding + index * Self.lineHeight + Self.lineHeight - 4, text: text)
      })
  }

  private var edges: [DecisionFlow.Edge] {
    order.flatMap { name in
      (steps[name]?.exits ?? []).map { label, target in
        let bend = x(name) + Self.boxWidth + Self.stem
        let (from, to, end) = (middle(name), middle(target), x(target))
        return DecisionFlow.Edge(
          path: "M\(bend - Self.stem) \(from)H\(bend)V\(to)H\(end)m-7 -4l7 4l-7 4",
          label: DecisionFlow.Line(x: bend + 5, y: to - 5, text: label))
      }
    }
  }

  /// The words in lines that a box holds; a word is never parted.
  static func wrap(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= letters {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
