/// The order of words in a language, from its own alphabet: the same on every machine.
package struct Collation: Sendable {
  private let ranks: [Character: Int]
  fileprivate let pairs: [(from: [Character], to: [Character])]
  private let singles: [Character: [Character]]

  /// - Parameters:
  ///   - alphabet: the letters in order, in lower case.
  ///   - equivalents: letters or groups that sort as others, such as `aa` as `å`.
  package init(alphabet: String, equivalents: [(String, String)]) {
    ranks = Dictionary(
      alphabet.enumerated().map { ($1, $0 + 100) }, uniquingKeysWith: { first, _ in first })
    pairs = equivalents.filter { $0.0.count > 1 }
      .map { (Array($0.0), Array($0.1)) }.sorted { $0.from.count > $1.from.count }
    singles = Dictionary(
      equivalents.filter { $0.0.count == 1 }.map { (Character($0.0), Array($0.1)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A key whose order is the order of the words; numbers inside compare by value.
  package func key(_ text: String) -> [Int] {
    var key: [Int] = []
    var number: Int?
    for character in folded(text) {
      if let digit = character.wholeNumberValue {
        number = min((number ?? 0), 1_000_000_000) * 10 + digit
        continue
      }
      if let value = number { key += [50, value] }
      number = nil
      if let rank = ranks[character] {
        key.append(rank)
      } else if character.isLetter {
        key.append(10_000 + Int(character.unicodeScalars.first?.value ?? 0))
      } else if key.last != 1 {
        key.append(1)  // spaces, hyphens and other signs part words and are otherwise alike
      }
    }
    if let value = number { key += [50, value] }
    return key
  }

  /// The capital under which a word stands in a register: that of the letter it is sorted as.
  package func initial(_ text: String) -> String {
    folded(text).first.map { String($0).uppercased() } ?? ""
  }

  /// In lower case, with every letter that sorts as another replaced by that one.
  private func folded(_ text: String) -> [Character] {
    var characters = Array(text.lowercased())[...]
    var folded: [Character] = []
    scan: while let character = characters.first {
      for pair in pairs where characters.starts(with: pair.from) {
        folded += pair.to
        characters.removeFirst(pair.from.count)
        continue scan
      }
      characters.removeFirst()
      folded += singles[character] ?? [character]
    }
    return folded
  }

  /// The elements in the order of their texts; equal texts keep the order of `tie`.
  package func sorted<Element>(
    _ elements: [Element], by text: (Element) -> String, tie: (Element) -> String
  ) -> [Element] {
    elements.map { (key: key(text($0)), tie: tie($0), element: $0) }
      .sorted {
        $0.key == $1.key ? $0.tie < $1.tie : $0.key.lexicographicallyPrecedes($1.key)
      }
      .map(\.element)
  }
}

extension Collation {
  /// A letter outside ASCII as the plain letters people type for it, nil for other signs.
  package func ascii(_ character: Character) -> String? {
    guard !character.isASCII, character.isLetter else { return nil }
    let spelt = pairs.first { $0.to == [character] && $0.from.allSatisfy(\.isASCII) }
    if let spelt { return String(spelt.from) }
    let plain = String(character).decomposedLetters
    return plain.isEmpty ? nil : plain
  }
}

extension String {
  /// The ASCII letters left when accents are taken off.
  fileprivate var decomposedLetters: String {
    let accents: [(ClosedRange<UInt32>, String)] = [
      (0xE0...0xE5, "a"), (0xE6...0xE6, "ae"), (0xE7...0xE7, "c"), (0xE8...0xEB, "e"),
      (0xEC...0xEF, "i"), (0xF0...0xF0, "d"), (0xF1...0xF1, "n"), (0xF2...0xF6, "o"),
      (0xF8...0xF8, "o"), (0xF9...0xFC, "u"), (0xFD...0xFD, "y"), (0xFF...0xFF, "y"),
      (0x101...0x105, "a"), (0x107...0x10D, "c"), (0x10F...0x111, "d"), (0x113...0x11B, "e"),
      (0x11D...0x123, "g"), (0x129...0x131, "i"), (0x13A...0x142, "l"), (0x144...0x14B, "n"),
      (0x14D...0x151, "o"), (0x155...0x159, "r"), (0x15B...0x161, "s"), (0x163...0x167, "t"),
      (0x169...0x173, "u"), (0x17A...0x17E, "z"),
    ]
    return unicodeScalars.compactMap { scalar in
      accents.first { $0.0.contains(scalar.value) }?.1
    }.joined()
  }
}
