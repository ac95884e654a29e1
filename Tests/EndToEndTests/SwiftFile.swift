import Support

/// A source file of the program, parted into code and comments.
struct SwiftFile {
  /// Below `Sources/`.
  let path: String
  /// The whole text.
  let text: String
  /// The text without comments.
  let code: String

  /// The folder of `Sources/` it lies in.
  var target: String { String(path.prefix { $0 != "/" }) }

  /// The lines of code with their numbers, empty ones left out.
  var lines: [(number: Int, text: Substring)] {
    code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.allSatisfy(\.isWhitespace) }.map { ($0.offset + 1, $0.element) }
  }

  /// The lines of code in which a word begins with one of these.
  func lines(with words: [String]) -> [(number: Int, text: Substring)] {
    lines.filter { line in
      words.contains { word in
        line.text.ranges(of: word).contains { range in
          range.lowerBound == line.text.startIndex
            || !line.text[line.text.index(before: range.lowerBound)].isLetter
        }
      }
    }
  }

  /// Every Swift file of `Sources/`.
  static let all = Result {
    try Repository.sources.files().filter { $0.hasSuffix(".swift") }.map { path in
      let text = try Repository.sources.text(path)
      return SwiftFile(path: path, text: text, code: withoutComments(text))
    }
  }

  /// Takes out what follows `//`, but not in a string.
  private static func withoutComments(_ text: String) -> String {
    var code = ""
    var isInLongString = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isDelimiter = line.contains("\"\"\"")
      code += isInLongString || isDelimiter ? line : codePart(of: line)
      code += "\n"
      if isDelimiter { isInLongString.toggle() }
    }
    return code
  }

  private static func codePart(of line: Substring) -> Substring {
    var isInString = false
    var index = line.startIndex
    while index < line.endIndex {
      switch line[index] {
      case "\\" where isInString: index = line.index(after: index)
      case "\"": isInString.toggle()
      case "/" where !isInString && line[index...].hasPrefix("//"): return line[..<index]
      default: break
      }
      index = line.index(after: index)
    }
    return line
  }
}
