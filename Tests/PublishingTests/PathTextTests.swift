import Testing

@testable import Publishing

/// Paths are as short as they can be said.
@Suite struct PathTextTests {
  @Test(
    arguments: [
      ([(0, 0), (10, 0), (10, 10)], "M0 0l10 0 0 10z"),
      ([(-5, -7), (0, -7), (0, 3)], "M-5-7l5 0 0 10z"),
      ([(3, 4), (1, 9), (-2, 4)], "M3 4l-2 5-3-5z"),
    ] as [([(Int, Int)], String)])
  func rings(points: [(Int, Int)], data: String) {
    var path = PathText()
    path.move(points[0].0, points[0].1)
    for point in points.dropFirst() { path.line(point.0, point.1) }
    path.close()
    #expect(String(decoding: path.bytes, as: UTF8.self) == data)
  }

  @Test("What follows begins anew")
  func several() {
    var path = PathText()
    path.move(0, 0)
    path.line(1, 1)
    path.move(5, 5)
    path.line(6, 6)
    path.line(7, 5)
    path.close()
    #expect(String(decoding: path.bytes, as: UTF8.self) == "M0 0l1 1M5 5l1 1 1-1z")
  }
}
