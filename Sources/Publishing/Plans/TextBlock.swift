/// Text for a terminal: lines of words, further in where they belong to what stands above.
struct TextBlock {
  /// Lines are no longer than this, unless a word is.
  static let width = 88

  private(set) var text = ""

  /// An empty line, never two and never the first.
  mutating func gap() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// - Parameters:
  ///   - margin: how far in all lines stand.
  ///   - head: what the first begins with; the others stand as far in as its end.
  mutating func add(_ words: String, margin: Int = 0, head: String = "") {
    let indent = margin + head.count
    var line = String(repeating: " ", count: margin) + head
    var isEmpty = true
    // Only at the space of the keyboard: a number never parts from its thousands.
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !isEmpty, line.count + 1 + word.count > Self.width {
        text += line + "\n"
        line = String(repeating: " ", count: indent)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    if !isEmpty || !head.isEmpty { text += line + "\n" }
  }
}
