extension String {
  /// The text with every `{name}` replaced; a name without a value stays as it is.
  func filled(with values: [String: String]) -> String {
    if values.isEmpty { return self }
    let bytes = utf8
    guard var open = bytes.firstIndex(of: UInt8(ascii: "{")) else { return self }
    var result = ""
    var start = startIndex
    while let close = bytes[open...].firstIndex(of: UInt8(ascii: "}")) {
      let name = self[index(after: open)..<close]
      let end = index(after: close)
      result += self[start..<open]
      if let value = values[String(name)] { result += value } else { result += self[open..<end] }
      start = end
      guard let next = bytes[end...].firstIndex(of: UInt8(ascii: "{")) else { break }
      open = next
    }
    return result + self[start...]
  }
}
