/// The lines between the regions of a tile map, as one path.
struct RegionBorders {
  /// The path's data, in units of the drawing.
  let path: String

  /// - Parameter side: the side of a tile.
  init(_ map: TileMap, side: Int) {
    var regions = [Int?](repeating: nil, count: map.columns * map.rows)
    for tile in map.tiles { regions[tile.row * map.columns + tile.column] = tile.region }
    func isBorder(_ one: Int, _ other: Int) -> Bool {
      guard let one = regions[one], let other = regions[other] else { return false }
      return one != other
    }
    var path = ""
    for row in 1..<max(1, map.rows) {
      let runs = Self.runs(map.columns) { column in
        isBorder((row - 1) * map.columns + column, row * map.columns + column)
      }
      for run in runs { path += "M\(run.lowerBound * side) \(row * side)h\(run.count * side)" }
    }
    for column in 1..<max(1, map.columns) {
      let runs = Self.runs(map.rows) { row in
        isBorder(row * map.columns + column - 1, row * map.columns + column)
      }
      for run in runs { path += "M\(column * side) \(run.lowerBound * side)v\(run.count * side)" }
    }
    self.path = path
  }

  /// The longest stretches of numbers below a count for which something is true.
  private static func runs(_ count: Int, where isTrue: (Int) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in 0...count {
      if index < count, isTrue(index) {
        start = start ?? index
      } else if let first = start {
        runs.append(first..<index)
        start = nil
      }
    }
    return runs
  }
}
