internal import Model

/// Takes points out of arcs, the least noticed first, until few enough are left.
///
/// Visvalingam and Whyatt, Line generalisation by repeated elimination of points, Cartographic
/// Journal 30, 1993: what a point is worth is the triangle it makes with its neighbours.
struct ArcSimplifier {
  private var points: [Boundaries.Point] = []
  private var arcOf: [Int] = []
  private var before: [Int] = []
  private var after: [Int] = []
  /// Twice the area of each point's triangle; nil for ends and for points that are gone.
  private var worth: [Int?] = []
  private var inner: [Int] = []
  private var queue = MinimumQueue()

  /// - Parameters:
  ///   - uses: how many lines go along each arc.
  ///   - least: how many points within each arc have to stay.
  ///   - count: how many points all lines may have together.
  static func simplify(
    _ arcs: [[Boundaries.Point]], uses: [Int], least: [Int], to count: Int
  ) -> [[Boundaries.Point]] {
    var simplifier = ArcSimplifier(arcs)
    var total = zip(arcs, uses).reduce(0) { $0 + ($1.0.count - 1) * $1.1 }
    while total > count, let (place, worth) = simplifier.queue.pop() {
      let arc = simplifier.arcOf[place]
      // An entry that is no longer true has been replaced by one that is.
      guard simplifier.worth[place] == worth, simplifier.inner[arc] > least[arc] else { continue }
      simplifier.remove(place, worth)
      total -= uses[arc]
    }
    return simplifier.arcs(arcs.count)
  }

  private init(_ arcs: [[Boundaries.Point]]) {
    for (number, arc) in arcs.enumerated() {
      let start = points.count
      points += arc
      arcOf += Array(repeating: number, count: arc.count)
      before += arc.indices.map { start + $0 - 1 }
      after += arc.indices.map { start + $0 + 1 }
      inner.append(max(0, arc.count - 2))
    }
    worth = Array(repeating: nil, count: points.count)
    var start = 0
    for arc in arcs {
      for place in (start + 1)..<max(start + 1, start + arc.count - 1) { weigh(place, atLeast: 0) }
      start += arc.count
    }
  }

  private mutating func weigh(_ place: Int, atLeast least: Int) {
    let (a, b, c) = (points[before[place]], points[place], points[after[place]])
    let twice =
      Int(b.x - a.x) * Int(c.y - a.y) - Int(c.x - a.x) * Int(b.y - a.y)
    // A point is worth no less than those that went before it.
    let worth = max(abs(twice), least)
    self.worth[place] = worth
    queue.push(place, worth)
  }

  private mutating func remove(_ place: Int, _ worth: Int) {
    let (left, right) = (before[place], after[place])
    self.worth[place] = nil
    after[left] = right
    before[right] = left
    inner[arcOf[place]] -= 1
    for neighbour in [left, right] where self.worth[neighbour] != nil {
      weigh(neighbour, atLeast: worth)
    }
  }

  private func arcs(_ count: Int) -> [[Boundaries.Point]] {
    var arcs = [[Boundaries.Point]](repeating: [], count: count)
    for place in points.indices {
      let arc = arcOf[place]
      let isEnd =
        place == 0 || arcOf[place - 1] != arc || place + 1 == points.count
        || arcOf[place + 1] != arc
      if isEnd || worth[place] != nil { arcs[arc].append(points[place]) }
    }
    return arcs
  }
}

/// Places by what they are worth, the least first; of equals the one that comes first.
private struct MinimumQueue {
  private var heap: [(place: Int, worth: Int)] = []

  mutating func push(_ place: Int, _ worth: Int) {
    heap.append((place, worth))
    var child = heap.count - 1
    while child > 0, isLess(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> (place: Int, worth: Int)? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && isLess(child, least) {
        least = child
      }
      if least == parent { return first }
      heap.swapAt(parent, least)
      parent = least
    }
  }

  private func isLess(_ a: Int, _ b: Int) -> Bool {
    (heap[a].worth, heap[a].place) < (heap[b].worth, heap[b].place)
  }
}
