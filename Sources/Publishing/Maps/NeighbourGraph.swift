/// Which points lie side by side: two, when no third lies in the circle between them.
///
/// A Gabriel graph (Gabriel and Sokal, Systematic Zoology 18, 1969), looked for among the nearest
/// points only; parts that this leaves apart are joined by the shortest lines.
struct NeighbourGraph {
  struct Edge {
    let from: Int
    let to: Int
    let length: Double
  }

  let edges: [Edge]
  /// The indices of the nearest points of each, the nearest first.
  let nearest: [[Int]]

  private static let reach = 20

  init(_ points: [SIMD2<Double>]) {
    var nearest: [[Int]] = []
    var edges: [Edge] = []
    for index in points.indices {
      let near = Self.nearest(to: index, in: points)
      nearest.append(near.map(\.index))
      for candidate in near {
        let other = points[candidate.index]
        let middle = (points[index] + other) / 2
        let isFree = near.allSatisfy { third in
          third.index == candidate.index
            || (points[third.index] - middle).squared >= candidate.square / 4
        }
        if isFree {
          edges.append(
            Edge(
              from: min(index, candidate.index), to: max(index, candidate.index),
              length: candidate.square.squareRoot()))
        }
      }
    }
    edges.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    // Most edges were found from both of their ends.
    var once: [Edge] = []
    for edge in edges where once.last.map({ ($0.from, $0.to) != (edge.from, edge.to) }) ?? true {
      once.append(edge)
    }
    self.nearest = nearest
    self.edges = Self.joined(once, points)
  }

  private static func nearest(
    to index: Int, in points: [SIMD2<Double>]
  ) -> [(index: Int, square: Double)] {
    var near: [(index: Int, square: Double)] = []
    for other in points.indices where other != index {
      let square = (points[other] - points[index]).squared
      if near.count == reach, let last = near.last, square >= last.square { continue }
      if near.count == reach { near.removeLast() }
      var place = near.count
      while place > 0, near[place - 1].square > square { place -= 1 }
      near.insert((other, square), at: place)
    }
    return near
  }

  /// The edges, and the shortest ones between what would otherwise not hang together.
  private static func joined(_ edges: [Edge], _ points: [SIMD2<Double>]) -> [Edge] {
    var edges = edges
    var part = Array(points.indices)
    func merge(_ a: Int, _ b: Int) {
      let (kept, gone) = (part[a], part[b])
      for index in part.indices where part[index] == gone { part[index] = kept }
    }
    for edge in edges where part[edge.from] != part[edge.to] { merge(edge.from, edge.to) }
    while let first = part.first, part.contains(where: { $0 != first }) {
      var best: Edge?
      for from in points.indices where part[from] == first {
        for to in points.indices where part[to] != first {
          let length = (points[to] - points[from]).squared.squareRoot()
          if length < best?.length ?? .infinity { best = Edge(from: from, to: to, length: length) }
        }
      }
      guard let best else { break }
      edges.append(best)
      merge(best.from, best.to)
    }
    return edges
  }
}

extension SIMD2<Double> {
  /// The square of the distance from the origin.
  var squared: Double { x * x + y * y }
}
