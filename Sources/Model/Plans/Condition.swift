internal import Source

/// What has to be true of the figures of an area for a rule to suggest something.
package indirect enum Condition: Sendable {
  case test(FigureTest)
  case all([Condition])
  case any([Condition])
  case not(Condition)

  /// Every question it asks of figures, in the order they are written.
  package var tests: [FigureTest] {
    switch self {
    case .test(let test): [test]
    case .all(let parts), .any(let parts): parts.flatMap(\.tests)
    case .not(let part): part.tests
    }
  }

  /// Reports keys that do not go together; nil when some part cannot be read.
  init?(_ node: Node, _ diagnostics: inout Diagnostics) {
    // What the schema does not allow has been told already.
    guard node.entries.count == 1, let entry = node.entries.first else { return nil }
    switch entry.key {
    case "all", "any":
      // Every part is read before any is given up, so that one run shows all faults.
      let parts = entry.value.items.map { Condition($0, &diagnostics) }
      guard !parts.isEmpty, !parts.contains(where: { $0 == nil }) else { return nil }
      self = entry.key == "all" ? .all(parts.compactMap { $0 }) : .any(parts.compactMap { $0 })
    case "not":
      guard let part = Condition(entry.value, &diagnostics) else { return nil }
      self = .not(part)
    default:
      guard let test = FigureTest(entry, &diagnostics) else { return nil }
      self = .test(test)
    }
  }

  static let schema: ValueSchema = .oneOf {
    RecordSchema(
      "condition", "What has to be true of the figures: exactly one of these.",
      FigureTest.fields + [
        FieldSchema("all", .list(schema, atLeast: 1), "All of these hold"),
        FieldSchema("any", .list(schema, atLeast: 1), "At least one of these holds"),
        FieldSchema("not", schema, "This does not hold"),
      ])
  }
}
