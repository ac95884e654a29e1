import Source
import Testing

@testable import Model

/// The table of boundaries; its faults are shown by fixtures (`open-ring`, `missing-boundary`).
@Suite struct BoundaryTableTests {
  private static let files: [String: String?] = [
    "data/sources.yml": """
    sources: [{ id: atlas, publisher: P, title: T, licence: L, retrieved: 2026 }]
    """,
    "data/regions.csv": "code,name,slug\n10,West,10-west\n",
    "data/areas.csv": "code,name,slug,region,lat,lon\n1001,Alfa,1001-alfa,10,60,10\n",
  ]

  @Test("Lines in the order of the file, with places")
  func lines() throws {
    let table = """
      area,part,source,points
      1001,1,atlas,0 0 10 0 10 -5 0 0
      1001,2,atlas,"20 0 30 0  30 5 20 0"

      """
    let read = SmallContent.read(Self.files.merging(["data/boundaries.csv": table]) { $1 })
    #expect(read.told == [])
    let boundaries = try #require(read.catalogue?.boundaries)
    #expect(boundaries.rings.map(\.area.id.text) == ["1001", "1001"])
    #expect(boundaries.rings.map(\.part) == ["1", "2"])
    #expect(
      boundaries.rings.map { $0.points.map { [$0.x, $0.y] } } == [
        [[0, 0], [10, 0], [10, -5], [0, 0]], [[20, 0], [30, 0], [30, 5], [20, 0]],
      ])
    #expect(boundaries.sources.map(\.id.text) == ["atlas"])
  }

  @Test("Content without boundaries has none, and an empty table is none")
  func none() throws {
    #expect(try #require(SmallContent.read(Self.files).catalogue).boundaries == nil)
    let empty = SmallContent.read(
      Self.files.merging(["data/boundaries.csv": "area,part,source,points\n"]) { $1 })
    #expect(empty.told == [])
    #expect(try #require(empty.catalogue).boundaries == nil)
  }
}
