/// A YAML value that knows where it stands.
package struct Node: Sendable {
  package indirect enum Value: Sendable {
    case null
    /// `isPlain` tells an unquoted scalar, which may be a number or a truth value.
    case scalar(String, isPlain: Bool)
    case sequence([Node])
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package let key: String
    package let keySpan: Span
    package let value: Node
  }

  package let value: Value
  package let span: Span

  package init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }

  /// The value of a key, nil when this is no mapping or has no such key.
  package subscript(key: String) -> Node? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }

  package var entries: [Entry] {
    if case .mapping(let entries) = value { entries } else { [] }
  }

  package var items: [Node] {
    if case .sequence(let items) = value { items } else { [] }
  }

  package var text: String? {
    if case .scalar(let text, _) = value { text } else { nil }
  }

  package var isNull: Bool {
    if case .null = value { true } else { false }
  }
}
