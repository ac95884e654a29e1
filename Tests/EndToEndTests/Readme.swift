/// A Markdown text and its blocks of code.
struct Readme {
  let text: String
  /// Each with the word behind its opening fence.
  let blocks: [(language: String, text: String)]

  init(_ text: String) {
    self.text = text
    var blocks: [(language: String, text: String)] = []
    var open: (language: String, text: String)?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open = open == nil ? (String(line.dropFirst(3)), "") : nil
      } else {
        open?.text += line + "\n"
      }
    }
    self.blocks = blocks
  }

  /// The words after a command's name, for each time it stands in a block of code.
  func uses(of command: String) -> [[String]] {
    blocks.flatMap { $0.text.split(separator: "\n") }.compactMap { line in
      // Prompts, comments and what becomes of the output are not the command's.
      let words = line.split(separator: " ").map(String.init).drop { $0 == "$" }
        .prefix { !["#", "|", ">", "&&", ";"].contains($0) }
      guard let first = words.first, first == command || first.hasSuffix("/" + command) else {
        return nil
      }
      return Array(words.dropFirst())
    }
  }
}
