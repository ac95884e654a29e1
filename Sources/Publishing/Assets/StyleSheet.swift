/// A style sheet without what only its authors read: comments, indentation and line breaks.
///
/// Nothing is renamed, reordered or joined, so a rule in the browser's tools is the rule in the
/// file. What stands in quotation marks stays to the letter.
enum StyleSheet {
  static func squeezed(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    var isSpaced = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") {
        index = commentEnd(bytes, index + 2)
        // Between two words a comment parts them as a space does.
        isSpaced = true
        continue
      }
      if isSpace(byte) {
        isSpaced = true
        index += 1
        continue
      }
      if isSpaced {
        if let last = out.last, !closes(last), !opens(byte) { out.append(UInt8(ascii: " ")) }
        isSpaced = false
      }
      // The last declaration of a block needs no end of its own.
      if byte == UInt8(ascii: "}"), out.last == UInt8(ascii: ";") { out.removeLast() }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = stringEnd(bytes, index)
        out += bytes[index..<end]
        index = end
        continue
      }
      out.append(byte)
      index += 1
    }
    out.append(UInt8(ascii: "\n"))
    return out
  }

  private static func commentEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        return index + 2
      }
      index += 1
    }
    return bytes.count
  }

  private static func stringEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != bytes[start] {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C
  }

  /// Signs after which a space means nothing. A colon is one: in a selector none follows it.
  private static func closes(_ byte: UInt8) -> Bool { "{};,:".utf8.contains(byte) }

  /// Signs before which a space means nothing. A colon is none: `a :hover` is not `a:hover`.
  private static func opens(_ byte: UInt8) -> Bool { "{};,".utf8.contains(byte) }
}
