/// A first version of a content file, every key explained.
package enum Skeleton {
  /// YAML that fits the schema: required keys with values to replace, the others as comments.
  ///
  /// - Parameter modeline: the line that tells an editor where the JSON Schema is.
  package static func yaml(_ schema: RecordSchema, modeline: String) -> String {
    modeline + "\n" + schema.fields.map { lines(of: $0, indent: 0) }.joined()
  }

  private static func lines(of field: FieldSchema, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let head = "\(margin)# \(field.summary)\(field.isRequired ? "" : " (may be left out)")\n"
    guard field.isRequired else { return head + "\(margin)# \(field.name):\n" }
    let value = field.example.isEmpty ? value(of: field.type, indent: indent) : " " + field.example
    return head + "\(margin)\(field.name):\(value)\n"
  }

  /// What stands behind the colon: a value on the same line, or lines that are further in.
  private static func value(of type: ValueSchema, indent: Int) -> String {
    switch type {
    case .text, .localized, .label: " Text"
    case .reference(let kind): " " + kind
    case .identifier: " name"
    case .languageTag: " en"
    case .integer(let range): " \(range.lowerBound)"
    case .number(let range): " \(range.lowerBound)"
    case .boolean: " false"
    case .date: " 2026-01-31"
    case .address: " https://example.org/"
    case .choice(let names): " " + (names.first ?? "")
    case .map, .oneOf: " {}"
    case .short(let short, _): value(of: short, indent: indent)
    case .record(let record): "\n" + required(record, indent: indent + 2).dropLast()
    case .list(let element, let atLeast): list(of: element, atLeast, indent: indent)
    }
  }

  private static func list(of element: ValueSchema, _ atLeast: Int, indent: Int) -> String {
    guard atLeast > 0 else { return " []" }
    guard case .record(let record) = element else {
      let item = value(of: element, indent: indent).dropFirst()
      return " [" + Array(repeating: String(item), count: atLeast).joined(separator: ", ") + "]"
    }
    let margin = String(repeating: " ", count: indent + 2)
    let body = required(record, indent: indent + 4).dropFirst(indent + 4).dropLast()
    return "\n\(margin)- \(body)"
  }

  /// The required keys of a record inside another, without their explanations.
  private static func required(_ schema: RecordSchema, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return schema.fields.filter(\.isRequired).map { field in
      let value =
        field.example.isEmpty ? value(of: field.type, indent: indent) : " " + field.example
      return "\(margin)\(field.name):\(value)\n"
    }.joined()
  }
}
