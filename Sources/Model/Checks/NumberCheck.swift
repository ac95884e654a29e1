internal import Source

/// Numbers and letters by which people name strategies and focus areas are used once.
enum NumberCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    check(catalogue.strategies.all, "number", by: { String($0.number) }, &diagnostics)
    check(catalogue.groups.all, "number", by: { String($0.number) }, &diagnostics)
    check(catalogue.focusAreas.all, "letter", by: \.letter, &diagnostics)
    check(catalogue.editions.all, "code", by: \.code, &diagnostics)
  }

  private static func check<E: Entity>(
    _ entities: [E], _ noun: String, by mark: (E) -> String, _ diagnostics: inout Diagnostics
  ) {
    var seen: [String: E] = [:]
    for entity in entities {
      let mark = mark(entity)
      // A mark that is missing or cannot be has been told already.
      if mark.isEmpty || mark == "0" { continue }
      if let first = seen[mark] {
        diagnostics.add(
          Diagnostic(
            .error, "duplicate-id", "two \(E.kind) files have the \(noun) \(mark)",
            at: entity.span, fix: "give one of the two another \(noun)",
            notes: [.init("used here first", at: first.span)]))
      } else {
        seen[mark] = entity
      }
    }
  }
}
