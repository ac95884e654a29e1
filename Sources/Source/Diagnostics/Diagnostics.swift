/// All problems of a run, gathered on the way and shown together at the end.
package struct Diagnostics: Sendable {
  package private(set) var all: [Diagnostic] = []

  package init() {}

  package mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  package mutating func add(contentsOf other: Diagnostics) { all.append(contentsOf: other.all) }

  package var errorCount: Int { all.count { $0.severity == .error } }
  package var warningCount: Int { all.count { $0.severity == .warning } }
  package var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// Sorted by file, place and message, each told once; with `strict`, warnings count as errors.
  package func concluded(strict: Bool = false) -> Diagnostics {
    var seen: Set<String> = []
    let keyed = all.map { diagnostic in
      (
        path: diagnostic.span?.file.path ?? "", offset: diagnostic.span?.range.lowerBound ?? 0,
        diagnostic
      )
    }
    let sorted = keyed.sorted {
      ($0.path, $0.offset, $0.2.id, $0.2.message) < ($1.path, $1.offset, $1.2.id, $1.2.message)
    }
    var result = Diagnostics()
    for (path, offset, diagnostic) in sorted
    where seen.insert("\(path):\(offset):\(diagnostic.id):\(diagnostic.message)").inserted {
      var told = diagnostic
      if strict { told.severity = .error }
      result.add(told)
    }
    return result
  }
}
