import Testing

@testable import Publishing

/// The decision aid drawn: who stands beside whom, and what the boxes hold.
@Suite struct FlowLayoutTests {
  @Test(
    "Words are put in lines and never parted",
    arguments: [
      ("", []), ("a", ["a"]),
      ("Kan husstanden betjene et lån?", ["Kan husstanden", "betjene et lån?"]),
      ("boligsosialearbeidsoppgaver nå", ["boligsosialearbeidsoppgaver", "nå"]),
      ("a  b", ["a b"]),
    ] as [(String, [String])])
  func lines(text: String, lines: [String]) {
    #expect(FlowLayout.wrap(text) == lines)
  }

  @Test("A column a step further from the start, a question in the middle of its answers")
  func places() {
    let flow = flow(["q": ["a", "r"], "r": ["b", "c"]], from: "q")
    #expect(columns(flow) == ["q": 0, "a": 1, "r": 1, "b": 2, "c": 2])
    let rows = Dictionary(
      flow.boxes.map { ($0.lines[0].text, $0.y) }, uniquingKeysWith: { first, _ in first })
    let (q, a, r) = (rows["q"] ?? 0, rows["a"] ?? 0, rows["r"] ?? 0)
    let (b, c) = (rows["b"] ?? 0, rows["c"] ?? 0)
    #expect(a < b && b < c)
    // Half a pixel may be lost.
    #expect(abs(2 * r - (b + c)) <= 1)
    #expect(abs(2 * q - (a + r)) <= 1)
  }

  @Test("What several answers lead to stands once, on the longest way")
  func shared() {
    let flow = flow(["q": ["a", "r"], "r": ["a"]], from: "q")
    #expect(columns(flow) == ["q": 0, "r": 1, "a": 2])
    #expect(flow.edges.count == 3)
  }

  @Test("Nothing lies outside the drawing, and no box on another")
  func inside() {
    let flow = flow(["q": ["a", "b", "r"], "r": ["c", "s"], "s": ["d", "e"]], from: "q")
    for box in flow.boxes {
      #expect(box.x > 0 && box.y > 0)
      #expect(box.x + FlowLayout.boxWidth < flow.width && box.y + box.height < flow.height)
      for other in flow.boxes where other.x == box.x && other.y != box.y {
        #expect(box.y + box.height < other.y || other.y + other.height < box.y)
      }
    }
  }

  @Test("A circle, which is told elsewhere, is drawn somehow", arguments: [["q"], ["r"]])
  func circle(back: [String]) {
    #expect(flow(["q": ["r"], "r": back], from: "q").boxes.count == 2)
  }

  private func flow(_ exits: [String: [String]], from start: String) -> DecisionFlow {
    FlowLayout(start: start) { name in
      FlowLayout.Step(kind: "question", text: name, exits: (exits[name] ?? []).map { ("A", $0) })
    }.flow
  }

  /// Which column each box stands in.
  private func columns(_ flow: DecisionFlow) -> [String: Int] {
    let places = Set(flow.boxes.map(\.x)).sorted()
    return Dictionary(
      flow.boxes.map { ($0.lines[0].text, places.firstIndex(of: $0.x) ?? -1) },
      uniquingKeysWith: { first, _ in first })
  }
}
