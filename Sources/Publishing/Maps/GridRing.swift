/// A point on the grid of a drawing.
struct GridPoint: Hashable, Sendable {
  var x: Int
  var y: Int
}

/// A line between two points, the same from both ends.
struct GridEdge: Hashable {
  let from: GridPoint
  let to: GridPoint

  static func == (a: Self, b: Self) -> Bool {
    a.from == b.from && a.to == b.to || a.from == b.to && a.to == b.from
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(from.x &+ to.x)
    hasher.combine(from.y &+ to.y)
  }
}

/// A closed line on the grid of a drawing; its last point is not the first again.
struct GridRing: Sendable {
  let points: [GridPoint]

  /// The lines of an area that can be seen: those with an inside; of an area too small for any, a
  /// small square.
  static func visible(_ lines: [[GridPoint]]) -> [GridRing] {
    let rings = lines.map(GridRing.init(closed:)).filter { $0.points.count > 2 && $0.area2 != 0 }
    if !rings.isEmpty { return rings }
    return lines.prefix(1).compactMap(\.first).map { point in
      GridRing(
        points: [(-1, -1), (1, -1), (1, 1), (-1, 1)].map {
          GridPoint(x: point.x + $0.0, y: point.y + $0.1)
        })
    }
  }

  init(points: [GridPoint]) { self.points = points }

  /// Points that came to lie in one place become one.
  private init(closed line: [GridPoint]) {
    var points: [GridPoint] = []
    for point in line where point != points.last { points.append(point) }
    while points.count > 1, points.first == points.last { points.removeLast() }
    self.points = points
  }

  /// Twice the area; its sign tells which way the line goes round.
  var area2: Int {
    edges.reduce(0) { $0 + $1.from.x * $1.to.y - $1.to.x * $1.from.y }
  }

  var edges: [GridEdge] {
    points.indices.map { index in
      GridEdge(from: points[index], to: points[index + 1 == points.count ? 0 : index + 1])
    }
  }

  func draw(into path: inout PathText) {
    guard let first = points.first else { return }
    path.move(first.x, first.y)
    for point in points.dropFirst() { path.line(point.x, point.y) }
    path.close()
  }
}
