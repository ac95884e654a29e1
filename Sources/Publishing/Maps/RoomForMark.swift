/// Finds where in an area a number has room.
enum RoomForMark {
  /// The least distance from the number's middle to the boundary, in units of the drawing.
  static let radius = 10
  /// How many places are tried across the area and down it.
  private static let tries = 9

  /// The place furthest from the boundary of some on a grid; nil when it is not far enough.
  static func place(in rings: [GridRing]) -> (x: Int, y: Int)? {
    guard let ring = rings.max(by: { abs($0.area2) < abs($1.area2) }) else { return nil }
    let (xs, ys) = (ring.points.map(\.x), ring.points.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max(),
      right - left >= 2 * radius, bottom - top >= 2 * radius
    else { return nil }
    let edges = rings.flatMap(\.edges)
    var best: (x: Int, y: Int)?
    var room = Double(radius * radius)
    for row in 1...tries {
      for column in 1...tries {
        let x = left + (right - left) * column / (tries + 1)
        let y = top + (bottom - top) * row / (tries + 1)
        guard isInside(x, y, edges) else { continue }
        let own = edges.map { squareDistance(Double(x), Double(y), $0) }.min() ?? 0
        if own > room { (best, room) = ((x, y), own) }
      }
    }
    return best
  }

  /// Whether a line from the point to the right crosses the boundary an odd number of times.
  private static func isInside(_ x: Int, _ y: Int, _ edges: [GridEdge]) -> Bool {
    var isInside = false
    for edge in edges where (edge.from.y > y) != (edge.to.y > y) {
      let (height, part) = (edge.to.y - edge.from.y, y - edge.from.y)
      let crossing = edge.from.x + (edge.to.x - edge.from.x) * part / height
      if x < crossing { isInside.toggle() }
    }
    return isInside
  }

  private static func squareDistance(_ x: Double, _ y: Double, _ edge: GridEdge) -> Double {
    let (ax, ay) = (Double(edge.from.x), Double(edge.from.y))
    let (dx, dy) = (Double(edge.to.x) - ax, Double(edge.to.y) - ay)
    let length = dx * dx + dy * dy
    let part = length > 0 ? max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0
    let (px, py) = (ax + part * dx - x, ay + part * dy - y)
    return px * px + py * py
  }
}
