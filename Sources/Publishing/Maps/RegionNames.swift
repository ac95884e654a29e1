/// Where the names of regions stand around a tile map: beside it, in a row of the region.
struct RegionNames {
  struct Label {
    let region: Int
    let row: Int
    let isLeft: Bool
    /// The column beside which the name begins: the outermost tile of the row on its side.
    let column: Int
    /// The region's own outermost column in the row, when others lie between it and the name.
    let end: Int?
  }

  private(set) var labels: [Label] = []

  init(_ map: TileMap) {
    let rows = Dictionary(grouping: map.tiles, by: \.row)
    let members = Dictionary(grouping: map.tiles, by: \.region)
    var taken: Set<[Int]> = []
    // Small regions have the fewest rows to choose from.
    let order = members.sorted { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    for (region, tiles) in order {
      let middle = tiles.map(\.row).reduce(0, +) / tiles.count
      var best: (cost: Int, label: Label)?
      for (row, own) in Dictionary(grouping: tiles, by: \.row).sorted(by: { $0.key < $1.key }) {
        for isLeft in [true, false] where !taken.contains([row, isLeft ? 0 : 1]) {
          let label = Self.label(region, row, own, rows[row] ?? [], isLeft: isLeft)
          let crossed = label.end.map { abs($0 - label.column) } ?? 0
          // What reaches out of the picture makes all of it smaller.
          let room = isLeft ? label.column : map.columns - 1 - label.column
          let cost = crossed * 4 + abs(row - middle) + (room < 6 ? 2 : 0)
          if cost < best?.cost ?? .max { best = (cost, label) }
        }
      }
      guard let label = best?.label else { continue }
      labels.append(label)
      taken.insert([label.row, label.isLeft ? 0 : 1])
    }
    labels.sort { $0.region < $1.region }
  }

  private static func label(
    _ region: Int, _ row: Int, _ own: [TileMap.Tile], _ all: [TileMap.Tile], isLeft: Bool
  ) -> Label {
    let columns = all.map(\.column)
    let ownColumns = own.map(\.column)
    let column = (isLeft ? columns.min() : columns.max()) ?? 0
    let end = (isLeft ? ownColumns.min() : ownColumns.max()) ?? 0
    return Label(
      region: region, row: row, isLeft: isLeft, column: column, end: end == column ? nil : end)
  }
}
