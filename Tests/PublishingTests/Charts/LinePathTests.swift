import Testing

@testable import Publishing

/// What is joined to a line and what is not.
@Suite struct LinePathTests {
  @Test(
    "A gap parts the line, and a point between gaps is a dot",
    arguments: [
      ([1, 2, 3], [], "M0 90 10 80 20 70", ""),
      ([1, nil, 3], [], "", "M0 90h0M20 70h0"),
      ([1, 2, nil, 4, 5], [], "M0 90 10 80M30 60 40 50", ""),
      ([nil, 2, 3, nil, 5, nil], [], "M10 80 20 70", "M40 50h0"),
      ([1, .nan, 3, 4], [], "M20 70 30 60", "M0 90h0"),
      ([nil, nil], [], "", ""), ([3], [], "", "M0 70h0"),
      // A break parts what stands beside each other.
      ([1, 2, 3, 4], [2], "M0 90 10 80M20 70 30 60", ""),
      ([1, 2, 3], [1, 2], "", "M0 90h0M10 80h0M20 70h0"),
    ] as [([Double?], Set<Int>, String, String)])
  func runs(values: [Double?], breaks: Set<Int>, line: String, dots: String) {
    let path = path(values.count, breaks)
    var out = ByteBuffer()
    path.write(values, 0...(values.count - 1), into: &out)
    #expect(out.text == line)
    #expect(path.hasLine(values, 0...(values.count - 1)) == !line.isEmpty)
    out = ByteBuffer()
    path.writeDots(values, into: &out)
    #expect(out.text == dots)
  }

  @Test(
    "A part of the years has the part of the line between them",
    arguments: [
      (0...2, "M0 90 10 80"), (1...2, ""), (2...4, "M30 60 40 50"), (3...4, "M30 60 40 50"),
      (0...0, ""),
    ] as [(ClosedRange<Int>, String)])
  func parts(years: ClosedRange<Int>, line: String) {
    let values: [Double?] = [1, 2, nil, 4, 5]
    var out = ByteBuffer()
    path(5).write(values, years, into: &out)
    #expect(out.text == line)
  }

  private func path(_ count: Int, _ breaks: Set<Int> = []) -> LinePath {
    LinePath(
      x: (0..<count).map { Double($0) * 10 }, y: Scale(0, 10, from: 100, to: 0),
      isBroken: (0..<count).map { breaks.contains($0) })
  }
}
