package import Source

/// The two parts of a Markdown file: YAML between two lines of `---`, and the text after them.
package struct FrontMatter: Sendable {
  package let yaml: Range<Int>
  package let body: Range<Int>

  /// Nil when the file does not begin with a line of `---` or that part never ends.
  package init?(_ file: SourceFile) {
    let bytes = file.bytes
    guard let first = Self.fence(bytes, at: 0) else { return nil }
    var line = first
    while line < bytes.count {
      if let end = Self.fence(bytes, at: line) {
        yaml = first..<line
        body = end..<bytes.count
        return
      }
      guard let next = bytes[line...].firstIndex(of: 0x0A) else { return nil }
      line = next + 1
    }
    return nil
  }

  /// Where the line after `---` begins, when there is such a line at the offset.
  private static func fence(_ bytes: [UInt8], at offset: Int) -> Int? {
    guard bytes[offset...].starts(with: [0x2D, 0x2D, 0x2D]) else { return nil }
    var index = offset + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0D { index += 1 }
    if index == bytes.count { return index }
    return bytes[index] == 0x0A ? index + 1 : nil
  }
}
