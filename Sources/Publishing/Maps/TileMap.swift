internal import Model

/// A map on which every area is a square of the same size, worked out from the areas' coordinates.
///
/// Neighbours stay near and regions hang together; how far that was possible is told in `error`.
/// The same areas give the same map: nothing is left to chance.
struct TileMap: Sendable {
  struct Tile: Sendable {
    let area: Area
    let column: Int
    let row: Int
    /// The position of the area's region in `regions`.
    let region: Int
  }

  /// In the order of regions, then from the top down and from left to right.
  let tiles: [Tile]
  let regions: [Identifier<Region>]
  let columns: Int
  let rows: Int
  let error: TileMapError

  /// Nil when there is nothing to draw: fewer than two areas, or all in the same place.
  init?(_ areas: [Area]) {
    let projection = Projection(around: areas)
    let points = areas.map { area in
      let point = projection.point(of: area)
      return SIMD2(point.x, point.y)
    }
    guard Set(points).count > 1 else { return nil }
    let regions = Set(areas.map(\.region.id)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(regions, regions.indices))
    let regionOf = areas.map { numbers[$0.region.id] ?? 0 }
    let graph = NeighbourGraph(points)
    let placement = TilePlacement(PointSpread(points, graph, regions: regionOf), regions: regionOf)

    let places = placement.cells.map { ($0 % placement.width, $0 / placement.width) }
    let left = places.map(\.0).min() ?? 0
    let top = places.map(\.1).min() ?? 0
    let tiles = areas.indices.map { index in
      Tile(
        area: areas[index], column: places[index].0 - left, row: places[index].1 - top,
        region: regionOf[index])
    }
    error = TileMapError(tiles, points, graph, strays: placement.strays)
    self.tiles = tiles.sorted { ($0.region, $0.row, $0.column) < ($1.region, $1.row, $1.column) }
    self.regions = regions
    columns = (tiles.map(\.column).max() ?? -1) + 1
    rows = (tiles.map(\.row).max() ?? -1) + 1
  }
}
