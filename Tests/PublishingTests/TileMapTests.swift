import Support
import Testing

@testable import Model
@testable import Publishing

/// Tiles lie as the areas do, no two in one cell, and the tiles of a region side by side.
@Suite struct TileMapTests {
  @Test(
    "What fits into a grid stays as it is",
    arguments: [
      ["ab"], ["aabb", "aabb"], ["a", "a", "b"], ["aaa", "abb", "cbb"],
      ["aabb.", "aabbc", "..ccc"],
    ])
  func grids(lines: [String]) throws {
    let map = try #require(TileMap(MapAreas.drawn(lines)))
    #expect(map.drawing == lines)
    #expect(map.error.nearShare == 1)
    #expect(map.error.wholeRegions == map.error.regions)
    #expect(map.error.greatestShift < 0.1)
  }

  @Test("What lies apart is drawn together", arguments: ["a.a", "a..a...a", "a......b"])
  func gaps(line: String) throws {
    let map = try #require(TileMap(MapAreas.drawn([line])))
    #expect(map.drawing == [line.filter { $0 != "." }])
  }

  @Test("A region that another one parts is brought together")
  func parted() throws {
    let map = try #require(TileMap(MapAreas.drawn(["aba"])))
    #expect(map.error.wholeRegions == 2)
    let broad = try #require(TileMap(MapAreas.drawn(["abbba", "abbba"])))
    #expect(broad.error.wholeRegions == 2)
  }

  @Test("No areas, one area and areas all in one place give no map")
  func nothing() {
    #expect(TileMap([]) == nil)
    #expect(TileMap(MapAreas.drawn(["a"])) == nil)
    #expect(TileMap(MapAreas.drawn(["a"]) + MapAreas.drawn(["b"])) == nil)
  }

  @Test("Two areas in one place part")
  func samePlace() throws {
    let map = try #require(TileMap(MapAreas.drawn(["ab"]) + MapAreas.drawn(["a."])))
    #expect(Set(map.tiles.map { [$0.column, $0.row] }).count == 3)
  }

  @Test("The tiles come region by region, from the top down, from left to right")
  func order() throws {
    let map = try #require(TileMap(MapAreas.drawn(["ba", "ab", "bb"]).reversed()))
    let order = map.tiles.map { [$0.region, $0.row, $0.column] }
    #expect(order == order.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(map.regions.map(\.text) == ["a", "b"])
  }

  @Test("Every municipality of Norway")
  func norway() throws {
    let areas = try MapAreas.of(Repository.content)
    let map = try #require(TileMap(areas))
    #expect(map.tiles.count == areas.count && areas.count > 300)
    #expect(Set(map.tiles.map { [$0.column, $0.row] }).count == areas.count)
    #expect(map.tiles.allSatisfy { $0.column < map.columns && $0.row < map.rows })
    #expect(map.parts == Dictionary(uniqueKeysWithValues: map.regions.map { ($0.text, 1) }))
    #expect(map.error.wholeRegions == map.regions.count && map.error.regions == map.regions.count)
    #expect(map.error.medianShift < 1.5 && map.error.greatestShift < 7)
    #expect(map.error.nearShare > 0.98)
    // North is up and east is right.
    let tile = Dictionary(uniqueKeysWithValues: map.tiles.map { ($0.area.uniqueName, $0) })
    let (south, north, west) = (tile["Lindesnes"], tile["Vardø"], tile["Solund"])
    #expect(try #require(north).row < 5 && #require(south).row > map.rows - 6)
    #expect(try #require(west).column < 3 && #require(north).column > map.columns - 6)
  }

  @Test("The basins of the other model")
  func basins() throws {
    let map = try #require(TileMap(MapAreas.of(Repository.fixtures.folder("RiverBasins/Content"))))
    #expect(map.tiles.count == 5)
    #expect(map.error.wholeRegions == 2)
  }
}

extension TileMap {
  /// The map as it would be drawn by hand, regions as their codes.
  fileprivate var drawing: [String] {
    var lines = Array(repeating: Array(repeating: ".", count: columns), count: rows)
    for tile in tiles { lines[tile.row][tile.column] = regions[tile.region].text }
    return lines.map { $0.joined() }
  }

  /// In how many parts each region is, worked out anew.
  fileprivate var parts: [String: Int] {
    var parts: [String: Int] = [:]
    var left = Set(tiles.map { [$0.region, $0.column, $0.row] })
    while let first = left.popFirst() {
      parts[regions[first[0]].text, default: 0] += 1
      var queue = [first]
      while let cell = queue.popLast() {
        for (x, y) in [(0, 1), (0, -1), (1, 0), (-1, 0)] {
          let next = [cell[0], cell[1] + x, cell[2] + y]
          if left.remove(next) != nil { queue.append(next) }
        }
      }
    }
    return parts
  }
}
