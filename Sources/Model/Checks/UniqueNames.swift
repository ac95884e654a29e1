internal import Source

/// Names that may stand once in a list; reports the second of two.
struct UniqueNames {
  private let kind: String
  private let place: String
  private var first: [String: Span] = [:]

  /// - Parameters:
  ///   - kind: what is named: "measure".
  ///   - place: where it may stand once: "the rule".
  init(_ kind: String, of place: String) { (self.kind, self.place) = (kind, place) }

  mutating func add(_ name: String, at span: Span, _ diagnostics: inout Diagnostics) {
    // What has no name has been told already.
    if name.isEmpty { return }
    guard let other = first[name] else {
      first[name] = span
      return
    }
    diagnostics.add(
      Diagnostic(
        .error, "duplicate-id", "\(place) has the \(kind) '\(name)' a second time", at: span,
        fix: "give one of the two another name, or take it away",
        notes: [.init("it stands here first", at: other)]))
  }
}
