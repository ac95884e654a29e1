/// A part of a sentence: words, or a figure that says what it is.
struct TextPiece: TemplateContext, Equatable {
  var text: String
  /// Which figure of the indicator named around it it is; empty for words.
  var reference: String

  init(_ text: String, reference: String = "") {
    self.text = text
    self.reference = reference
  }

  static let fields: Fields<TextPiece> = [
    "text": .text { $0.text },
    "reference": .text { $0.reference },
  ]
}

extension [TextPiece] {
  /// A pattern with every `{name}` replaced by the piece of that name; others stay as they are.
  init(_ pattern: String, _ values: [String: TextPiece]) {
    self = []
    var rest = pattern[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      let name = String(rest[rest.utf8.index(after: open)..<close])
      let end = rest.utf8.index(after: close)
      add(TextPiece(String(rest[..<open])))
      add(values[name] ?? TextPiece(String(rest[open..<end])))
      rest = rest[end...]
    }
    add(TextPiece(String(rest)))
  }

  /// Adds a piece; words after words become one.
  mutating func add(_ piece: TextPiece) {
    if piece.text.isEmpty { return }
    if piece.reference.isEmpty, let last, last.reference.isEmpty {
      self[count - 1].text += piece.text
    } else {
      append(piece)
    }
  }

  static func + (first: [TextPiece], second: [TextPiece]) -> [TextPiece] {
    var all = first
    for piece in second { all.add(piece) }
    return all
  }

  var plainText: String { map(\.text).joined() }
}
