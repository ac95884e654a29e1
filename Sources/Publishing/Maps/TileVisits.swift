/// Which tiles and cells have been seen since the last beginning.
struct TileVisits {
  private var round = 0
  private var tiles: [Int]
  private var cells: [Int]

  init(cells: Int, tiles: Int) {
    self.cells = Array(repeating: 0, count: cells)
    self.tiles = Array(repeating: 0, count: tiles)
  }

  mutating func begin() { round += 1 }

  mutating func mark(tile: Int) { tiles[tile] = round }

  /// False when the cell has been seen before.
  mutating func mark(cell: Int) -> Bool {
    if cells[cell] == round { return false }
    cells[cell] = round
    return true
  }

  func hasTile(_ tile: Int) -> Bool { tiles[tile] == round }
  func hasCell(_ cell: Int) -> Bool { cells[cell] == round }
}
