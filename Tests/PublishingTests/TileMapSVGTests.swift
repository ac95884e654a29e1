import Foundation
import Support
import Testing

@testable import Model
@testable import Publishing

/// The drawing of a tile map: links, titles, numbers, strokes for what is missing.
@Suite struct TileMapSVGTests {
  private func drawing(
    _ areas: [Area], _ values: [String: MapValue], names: [String]
  ) throws -> String {
    let map = try #require(TileMap(areas))
    let svg = TileMapSVG(map, regionNames: names) { $0.slug + "/index.html" }
    var out = ByteBuffer()
    svg.write(values, label: "Rent & <room>", root: "../", into: &out)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  @Test("All of a small map")
  func whole() throws {
    let classes = MapClasses([1, 2], decimals: 0)
    let values = [
      "00": MapValue(classes.mapClass(of: 1), text: "1 %", reference: "rent 00"),
      "01": MapValue(classes.mapClass(of: 2), text: "2 <%"),
      "10": MapValue(nil, text: "hidden"),
    ]
    let areas = MapAreas.drawn(["ab", "aa"])
    #expect(
      try drawing(areas, values, names: ["A & B", "C"]) == """
        <svg class="tiles" viewBox="-50 -2 108 44" width="129" height="52" aria-label="Rent &amp; &lt;room&gt;">
        <g role="group" aria-label="A &amp; B">
        <a href="../n00/index.html" class="m2"><title data-f="rent 00">N00: 1 %</title>\
        <path d="M0 0h19v19h-19z"/></a>
        <a href="../n10/index.html" class="m0"><title>N10: hidden</title>\
        <path d="M0 20h19v19h-19z"/></a>
        <a href="../n11/index.html" class="m0"><title>N11</title><path d="M20 20h19v19h-19z"/></a>
        </g>
        <g role="group" aria-label="C">
        <a href="../n01/index.html" class="m4"><title>N01: 2 &lt;%</title>\
        <path d="M20 0h19v19h-19z"/></a>
        </g>
        <path class="hatch" d="M0 35l15-15m4 6l-13 13M20 35l15-15m4 6l-13 13"/>
        <g class="borders"><path d="M20 20h20M20 0v20"/><path d="M20 20h20M20 0v20"/></g>
        <g class="regions" aria-hidden="true">
        <text x="-8" y="14" class="left">A &amp; B</text>
        <text x="47" y="14">C</text>
        </g>
        <g class="marks" aria-hidden="true">
        <g>
        <text y="14" x="10">1</text>
        </g>
        <g class="strong">
        <text y="14" x="30">2</text>
        </g>
        </g>
        </svg>

        """)
  }

  @Test("A region behind another is pointed out by a line")
  func leader() throws {
    let svg = try drawing(MapAreas.drawn(["aaa", "aba", "aaa"]), [:], names: ["A", "B"])
    #expect(svg.contains("<g class=\"leaders\"><path d=\""))
  }

  @Test("A map of the whole country weighs no more than a page may carry, with references too")
  func weight() throws {
    let areas = try MapAreas.of(Repository.content)
    let numbers = areas.indices.map { Double($0) }
    let classes = MapClasses(numbers, decimals: 1)
    var values: [String: MapValue] = [:]
    for (area, number) in zip(areas, numbers) {
      values[area.code] = MapValue(
        classes.mapClass(of: number), text: "123,4\u{A0}prosent",
        reference: "indicator-of-some-length/\(area.code)/2024")
    }
    let names = Set(areas.map(\.region.id.text)).sorted().map { _ in "Møre og Romsdal" }
    let map = try #require(TileMap(areas))
    let svg = TileMapSVG(map, regionNames: names) { "kommuner/" + $0.slug + "/index.html" }
    func weigh() -> Int {
      var out = ByteBuffer()
      svg.write(values, label: "Map", root: "../", into: &out)
      return out.bytes.count
    }
    let withReferences = weigh()
    for code in values.keys { values[code]?.reference = nil }
    #expect(weigh() < 55_000, "without references")
    #expect(withReferences < 70_000, "with references")
    for code in values.keys { values[code]?.mapClass = nil }
    #expect(weigh() < 60_000, "with nothing but strokes")
  }
}
