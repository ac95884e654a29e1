import Source
import Testing

@testable import Model
@testable import Publishing

/// Boundaries as a drawing: areas that meet, borders of regions once, numbers where there is room.
@Suite struct ChoroplethSVGTests {
  /// Each line as its area and its corners, in units of which the drawing shall have `size`.
  private func boundaries(_ lines: [(String, [(Int32, Int32)])]) -> Boundaries {
    let place = Span(startOf: SourceFile(path: "boundaries.csv", bytes: []))
    return Boundaries(
      rings: lines.enumerated().map { number, line in
        Boundaries.Ring(
          area: Reference(line.0, at: place), part: String(number),
          points: (line.1 + line.1.prefix(1)).map { Boundaries.Point(x: $0.0, y: $0.1) },
          source: Reference("atlas", at: place))
      })
  }

  private let squares: [(String, [(Int32, Int32)])] = [
    ("00", [(0, 0), (750, 0), (750, 750), (0, 750)]),
    ("01", [(750, 0), (1500, 0), (1500, 750), (750, 750)]),
    ("10", [(0, 750), (750, 750), (750, 1500), (0, 1500)]),
  ]

  @Test("All of a small map")
  func whole() throws {
    let areas = MapAreas.drawn(["ab", "a."])
    let drawing = try #require(BoundaryDrawing(boundaries(squares), areas))
    let svg = ChoroplethSVG(drawing, regionNames: ["A", "B"]) { $0.slug + "/index.html" }
    let classes = MapClasses([1, 2], decimals: 0)
    var out = ByteBuffer()
    svg.write(
      [
        "00": MapValue(classes.mapClass(of: 1), text: "1 %", reference: "x"),
        "01": MapValue(classes.mapClass(of: 2), text: "2 %"),
      ], label: "Rent", root: "../", into: &out)
    #expect(
      String(decoding: out.bytes, as: UTF8.self) == """
        <svg class="choropleth" viewBox="-4 -4 1508 1508" width="1005" height="1005" \
        aria-label="Rent">
        <pattern id="hatch" width="12" height="12" patternUnits="userSpaceOnUse">\
        <path class="hatch" d="M-3 3l6-6M0 12l12-12M9 15l6-6"/></pattern>
        <g role="group" aria-label="A">
        <a href="../n00/index.html" class="m2"><title data-f="x">N00: 1 %</title>\
        <path d="M0 0l750 0 0 750-750 0z"/></a>
        <a href="../n10/index.html" class="m0"><title>N10</title>\
        <path fill="url(#hatch)" d="M0 750l750 0 0 750-750 0z"/></a>
        </g>
        <g role="group" aria-label="B">
        <a href="../n01/index.html" class="m4"><title>N01: 2 %</title>\
        <path d="M750 0l750 0 0 750-750 0z"/></a>
        </g>
        <g class="borders"><path d="M750 750l0-750"/></g>
        <g class="marks" aria-hidden="true"><text x="375" y="382">1</text></g>
        <g class="marks" aria-hidden="true"><text class="strong" x="1125" y="382">2</text></g>
        </svg>

        """)
  }

  @Test("A number stands inside, also of an area that is bent, and not where it has no room")
  func room() {
    func mark(_ corners: [(Int, Int)]) -> [Int]? {
      let ring = GridRing(points: corners.map { GridPoint(x: $0.0, y: $0.1) })
      return RoomForMark.place(in: [ring]).map { [$0.x, $0.y] }
    }
    #expect(mark([(0, 0), (100, 0), (100, 100), (0, 100)]) == [50, 50])
    #expect(mark([(0, 0), (100, 0), (100, 15), (0, 15)]) == nil)
    // A corner: its middle lies outside.
    let bent = mark([(0, 0), (100, 0), (100, 30), (30, 30), (30, 100), (0, 100)])
    #expect(bent.map { $0[0] < 30 || $0[1] < 30 } == true)
    // Broad at first sight, but nowhere.
    #expect(mark([(0, 0), (100, 100), (110, 100), (10, 0)]) == nil)
  }

  @Test("An area too small to be drawn is a small square; one without boundaries is left out")
  func small() throws {
    var lines = squares
    lines[1].1 = [(751, 0), (752, 0), (752, 1)]
    lines[0].1 = [(0, 0), (1_500_000, 0), (1_500_000, 750), (0, 750)]
    let drawing = try #require(BoundaryDrawing(boundaries(lines), MapAreas.drawn(["ab", "a."])))
    #expect(drawing.outlines.map(\.area.code) == ["00", "10", "01"])
    #expect(String(decoding: drawing.outlines[2].path, as: UTF8.self) == "M0-1l2 0 0 2-2 0z")
    let two = try #require(
      BoundaryDrawing(boundaries(Array(squares.prefix(2))), MapAreas.drawn(["ab", "a."])))
    #expect(two.outlines.map(\.area.code) == ["00", "01"])
    #expect(BoundaryDrawing(boundaries(squares), []) == nil)
    #expect(BoundaryDrawing(boundaries([("00", [(5, 5)])]), MapAreas.drawn(["a"])) == nil)
  }
}
