import Testing

@testable import Publishing

/// Numbers and texts as charts write them.
@Suite struct SVGWritingTests {
  @Test(
    "At most one decimal, in as few signs as it takes, and always a number",
    arguments: [
      (0, "0"), (-0.0, "0"), (7, "7"), (12.5, "12.5"), (0.5, ".5"), (-0.5, "-.5"), (-12, "-12"),
      (12.04, "12"), (12.05, "12.1"), (12.96, "13"), (0.04, "0"), (-0.04, "0"), (640, "640"),
      (1_234.5, "1234.5"), (.nan, "0"), (.infinity, "0"), (-.infinity, "0"),
      (1e300, "1000000"), (-1e300, "-1000000"),
    ] as [(Double, String)])
  func coordinates(value: Double, text: String) {
    var out = ByteBuffer()
    out.append(coordinate: value)
    #expect(out.text == text)
  }

  @Test(
    "A figure carries its reference, and only a figure",
    arguments: [
      ([], ""), ([""], ""), (["a"], #"<text x="1" y="2">a</text>"#),
      (
        [ChartLabel("a<b", reference: "i/\"1\"")],
        #"<text x="1" y="2" data-f="i/&quot;1&quot;">a&lt;b</text>"#
      ),
      (
        ["A ", ChartLabel("12", reference: "i/2"), " b"],
        #"<text x="1" y="2">A <tspan data-f="i/2">12</tspan> b</text>"#
      ),
    ] as [([ChartLabel], String)])
  func texts(labels: [ChartLabel], markup: String) {
    var out = ByteBuffer()
    out.writeText(labels, x: 1, y: 2)
    #expect(out.text == markup)
  }

  @Test("A text is filled with figures that keep their references")
  func filled() {
    let lower = ChartLabel("9", reference: "l")
    #expect(
      "half of {lower} to {upper}.".filled(with: ["lower": lower]) == [
        "half of ", lower, " to ", "{upper}", ".",
      ])
    #expect("{lower}".filled(with: ["lower": lower]) == [lower])
    #expect("none".filled(with: ["lower": lower]) == ["none"])
  }

  @Test(
    "Hatching stays within its rectangle",
    arguments: [
      (.upright, "M12 20v10M16 20v10"), (.level, "M10 22h8M10 26h8"),
      (.diagonal, "M10 24l4 -4M10 28l8 -8M12 30l6 -6M16 30l2 -2"),
    ] as [(Hatching, String)])
  func hatching(hatching: Hatching, path: String) {
    var out = ByteBuffer()
    hatching.write(Frame(x: 10, y: 20, width: 8, height: 10), step: 4, into: &out)
    #expect(out.text == path)
  }
}
