/// The names that a misspelt one may have meant.
package enum NearestName {
  /// The closest of `names`, if it is close enough to be a likely slip of the hand.
  ///
  /// Levenshtein's distance with neighbours swapped counted as one; at most a third of the length.
  /// Ties go to the first in alphabetical order, so the answer never depends on hash order.
  package static func of(_ name: String, among names: some Sequence<String>) -> String? {
    let limit = min(4, name.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in names where candidate != name {
      let distance = distance(Array(name.lowercased()), Array(candidate.lowercased()))
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
      best = (candidate, distance)
    }
    if best == nil, name.count >= 4 {
      best =
        names.filter { $0.hasPrefix(name) || (name.hasPrefix($0) && $0.count >= 4) }
        .min().map { ($0, 0) }
    }
    return best?.name
  }

  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    if abs(a.count - b.count) > 4 { return .max }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      for j in 0..<b.count {
        var cost = min(
          previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[b.count]
  }
}
