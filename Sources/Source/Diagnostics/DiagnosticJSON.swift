/// Diagnostics for other programs: a plain JSON list, or SARIF 2.1.0 for code hosts and editors.
package enum DiagnosticJSON {
  /// A list of objects with severity, id, message, path, line, column, fix and notes.
  package static func list(_ diagnostics: Diagnostics) -> String {
    JSONText.array(
      diagnostics.all.map { diagnostic in
        var members: [(String, JSONText)] = [
          ("severity", .string(diagnostic.severity.rawValue)),
          ("id", .string(diagnostic.id)),
          ("message", .string(diagnostic.message)),
        ]
        if let span = diagnostic.span { members += place(span) }
        if let fix = diagnostic.fix { members.append(("fix", .string(fix))) }
        if !diagnostic.notes.isEmpty {
          let notes = diagnostic.notes.map { note in
            JSONText.object(
              [("message", .string(note.message))] + (note.span.map(place) ?? []))
          }
          members.append(("notes", .array(notes)))
        }
        return .object(members)
      }
    ).text() + "\n"
  }

  /// SARIF 2.1.0 (OASIS), one run, one rule an id.
  package static func sarif(_ diagnostics: Diagnostics, version: String) -> String {
    let ids = Set(diagnostics.all.map(\.id)).sorted()
    let rules = ids.map { JSONText.object([("id", .string($0))]) }
    let results = diagnostics.all.map { diagnostic in
      let text = diagnostic.message + (diagnostic.fix.map { "; fix: \($0)" } ?? "")
      var members: [(String, JSONText)] = [
        ("ruleId", .string(diagnostic.id)),
        ("level", .string(diagnostic.severity.rawValue)),
        ("message", .object([("text", .string(text))])),
      ]
      if let span = diagnostic.span {
        members.append(("locations", .array([location(span, message: nil)])))
      }
      let related = diagnostic.notes.compactMap { note in
        note.span.map { location($0, message: note.message) }
      }
      if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
      return JSONText.object(members)
    }
    let driver = JSONText.object([
      ("name", .string("helhet")), ("version", .string(version)), ("rules", .array(rules)),
    ])
    return JSONText.object([
      ("version", .string("2.1.0")),
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", driver)])),
            // Columns are counted in Unicode scalars, as `Span.position` does.
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(results)),
          ])
        ])
      ),
    ]).text() + "\n"
  }

  private static func place(_ span: Span) -> [(String, JSONText)] {
    let (line, column) = span.position
    return [
      ("path", .string(span.file.path)), ("line", .integer(line)), ("column", .integer(column)),
    ]
  }

  private static func location(_ span: Span, message: String?) -> JSONText {
    let (line, column) = span.position
    let region = JSONText.object([
      ("startLine", .integer(line)), ("startColumn", .integer(column)),
    ])
    let physical = JSONText.object([
      ("artifactLocation", .object([("uri", .string(span.file.path))])), ("region", region),
    ])
    var members: [(String, JSONText)] = [("physicalLocation", physical)]
    if let message { members.append(("message", .object([("text", .string(message))]))) }
    return .object(members)
  }
}
