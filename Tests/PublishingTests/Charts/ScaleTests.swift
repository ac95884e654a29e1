import Testing

@testable import Publishing

/// Places of values and of labels.
@Suite struct ScaleTests {
  @Test(
    arguments: [
      (0, 10, 5, 150), (0, 10, 0, 100), (0, 10, 10, 200), (-10, 10, 0, 150),
      // What lies outside is put at an end; what is no number, at the first.
      (0, 10, -1, 100), (0, 10, 11, 200), (0, 10, .infinity, 200), (0, 10, .nan, 100),
      // Equal bounds are in the middle.
      (7, 7, 7, 150), (0, 0, 0, 150), (-1e300, -1e300, -1e300, 150),
      (-1e308, 1e308, 0, 150),
    ] as [(Double, Double, Double, Double)])
  func places(lower: Double, upper: Double, value: Double, place: Double) {
    #expect(Scale(lower, upper, from: 100, to: 200)(value) == place)
  }

  @Test("A scale may run downwards")
  func down() {
    let scale = Scale(0, 10, from: 200, to: 100)
    #expect([0, 2.5, 10, 11].map { scale($0) } == [200, 175, 100, 100])
  }

  @Test("What is no number has no part in the extent")
  func extent() {
    var extent = Extent([3, .nan, -1, .infinity])
    extent.add(nil)
    #expect([extent.lower, extent.upper] == [-1, 3])
    #expect(Extent().isEmpty && Extent([.nan]).isEmpty)
  }

  @Test(
    "Labels are moved apart and stay within the range",
    arguments: [
      ([], []), ([50], [45]), ([50, 80], [45, 75]), ([50, 50], [45, 55]), ([58, 50], [55, 45]),
      ([1, 2, 3], [0, 10, 20]), ([99, 98], [90, 80]), ([50, 52, 95, 96], [45, 55, 80, 90]),
      // Too many begin at the start.
      (Array(repeating: 50, count: 11), (0...10).map { Double($0) * 10 }),
    ] as [([Double], [Double])])
  func stack(middles: [Double], tops: [Double]) {
    #expect(LabelStack.place(middles.map { ($0, 10) }, in: 0...100) == tops)
  }

  @Test("Words are kept whole when a text is put in lines")
  func wrap() {
    #expect(TextWidth.wrap("a b", size: 10, width: 100) == ["a b"])
    #expect(TextWidth.wrap("one two three", size: 10, width: 50) == ["one two", "three"])
    #expect(
      TextWidth.wrap("one two three", size: 10, width: 50, taken: 30) == ["one", "two three"])
    #expect(TextWidth.wrap("unbreakable", size: 10, width: 5) == ["unbreakable"])
    #expect(TextWidth.wrap("", size: 10, width: 5) == [""])
  }

  @Test("A wide letter takes more than a narrow one, and æ no more than a")
  func widths() {
    #expect(TextWidth.of("il.,", size: 100) < TextWidth.of("mwMW", size: 100) / 2)
    #expect(TextWidth.of("æ", size: 100) == TextWidth.of("a", size: 100))
    #expect(TextWidth.of("1\u{A0}000", size: 100) < TextWidth.of("10000", size: 100))
  }
}
