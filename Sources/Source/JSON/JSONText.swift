/// A JSON value that is written with its keys in the order given.
package indirect enum JSONText: Sendable {
  case string(String)
  case integer(Int)
  /// Written in the fewest digits that are read as the same number; one that is none, as null.
  case number(Double)
  case boolean(Bool)
  case array([JSONText])
  case object([(String, JSONText)])

  /// The value as text, two spaces a level, ended by nothing.
  package func text(indent: Int = 0) -> String {
    let inner = String(repeating: "  ", count: indent + 1)
    let outer = String(repeating: "  ", count: indent)
    switch self {
    case .string(let value): return Self.quoted(value)
    case .integer(let value): return String(value)
    case .number(let value):
      if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
      return value.isFinite ? value.description : "null"
    case .boolean(let value): return value ? "true" : "false"
    case .array(let values):
      if values.isEmpty { return "[]" }
      return "[\n"
        + values.map { inner + $0.text(indent: indent + 1) }.joined(separator: ",\n")
        + "\n\(outer)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      return "{\n"
        + members.map { "\(inner)\(Self.quoted($0.0)): \($0.1.text(indent: indent + 1))" }
        .joined(separator: ",\n") + "\n\(outer)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return "\"" + text + "\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      // `<` keeps a text harmless where somebody puts the JSON inside a page.
      case "<", "\u{2028}", "\u{2029}", "\u{0}"..<" ":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether a byte is written as it is; 0xE2 may begin one of the two separators that are not.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), 0xE2: false
    default: true
    }
  }
}
