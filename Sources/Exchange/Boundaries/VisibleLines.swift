internal import Model

/// The lines that are large enough to be seen on a map of the whole, and each area's largest.
struct VisibleLines {
  struct Line {
    /// The position of the area.
    let area: Int
    let isLargest: Bool
    /// The first point is not repeated, and none comes twice in a row.
    let points: [Boundaries.Point]
  }

  /// Area by area, the largest first.
  private(set) var lines: [Line] = []

  /// A drawing has this many units; what is less than two across is not seen.
  private static let drawingSize = 1_500
  /// How many corners a line keeps that is the largest of its area, and any other.
  private static let fewest = (largest: 6, other: 3)

  /// - Parameter areas: the closed lines of each area.
  init(_ areas: [[[Boundaries.Point]]]) {
    let candidates = areas.enumerated().map { number, lines in
      lines.map(Self.opened).map { (points: $0, area: Self.area2($0)) }
        .sorted { $0.area > $1.area }
    }
    // An enclave is the largest line of one area and a hole in another, which has to stay too.
    let largest = Set(candidates.compactMap { $0.first.map { Set($0.points) } })
    let least = Self.leastArea2(areas)
    for (number, lines) in candidates.enumerated() {
      for (position, line) in lines.enumerated() {
        let isSeen = line.points.count > 2 && line.area >= least
        guard position == 0 || isSeen || largest.contains(Set(line.points)) else { continue }
        self.lines.append(Line(area: number, isLargest: position == 0, points: line.points))
      }
    }
  }

  /// How many points within each arc have to stay so that each line stays one with an inside.
  func leastPoints(_ network: ArcNetwork) -> [Int] {
    var least = [Int](repeating: 0, count: network.arcs.count)
    for (line, uses) in zip(lines, network.lines) {
      let wanted = line.isLargest ? Self.fewest.largest : Self.fewest.other
      // The ends of arcs stay anyhow: as many as there are arcs.
      let each = (wanted - 1) / uses.count
      for use in uses { least[use.arc] = max(least[use.arc], each) }
    }
    return least
  }

  private static func leastArea2(_ areas: [[[Boundaries.Point]]]) -> Int {
    let points = areas.joined().joined()
    let (xs, ys) = (points.lazy.map { Int($0.x) }, points.lazy.map { Int($0.y) })
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return 0 }
    let unit = Double(max(right - left, bottom - top)) / Double(drawingSize)
    return Int(2 * 4 * unit * unit)
  }

  private static func opened(_ line: [Boundaries.Point]) -> [Boundaries.Point] {
    var points: [Boundaries.Point] = []
    for point in line where point != points.last { points.append(point) }
    if points.count > 1, points.first == points.last { points.removeLast() }
    return points
  }

  /// Twice what lies inside.
  private static func area2(_ points: [Boundaries.Point]) -> Int {
    var sum = 0
    for index in points.indices {
      let next = points[index + 1 == points.count ? 0 : index + 1]
      sum += Int(points[index].x) * Int(next.y) - Int(next.x) * Int(points[index].y)
    }
    return abs(sum)
  }
}
