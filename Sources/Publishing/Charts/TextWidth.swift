/// How much room a text takes, estimated: which letters a reader has is not known here.
enum TextWidth {
  /// How much larger bold letters are to be reckoned.
  static let bold = 1.07

  /// The width in units of the drawing, rather too much than too little.
  static func of(_ text: String, size: Double) -> Double {
    var text = text
    let hundredths = text.withUTF8 { bytes in bytes.reduce(0) { $0 + Self.hundredths($1) } }
    return Double(hundredths) * size / 100
  }

  static func of(_ labels: [ChartLabel], size: Double) -> Double {
    labels.reduce(0) { $0 + of($1.text, size: size) }
  }

  /// The text in lines that fit; a word is never parted.
  ///
  /// - Parameter taken: what is already taken of the first line.
  static func wrap(
    _ text: String, size: Double, width: Double, taken: Double = 0
  ) -> [String] {
    guard of(text, size: size) > width - taken else { return [text] }
    var lines: [String] = []
    for word in text.split(separator: " ") {
      let room = lines.count == 1 ? width - taken : width
      if let line = lines.last, of("\(line) \(word)", size: size) <= room {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// Hundredths of the font's size; the rest of a sign of several bytes takes nothing.
  private static func hundredths(_ byte: UInt8) -> Int {
    switch byte {
    case 0x80...0xBF: 0
    // The first byte of a no-break space and of the signs near it.
    case 0xC2, UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: "'"), UInt8(ascii: "|"), UInt8(ascii: "i"), UInt8(ascii: "j"),
      UInt8(ascii: "l"):
      32
    case UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "-"):
      42
    case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "M"), UInt8(ascii: "W"),
      UInt8(ascii: "%"):
      95
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 72
    default: 61
    }
  }
}
