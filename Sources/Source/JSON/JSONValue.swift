/// A JSON value that knows where it stands; what is written is a `JSONText`.
package enum JSONValue: Sendable {
  case null(Span)
  case bool(Bool, Span)
  case number(Double, Span)
  case string(String, Span)
  case array([JSONValue], Span)
  /// The members in the order of the file, no key twice.
  case object([(key: String, keySpan: Span, value: JSONValue)], Span)

  /// From the first to the last byte of the value; a text's place has its quotation marks.
  package var span: Span {
    switch self {
    case .null(let span), .bool(_, let span), .number(_, let span), .string(_, let span),
      .array(_, let span), .object(_, let span):
      span
    }
  }

  /// The value of a key, nil when this is no object or has no such key; looks at one after another.
  package subscript(key: String) -> JSONValue? {
    members.first { $0.key == key }?.value
  }

  /// The members of an object, none for anything else.
  package var members: [(key: String, keySpan: Span, value: JSONValue)] {
    if case .object(let members, _) = self { members } else { [] }
  }

  /// The values of an array, none for anything else.
  package var items: [JSONValue] {
    if case .array(let items, _) = self { items } else { [] }
  }

  package var text: String? {
    if case .string(let text, _) = self { text } else { nil }
  }

  package var number: Double? {
    if case .number(let number, _) = self { number } else { nil }
  }

  package var bool: Bool? {
    if case .bool(let value, _) = self { value } else { nil }
  }

  package var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// What it is, for messages: "a number".
  package var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
