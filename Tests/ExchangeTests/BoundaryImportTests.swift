import Source
import Support
import Testing

@testable import Exchange
@testable import Model

/// From a file of an agency to the table of the content.
@Suite struct BoundaryImportTests {
  private static let catalogue = Result {
    try read(Repository.fixtures.folder("RiverBasins/Content"))
  }

  private static func read(_ content: Folder) throws -> Catalogue {
    var diagnostics = Diagnostics()
    return try #require(
      ContentReader.read(try content.tree(), threads: 2, diagnostics: &diagnostics))
  }

  private func basins(_ text: String? = nil) throws -> SourceFile {
    let text = try text ?? Repository.fixtures.text("Boundaries/basins.geojson")
    return SourceFile(path: "basins.geojson", bytes: Array(text.utf8))
  }

  @Test("Neighbours share their line, an islet is gone, the text is the table")
  func table() throws {
    var diagnostics = Diagnostics()
    let boundaries = try #require(
      BoundaryImport(
        basins(), for: Self.catalogue.get(), to: 1000, diagnostics: &diagnostics))
    #expect(diagnostics.all.map(\.id) == [])
    #expect(boundaries.areaCount == 5)
    #expect(boundaries.linesBefore == 6 && boundaries.lines.count == 5)
    #expect(boundaries.pointsBefore == 44 && boundaries.pointsAfter == 40)
    #expect(
      boundaries.text(source: Identifier("atlas")) == """
        area,part,source,points
        B01,1,atlas,-359 -551 -361 -885 -379 -1052 -363 -1219 -615 -1239 -867 -1214 -905 -880 \
        -859 -547 -609 -528 -359 -551
        B03,1,atlas,56 782 56 393 57 226 -232 204 -520 228 -513 1117 56 1116 56 782
        B06,1,atlas,-361 -885 -359 -551 -358 -218 223 -218 240 -552 225 -886 -361 -885
        B08,1,atlas,221 393 385 405 632 396 878 398 884 -102 554 -128 222 -107 221 393
        B09,1,atlas,56 782 628 785 632 396 385 405 221 393 56 393 56 782

        """)
  }

  @Test("With few points allowed, every area is still an area")
  func fewPoints() throws {
    var diagnostics = Diagnostics()
    let boundaries = try #require(
      BoundaryImport(basins(), for: Self.catalogue.get(), to: 0, diagnostics: &diagnostics))
    #expect(boundaries.lines.map(\.area) == ["B01", "B03", "B06", "B08", "B09"])
    #expect(boundaries.lines.allSatisfy { $0.points.count >= 4 })
    #expect(boundaries.lines.allSatisfy { $0.points.first == $0.points.last })
    #expect(boundaries.pointsAfter < 40)
  }

  @Test("Metres of another projection are as good, when areas lie to each other as they should")
  func metres() throws {
    // 83 km to a degree from west to east at 42 degrees south, 111 km from south to north.
    let inDegrees = try Repository.fixtures.text("Boundaries/basins.geojson")
    let text = inDegrees.replacing(/\[(1[0-9.]+), (-4[0-9.]+)\]/) { match in
      let (x, y) = (Double(match.1) ?? 0, Double(match.2) ?? 0)
      return "[\(500_000 + (x - 13) * 83_000), \(10_000_000 + y * 111_000)]"
    }
    var diagnostics = Diagnostics()
    let boundaries = BoundaryImport(
      try basins(text), for: try Self.catalogue.get(), to: 1000, diagnostics: &diagnostics)
    #expect(diagnostics.all.map(\.id) == [])
    let first = try #require(boundaries?.lines.first?.points)
    #expect(first.contains(Boundaries.Point(x: 4253, y: -53_935)))
  }

  @Test(
    "Every municipality of Norway, where the file lies beside the repository",
    .enabled(if: Repository.root.exists("../shared/data/geo/Kommuner-XS.geojson")))
  func norway() throws {
    let path = "../shared/data/geo/Kommuner-XS.geojson"
    let file = SourceFile(path: path, bytes: try Repository.root.bytes(path))
    let catalogue = try Self.read(Repository.content)
    var diagnostics = Diagnostics()
    let boundaries = try #require(
      BoundaryImport(file, for: catalogue, to: 12_000, diagnostics: &diagnostics))
    #expect(diagnostics.all.map(\.message) == [])
    #expect(boundaries.pointsBefore == 18_448 && boundaries.pointsAfter == 12_000)
    #expect(Set(boundaries.lines.map(\.area)) == Set(catalogue.areas.names))
    // Neighbours still meet: most inland lines are those of two areas.
    var uses: [Set<[Boundaries.Point]>: Set<String>] = [:]
    for line in boundaries.lines {
      for (from, to) in zip(line.points, line.points.dropFirst()) {
        uses[[[from, to], [to, from]], default: []].insert(line.area)
      }
    }
    #expect(uses.values.count { $0.count == 2 } > 2500)
    #expect(uses.values.allSatisfy { $0.count <= 2 })
  }
}
