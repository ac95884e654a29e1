package import Source

/// A text in the languages of the site, or one text for all of them.
package struct LocalizedText: Sendable {
  private let texts: [(language: String, text: String)]
  /// Where it stands, for whoever finds a fault in it.
  package let span: Span?

  package init(_ text: String, at span: Span? = nil) {
    texts = [("", text)]
    self.span = span
  }

  package init(_ node: Node) {
    span = node.entries.first?.value.span ?? node.span
    if let text = node.text {
      texts = [("", text)]
    } else {
      texts = node.entries.map { ($0.key, $0.value.text ?? "") }
    }
  }

  /// The text in a language, or the first text there is: the default language's.
  package subscript(language: String) -> String {
    texts.first { $0.language == language }?.text ?? texts.first?.text ?? ""
  }

  /// Every text, for search and checks.
  package var all: [String] { texts.map(\.text) }
}
