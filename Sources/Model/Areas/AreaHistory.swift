package import Source

/// Which area was which when: the changes of codes, followed forwards and backwards.
package struct AreaHistory: Sendable {
  package let changes: [CodeChange]
  private let byOld: [String: [CodeChange]]
  private let byNew: [String: [CodeChange]]

  package init(_ changes: [CodeChange]) {
    self.changes = changes.sorted { ($0.date, $0.from, $0.to) < ($1.date, $1.from, $1.to) }
    byOld = Dictionary(grouping: self.changes, by: \.from)
    byNew = Dictionary(grouping: self.changes, by: \.to)
  }

  /// The codes that a former code leads to today; several when it was split.
  package func successors(of code: String) -> [String] {
    var result: Set<String> = []
    var seen: Set<String> = [code]
    var queue: [(code: String, after: PartialDate?)] = [(code, nil)]
    while let (current, after) = queue.popLast() {
      // A code may be used again later, so only what happened after the last step counts.
      let next = (byOld[current] ?? []).filter { change in after.map { $0 < change.date } ?? true }
      let first = next.map(\.date).min()
      if next.isEmpty { result.insert(current) }
      for change in next where change.date == first {
        // A code that stayed has no way to itself but through what comes after.
        guard change.to != current || next.count > 1 else {
          queue.append((current, change.date))
          continue
        }
        if seen.insert(change.to).inserted || change.to == current {
          queue.append((change.to, change.date))
        }
      }
    }
    return result.sorted()
  }

  /// Every change that led to a code, the latest first, followed back to the beginning.
  package func origins(of code: String) -> [CodeChange] {
    var result: [CodeChange] = []
    var seen: Set<String> = []
    var queue: [(code: String, before: PartialDate?)] = [(code, nil)]
    while !queue.isEmpty {
      let (current, before) = queue.removeFirst()
      for change in latest(to: current, before: before) {
        guard seen.insert("\(change.date.iso) \(change.from) \(change.to)").inserted else {
          continue
        }
        result.append(change)
        queue.append((change.from, change.date))
      }
    }
    return result.sorted { ($1.date, $0.from, $0.to) < ($0.date, $1.from, $1.to) }
  }

  /// The codes that made up, in a year, just the area that a code stands for today.
  ///
  /// A change holds from the first day of its year. An area that took others in and kept its code
  /// has a change from itself to itself. Nil when the area was then part of another that was
  /// split since: no codes add up to it.
  package func parts(of code: String, in year: Int) -> [String]? {
    var parts: Set<String> = []
    var queue: [(code: String, before: PartialDate?)] = [(code, nil)]
    while let (current, before) = queue.popLast() {
      let changes = latest(to: current, before: before).filter { $0.date.year > year }
      if changes.isEmpty { parts.insert(current) }
      for change in changes {
        if change.kind == .split || isDivided(change) { return nil }
        queue.append((change.from, change.date))
      }
    }
    return parts.sorted()
  }

  /// The changes by which an area came to be of parts of others; empty when it never did.
  ///
  /// What those others had is theirs: no figure of theirs is the area's own.
  package func partings(of code: String) -> [CodeChange] {
    var queue: [(code: String, before: PartialDate?)] = [(code, nil)]
    while let (current, before) = queue.popLast() {
      let changes = latest(to: current, before: before)
      if changes.contains(where: { $0.kind == .split || isDivided($0) }) { return changes }
      queue += changes.map { ($0.from, $0.date) }
    }
    return []
  }

  /// The days on which an area became what it is of several others, or of a part of another; a
  /// new code alone makes no new area. The latest first.
  package func foundings(of code: String) -> [PartialDate] {
    let days = Dictionary(grouping: origins(of: code), by: \.date)
    return days.filter { _, changes in
      changes.count > 1 || changes.contains { $0.kind != .renumbered && $0.from != $0.to }
    }.keys.sorted { $1 < $0 }
  }

  /// The changes that led to a code on the last day before another that had any.
  private func latest(to code: String, before: PartialDate?) -> [CodeChange] {
    let previous = (byNew[code] ?? []).filter { change in before.map { change.date < $0 } ?? true }
    return previous.last.map { last in previous.filter { $0.date == last.date } } ?? []
  }

  /// Whether the old area of a change went to several new ones that day.
  private func isDivided(_ change: CodeChange) -> Bool {
    (byOld[change.from] ?? []).count { $0.date == change.date } > 1
  }
}
