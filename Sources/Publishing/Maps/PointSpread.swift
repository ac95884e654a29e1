/// Points drawn together and pushed apart until each has about as much room as any other.
///
/// A kind of Dorling cartogram (Dorling, Area Cartograms, CATMOD 59, 1996): neighbours keep their
/// direction, near and far become alike, and none comes nearer to another than one tile.
struct PointSpread {
  /// How many tiles apart neighbours want to be that are as far apart as most are.
  private static let distance = 0.8
  /// No two points come nearer than this, in tiles.
  private static let room = 1.05
  /// Neighbours in a region pull each other harder, so that regions hang together.
  private static let regionPull = 2.0
  private static let rounds = 160
  /// How many rounds the lists of points that may meet are used.
  private static let roundsPerList = 8

  struct Pull {
    let other: Int
    /// Where the other wants to be from here, in tiles.
    let offset: SIMD2<Double>
    let weight: Double
  }

  /// In tiles.
  private(set) var positions: [SIMD2<Double>]
  /// What pulls each point, the same from both ends.
  let pulls: [[Pull]]
  private var meetings: [(Int, Int)] = []

  /// - Parameter regions: the number of each point's region.
  init(_ points: [SIMD2<Double>], _ graph: NeighbourGraph, regions: [Int]) {
    let lengths = graph.edges.map(\.length).sorted()
    let median = max(lengths.isEmpty ? 1 : lengths[lengths.count / 2], 1e-9)
    var pulls = [[Pull]](repeating: [], count: points.count)
    for edge in graph.edges {
      let way = (points[edge.to] - points[edge.from]) / max(edge.length, 1e-9)
      // The fourth root leaves of sixteen times as far twice as far, and nothing gets further.
      let length = Self.distance * min(2, (edge.length / median).squareRoot().squareRoot())
      let weight = regions[edge.from] == regions[edge.to] ? Self.regionPull : 1
      pulls[edge.from].append(Pull(other: edge.to, offset: way * length, weight: weight))
      pulls[edge.to].append(Pull(other: edge.from, offset: way * -length, weight: weight))
    }
    self.pulls = pulls
    positions = points.map { $0 / median }
    for round in 0..<Self.rounds {
      pull()
      // At first the points still move past each other.
      guard round >= 10 else { continue }
      if (round - 10) % Self.roundsPerList == 0 { meetings = Self.meetings(positions) }
      push()
    }
  }

  /// Moves each point most of the way to where its neighbours want it.
  private mutating func pull() {
    for index in positions.indices where !pulls[index].isEmpty {
      var sum = SIMD2<Double>.zero
      var weight = 0.0
      for pull in pulls[index] {
        sum += pull.weight * (positions[pull.other] - pull.offset)
        weight += pull.weight
      }
      positions[index] = 0.3 * positions[index] + 0.7 / weight * sum
    }
  }

  private mutating func push() {
    for (first, second) in meetings {
      let way = positions[second] - positions[first]
      let square = way.squared
      guard square < Self.room * Self.room else { continue }
      let length = square.squareRoot()
      // Two points in one place part along a line of their own.
      let direction = length > 1e-6 ? way / length : SIMD2(0.6, 0.8)
      let step = direction * ((Self.room - length) * 0.3)
      positions[first] -= step
      positions[second] += step
    }
  }

  /// The pairs near enough to meet during the next rounds.
  private static func meetings(_ positions: [SIMD2<Double>]) -> [(Int, Int)] {
    let reach = room * room * 3
    var pairs: [(Int, Int)] = []
    positions.withUnsafeBufferPointer { positions in
      for first in 0..<positions.count {
        let place = positions[first]
        for second in first + 1..<positions.count
        where (positions[second] - place).squared < reach {
          pairs.append((first, second))
        }
      }
    }
    return pairs
  }
}
