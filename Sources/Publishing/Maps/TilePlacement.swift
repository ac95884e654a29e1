/// Spread points put into the cells of a grid, each into one of its own, and moved about there
/// until no single move makes the picture better.
struct TilePlacement {
  /// What a side of a tile costs that has nothing beside it: smooth outlines, no holes.
  private static let outlineCost = 3.0
  /// What a side costs between two regions: regions as round as they can be.
  private static let borderCost = 0.7
  /// What each square of a tile's distance from its spread point costs.
  private static let driftCost = 0.2
  /// What each tile costs that does not hang together with most of its region.
  private static let strayCost = 20.0
  private static let sweeps = 12
  private static let rescues = 4
  /// How far a tile may change places, to each side.
  private static let reach = 2
  private static let leastGain = 1e-9
  /// The longest row of tiles that is pushed along.
  private static let longestRow = 8
  /// Free cells around everything, so that tiles can move outwards; the outermost stay free.
  private static let margin = 4

  let width: Int
  /// The cell of each tile: row times width plus column.
  private(set) var cells: [Int]
  /// How many tiles of each region do not hang together with most of it.
  private(set) var strays: [Int]

  private let regions: [Int]
  private let members: [[Int]]
  private let pulls: [[PointSpread.Pull]]
  private let wanted: [SIMD2<Double>]
  private var places: [SIMD2<Double>]
  /// The tile in each cell, or -1.
  private var tiles: [Int]
  private var strayCost = Self.strayCost
  private var visits: TileVisits
  private var moves: [Move] = []
  private var touched: [Int] = []
  private var moved: [Int] = []
  private var queue: [Int] = []

  private struct Move {
    var tile: Int
    var from: Int
    var to: Int
  }

  /// - Parameter regions: the number of each point's region, from 0.
  init(_ spread: PointSpread, regions: [Int]) {
    let positions = spread.positions
    let least = SIMD2(positions.map(\.x).min() ?? 0, positions.map(\.y).min() ?? 0)
    let most = SIMD2(positions.map(\.x).max() ?? 0, positions.map(\.y).max() ?? 0)
    let margin = SIMD2(repeating: Double(Self.margin))
    width = Int(most.x - least.x) + 2 * Self.margin + 2
    let height = Int(most.y - least.y) + 2 * Self.margin + 2
    wanted = positions.map { $0 - least + margin }
    pulls = spread.pulls
    self.regions = regions
    var members = [[Int]](repeating: [], count: (regions.max() ?? -1) + 1)
    for (tile, region) in regions.enumerated() { members[region].append(tile) }
    self.members = members
    tiles = Array(repeating: -1, count: width * height)
    visits = TileVisits(cells: width * height, tiles: positions.count)
    cells = Array(repeating: 0, count: positions.count)
    places = wanted
    strays = []
    placeNearest()
    strays = members.indices.map { countStrays($0) }
    improve()
    // What is still apart is brought home at nearly any price.
    for _ in 0..<Self.rescues where strays.contains(where: { $0 > 0 }) {
      strayCost = Self.strayCost * 20
      for region in strays.indices where strays[region] > 0 { bringHome(region) }
      improve()
    }
  }

  /// Puts each tile into the free cell nearest to its point, going over the map slantwise.
  private mutating func placeNearest() {
    let order = wanted.indices.sorted {
      (wanted[$0].x + wanted[$0].y, $0) < (wanted[$1].x + wanted[$1].y, $1)
    }
    for tile in order {
      var best: (cell: Int, square: Double)?
      for cell in tiles.indices where tiles[cell] < 0 && !isFrame(cell) {
        let square = (place(of: cell) - wanted[tile]).squared
        if square < best?.square ?? .infinity { best = (cell, square) }
      }
      if let best { put(tile, best.cell) }
    }
  }

  /// Tries every move of every tile, over and over, as long as one helps.
  private mutating func improve() {
    let reach = Self.reach
    for _ in 0..<Self.sweeps {
      var isBetter = false
      for tile in cells.indices {
        for y in -reach...reach {
          for x in -reach...reach where x != 0 || y != 0 {
            if exchange(tile, x, y) { isBetter = true }
          }
        }
        for step in [1, -1, width, -width] where pushRow(tile, step) { isBetter = true }
      }
      if !isBetter { return }
    }
  }

  /// Moves a tile to a cell some way off; a tile that is there comes back the same way.
  private mutating func exchange(_ tile: Int, _ x: Int, _ y: Int) -> Bool {
    let from = cells[tile]
    let (column, row) = (from % width + x, from / width + y)
    guard column > 0, column < width - 1, row > 0, row < tiles.count / width - 1 else {
      return false
    }
    let to = row * width + column
    moves.removeAll(keepingCapacity: true)
    moves.append(Move(tile: tile, from: from, to: to))
    if tiles[to] >= 0 { moves.append(Move(tile: tiles[to], from: to, to: from)) }
    return attempt()
  }

  /// Moves a tile by one step and all that stand in its way, up to the next free cell.
  private mutating func pushRow(_ tile: Int, _ step: Int) -> Bool {
    moves.removeAll(keepingCapacity: true)
    var cell = cells[tile]
    while tiles[cell] >= 0 {
      guard moves.count < Self.longestRow, !isFrame(cell + step) else { return false }
      moves.append(Move(tile: tiles[cell], from: cell, to: cell + step))
      cell += step
    }
    // One tile alone has been tried already.
    return moves.count > 1 && attempt()
  }

  /// Leads each stray tile of a region to the rest of it; those on the way step back by one.
  private mutating func bringHome(_ region: Int) {
    let home = Set(largestPart(of: region))
    for tile in members[region] where !home.contains(cells[tile]) {
      let from = place(of: cells[tile])
      let doors = Set(home.flatMap { cell in [1, -1, width, -width].map { cell + $0 } })
        .filter { !home.contains($0) && !isFrame($0) }
        .sorted { ((place(of: $0) - from).squared, $0) < ((place(of: $1) - from).squared, $1) }
      for door in doors
      where lead(tile, to: door, rowFirst: true)
        || lead(tile, to: door, rowFirst: false)
      {
        break
      }
    }
  }

  /// Takes a tile along a row and a column to a cell, and those it passes one step the other way.
  private mutating func lead(_ tile: Int, to end: Int, rowFirst: Bool) -> Bool {
    moves.removeAll(keepingCapacity: true)
    var cell = cells[tile]
    let start = cell
    moves.append(Move(tile: tile, from: cell, to: end))
    while cell != end {
      let across = end % width - cell % width
      let down = end / width - cell / width
      let goesAcross = down == 0 || across != 0 && rowFirst
      let next = cell + (goesAcross ? across.signum() : down.signum() * width)
      if tiles[next] >= 0 { moves.append(Move(tile: tiles[next], from: next, to: cell)) }
      cell = next
    }
    return end != start && attempt()
  }

  /// Makes the moves when they make the picture better.
  private mutating func attempt() -> Bool {
    touched.removeAll(keepingCapacity: true)
    visits.begin()
    for move in moves {
      visits.mark(tile: move.tile)
      for cell in [move.from, move.to] where visits.mark(cell: cell) { touched.append(cell) }
    }
    let before = cost()
    for move in moves { tiles[move.from] = -1 }
    for move in moves { put(move.tile, move.to) }
    if settle(gain: before - cost()) { return true }
    for move in moves { tiles[move.to] = -1 }
    for move in moves { put(move.tile, move.from) }
    return false
  }

  /// Whether moves that gained this much are worth it, now that regions may be whole or broken.
  private mutating func settle(gain: Double) -> Bool {
    moved.removeAll(keepingCapacity: true)
    var hope = gain
    for move in moves where !moved.contains(regions[move.tile]) {
      moved.append(regions[move.tile])
      hope += strayCost * Double(strays[regions[move.tile]])
    }
    // Counting is dear, so it is done only where it may matter.
    guard hope > Self.leastGain else { return false }
    let counts = moved.map { countStrays($0) }
    let home = zip(moved, counts).reduce(0) { $0 + strays[$1.0] - $1.1 }
    guard gain + strayCost * Double(home) > Self.leastGain else { return false }
    for (region, count) in zip(moved, counts) { strays[region] = count }
    return true
  }

  /// What the moved tiles and the cells they left and took cost, every pair counted once.
  private func cost() -> Double {
    var cost = 0.0
    for move in moves {
      let place = places[move.tile]
      cost += Self.driftCost * (place - wanted[move.tile]).squared
      for pull in pulls[move.tile]
      where pull.other > move.tile || !visits.hasTile(pull.other) {
        cost += pull.weight * (places[pull.other] - place - pull.offset).squared
      }
    }
    for cell in touched {
      for step in [1, -1, width, -width]
      where cell + step > cell || !visits.hasCell(cell + step) {
        cost += sideCost(tiles[cell], tiles[cell + step])
      }
    }
    return cost
  }

  private func sideCost(_ one: Int, _ other: Int) -> Double {
    if one < 0 { return other < 0 ? 0 : Self.outlineCost }
    if other < 0 { return Self.outlineCost }
    return regions[one] == regions[other] ? 0 : Self.borderCost
  }

  private mutating func countStrays(_ region: Int) -> Int {
    members[region].count - largestPart(of: region).count
  }

  /// The cells of the largest part of a region that hangs together.
  private mutating func largestPart(of region: Int) -> ArraySlice<Int> {
    visits.begin()
    queue.removeAll(keepingCapacity: true)
    var largest = 0..<0
    for tile in members[region] where visits.mark(cell: cells[tile]) {
      let start = queue.count
      queue.append(cells[tile])
      var next = start
      while next < queue.count {
        let cell = queue[next]
        next += 1
        for step in [1, -1, width, -width] {
          let neighbour = tiles[cell + step]
          if neighbour >= 0, regions[neighbour] == region, visits.mark(cell: cell + step) {
            queue.append(cell + step)
          }
        }
      }
      if queue.count - start > largest.count { largest = start..<queue.count }
    }
    return queue[largest]
  }

  private mutating func put(_ tile: Int, _ cell: Int) {
    tiles[cell] = tile
    cells[tile] = cell
    places[tile] = place(of: cell)
  }

  private func place(of cell: Int) -> SIMD2<Double> {
    SIMD2(Double(cell % width), Double(cell / width))
  }

  private func isFrame(_ cell: Int) -> Bool {
    let (column, row) = (cell % width, cell / width)
    return column == 0 || column == width - 1 || row == 0 || row == tiles.count / width - 1
  }
}
