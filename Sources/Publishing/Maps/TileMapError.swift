/// What a tile map does to the places of areas.
struct TileMapError: Sendable, Equatable {
  /// How many of each area's nearest areas are looked at.
  static let neighbours = 4
  /// How near those are wanted, in tiles to the side, up or down.
  static let reach = 2

  /// How far tiles lie from where the areas are on a map of the same size, in tiles.
  let medianShift: Double
  let greatestShift: Double
  /// The share of all nearest areas that lie within reach.
  let nearShare: Double
  let wholeRegions: Int
  let regions: Int

  /// - Parameters:
  ///   - tiles: in the order of the points, which are the areas' places on a map.
  ///   - strays: how many tiles of each region lie apart from the rest of it.
  init(
    _ tiles: [TileMap.Tile], _ points: [SIMD2<Double>], _ graph: NeighbourGraph, strays: [Int]
  ) {
    let places = tiles.map { SIMD2(Double($0.column), Double($0.row)) }
    let shifts = Self.shifts(of: places, from: points).sorted()
    medianShift = shifts.isEmpty ? 0 : shifts[shifts.count / 2]
    greatestShift = shifts.last ?? 0
    var near = 0
    var all = 0
    for (index, others) in graph.nearest.enumerated() {
      for other in others.prefix(Self.neighbours) {
        let (one, two) = (tiles[index], tiles[other])
        let distance = max(abs(one.column - two.column), abs(one.row - two.row))
        all += 1
        if distance <= Self.reach { near += 1 }
      }
    }
    nearShare = all == 0 ? 1 : Double(near) / Double(all)
    wholeRegions = strays.count { $0 == 0 }
    regions = strays.count
  }

  /// The distances that are left when the points are moved and scaled to lie on the places.
  private static func shifts(
    of places: [SIMD2<Double>], from points: [SIMD2<Double>]
  ) -> [Double] {
    let count = Double(max(1, places.count))
    let placesMiddle = places.reduce(.zero, +) / count
    let pointsMiddle = points.reduce(.zero, +) / count
    var together = 0.0
    var alone = 0.0
    for (place, point) in zip(places, points) {
      together += ((place - placesMiddle) * (point - pointsMiddle)).sum()
      alone += (point - pointsMiddle).squared
    }
    let scale = alone > 0 ? together / alone : 0
    return zip(places, points).map { place, point in
      (place - placesMiddle - scale * (point - pointsMiddle)).squared.squareRoot()
    }
  }
}
