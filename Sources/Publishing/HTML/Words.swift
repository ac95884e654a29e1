/// Where words begin and end in UTF-8: letters and digits, and hyphens between them.
enum Words {
  /// Where the word that begins at an offset ends; nil when no word begins there.
  static func end(in text: ArraySlice<UInt8>, at offset: Int) -> Int? {
    guard isWord(text, at: offset) else { return nil }
    var index = offset
    while index < text.endIndex {
      if isWord(text, at: index) {
        index += length(text, at: index)
      } else if text[index] == UInt8(ascii: "-"), isWord(text, at: index + 1) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// Whether no word goes on across an offset.
  static func isBoundary(in text: ArraySlice<UInt8>, at offset: Int) -> Bool {
    guard offset < text.endIndex, offset > text.startIndex else { return true }
    // A form may end with a sign, such as a full stop; then the next word is another one.
    let before = text[offset - 1]
    if before < 0x80, !isWord(text, at: offset - 1) { return true }
    if text[offset] == UInt8(ascii: "-") { return !isWord(text, at: offset + 1) }
    return !isWord(text, at: offset)
  }

  /// How many bytes the character at an offset takes.
  static func length(_ text: ArraySlice<UInt8>, at offset: Int) -> Int {
    switch text[offset] {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  private static func isWord(_ text: ArraySlice<UInt8>, at offset: Int) -> Bool {
    guard offset < text.endIndex else { return false }
    let byte = text[offset]
    if byte < 0x80 {
      return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
    }
    let end = offset + length(text, at: offset)
    guard byte >= 0xC0, end <= text.endIndex else { return false }
    let lead = byte < 0xE0 ? byte & 0x1F : byte < 0xF0 ? byte & 0x0F : byte & 0x07
    let value = text[offset + 1..<end].reduce(UInt32(lead)) { $0 << 6 | UInt32($1 & 0x3F) }
    return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }
}
