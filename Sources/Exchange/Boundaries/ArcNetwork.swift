internal import Model

/// Closed lines as arcs from one junction to the next, each arc once however many lines go along it.
///
/// So neighbours still meet when arcs are simplified. As in TopoJSON, a junction is a point where
/// lines that came the same way part.
struct ArcNetwork {
  typealias Point = Boundaries.Point

  struct Use {
    let arc: Int
    let isReversed: Bool
  }

  /// With both ends; one that ends where it begins is a line of its own.
  var arcs: [[Point]] = []
  /// The arcs of each line, in its order.
  private(set) var lines: [[Use]] = []
  private var numbers: [[Point]: Int] = [:]

  /// - Parameter lines: closed, the first point not repeated, no point twice in a row.
  init(_ lines: [[Point]]) {
    let junctions = Self.junctions(lines)
    for line in lines { add(line, junctions) }
    numbers = [:]
  }

  /// How many lines go along each arc.
  var useCounts: [Int] {
    var counts = [Int](repeating: 0, count: arcs.count)
    for use in lines.joined() { counts[use.arc] += 1 }
    return counts
  }

  /// The points of a line, the first again at the end.
  func points(ofLine number: Int) -> [Point] {
    var points: [Point] = []
    for use in lines[number] {
      let arc = use.isReversed ? arcs[use.arc].reversed() : arcs[use.arc]
      points += points.isEmpty ? arc[...] : arc.dropFirst()
    }
    return points
  }

  private static func junctions(_ lines: [[Point]]) -> Set<Point> {
    var neighbours: [Point: (Point, Point)] = [:]
    var junctions: Set<Point> = []
    for line in lines {
      for index in line.indices {
        let before = line[index == 0 ? line.count - 1 : index - 1]
        let after = line[index + 1 == line.count ? 0 : index + 1]
        guard let known = neighbours[line[index]] else {
          neighbours[line[index]] = (before, after)
          continue
        }
        if known != (before, after), known != (after, before) { junctions.insert(line[index]) }
      }
    }
    return junctions
  }

  private mutating func add(_ line: [Point], _ junctions: Set<Point>) {
    guard let first = line.firstIndex(where: junctions.contains) else {
      lines.append([use(of: Self.canonicalLoop(line))])
      return
    }
    let turned = line[first...] + line[..<first] + [line[first]]
    var uses: [Use] = []
    var arc: [Point] = []
    for point in turned {
      arc.append(point)
      if arc.count > 1, junctions.contains(point) {
        uses.append(use(of: arc))
        arc = [point]
      }
    }
    lines.append(uses)
  }

  /// The arc's number, whichever way it was first met.
  private mutating func use(of arc: [Point]) -> Use {
    if let number = numbers[arc] { return Use(arc: number, isReversed: false) }
    let reversed = Array(arc.reversed())
    if let number = numbers[reversed] { return Use(arc: number, isReversed: true) }
    numbers[arc] = arcs.count
    arcs.append(arc)
    return Use(arc: arcs.count - 1, isReversed: false)
  }

  /// A loop from its westernmost point on, so that it is the same wherever it was begun.
  private static func canonicalLoop(_ line: [Point]) -> [Point] {
    let first = line.indices.min { (line[$0].x, line[$0].y) < (line[$1].x, line[$1].y) } ?? 0
    return Array(line[first...] + line[...first])
  }
}
