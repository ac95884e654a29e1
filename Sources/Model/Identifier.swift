package import Source

/// The name by which content refers to a thing of one kind; an indicator's is not an instrument's.
package struct Identifier<Of>: Hashable, Sendable, Comparable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

/// A use of a name, with its place, so that a name nobody declared can be shown where it stands.
package struct Reference<Of>: Sendable {
  package let id: Identifier<Of>
  package let span: Span

  package init(_ id: String, at span: Span) {
    self.id = Identifier(id)
    self.span = span
  }
}
