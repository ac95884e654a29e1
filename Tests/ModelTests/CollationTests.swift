import Testing

@testable import Model

/// Words in the order of a language's alphabet.
@Suite struct CollationTests {
  private static let norwegian = Collation(
    alphabet: "abcdefghijklmnopqrstuvwxyzæøå",
    equivalents: [
      ("aa", "å"), ("ä", "æ"), ("ö", "ø"), ("á", "a"), ("č", "c"), ("đ", "d"), ("š", "s"),
      ("ž", "z"), ("ŋ", "n"), ("é", "e"), ("ß", "ss"),
    ])

  @Test(
    "Norwegian",
    arguments: [
      ["Bø", "Zulu", "Ærfugl", "Østre", "Ål", "Aasen", "Åsen"],
      ["a", "b", "y", "z", "æ", "ø", "å"],
      ["Andøy", "Haugesund", "Kåfjord", "Vågå", "Øyer", "Åfjord", "Ås"],
      ["bo", "BO-oppfølging", "bostøtte", "Bø"],
      ["Haram", "Harstad", "Hå", "Haa"],
      // Letters of other languages go with the letter they look like.
      ["Kárášjohka", "Karasjok", "Kautokeino"], ["Cab", "Čac", "Cad"], ["Sab", "Šac", "Sad"],
      ["Zab", "Žac", "Zad"], ["Nab", "Ŋac", "Nad"], ["Straße", "Strasse", "Strate"],
      // Numbers go by their value, before letters.
      ["2 rom", "10 rom", "100 rom", "rom"], ["§ 4-2", "§ 4-10", "§ 17-3"],
      ["Kap. 1", "Kap. 1 a", "Kap. 2", "Kap. 10", "Kapittel"],
      // A word before what begins with it; signs part words.
      ["bo", "bo lenge", "bolig"], ["Sør-Aurdal", "Sør Varanger", "Søre"],
      // What no alphabet of ours has comes last.
      ["Ås", "Ωmega", "Жук"],
    ])
  func norwegian(words: [String]) {
    for order in [words.reversed(), words.sorted(), words] {
      // Where the keys are the same, as with 'Hå' and 'Haa', the position decides.
      let sorted = Self.norwegian.sorted(order, by: { $0 }) { word in
        String(words.firstIndex(of: word) ?? 0)
      }
      #expect(sorted == words)
    }
  }

  @Test(
    "Spellings of one word have one key",
    arguments: [
      ("Aasen", "Åsen"), ("ÅSEN", "åsen"), ("a\u{30A}s", "ås"), ("Kárášjohka", "karasjohka"),
      ("Sør-Varanger", "Sør Varanger"), ("007", "7"),
    ] as [(String, String)])
  func same(a: String, b: String) {
    #expect(Self.norwegian.key(a) == Self.norwegian.key(b))
  }

  @Test("Equal words keep the order of what tells them apart")
  func tie() {
    let areas = [("Bø", "3"), ("Våler", "2"), ("Bø", "1"), ("Våler", "1")]
    let sorted = Self.norwegian.sorted(areas, by: \.0, tie: \.1)
    #expect(sorted.map { "\($0.0) \($0.1)" } == ["Bø 1", "Bø 3", "Våler 1", "Våler 2"])
  }

  @Test("Numbers too long for a machine still sort and never stop the program")
  func longNumbers() {
    let long = String(repeating: "9", count: 60)
    #expect(Self.norwegian.key("1").lexicographicallyPrecedes(Self.norwegian.key(long)))
    #expect(Self.norwegian.key("").isEmpty)
  }

  @Test(
    "The letter of a register that a word stands under",
    arguments: [
      ("bolig", "B"), ("Aasen", "Å"), ("Ås", "Å"), ("a a", "A"), ("Čac", "C"), ("ßen", "S"),
      ("10 rom", "1"), ("§ 4", "§"), ("Ωmega", "Ω"), ("", ""),
    ])
  func initial(word: String, letter: String) {
    #expect(Self.norwegian.initial(word) == letter)
  }

  @Test(
    "The letters people type for a letter outside ASCII",
    arguments: [
      ("å", "aa"), ("ø", "o"), ("æ", "ae"), ("á", "a"), ("č", "c"), ("đ", "d"), ("ŋ", "n"),
      ("š", "s"), ("ŧ", "t"), ("ž", "z"), ("é", "e"), ("ü", "u"), ("ñ", "n"), ("ł", "l"),
      ("a", nil), ("-", nil), ("–", nil), (" ", nil), ("Ω", nil),
    ] as [(Character, String?)])
  func ascii(letter: Character, plain: String?) {
    #expect(Self.norwegian.ascii(letter) == plain)
  }
}
