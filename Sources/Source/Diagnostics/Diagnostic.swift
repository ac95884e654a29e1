/// A problem found in what somebody wrote: one sentence, its place, and how to mend it.
package struct Diagnostic: Sendable {
  package enum Severity: String, Sendable, CaseIterable {
    case error, warning
  }

  /// A place that helps to understand, such as where a name is declared.
  package struct Note: Sendable {
    package var message: String
    package var span: Span?

    package init(_ message: String, at span: Span? = nil) {
      self.message = message
      self.span = span
    }
  }

  package var severity: Severity
  /// A kebab-case name; also the name of the fixture folder that shows it.
  package var id: String
  /// One sentence in the author's words, lower case, no full stop.
  package var message: String
  package var span: Span?
  /// What to do, as a command: "write 'andel-leier'".
  package var fix: String?
  package var notes: [Note]

  package init(
    _ severity: Severity, _ id: String, _ message: String, at span: Span? = nil,
    fix: String? = nil, notes: [Note] = []
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.span = span
    self.fix = fix
    self.notes = notes
  }
}
