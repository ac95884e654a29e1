import Testing

@testable import Source

/// Bytes of a disk become a text, or the place is told from which they are none.
@Suite struct SourceFileTests {
  @Test(
    "Text is kept as it is, but for a byte order mark",
    arguments: [
      ("name: Bø\n", "name: Bø\n"),
      ("\u{FEFF}name: Bø\n", "name: Bø\n"),
      ("a\r\n\tb\n", "a\r\n\tb\n"),
      ("", ""),
      ("\u{FEFF}", ""),
      ("a\u{FEFF}b", "a\u{FEFF}b"),
      ("\u{7F}\u{85}\u{2028}😀", "\u{7F}\u{85}\u{2028}😀"),
    ] as [(String, String)])
  func sound(raw: String, text: String) {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "a.yml", raw: Array(raw.utf8), diagnostics: &diagnostics)
    #expect(file.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(diagnostics.told == [])
  }

  private static let notTexts: [([UInt8], String)] = [
    ([0xFF], "invalid-utf8 1:1 ?"),
    ([0x61, 0x0A, 0x62, 0xE6, 0x0A], "invalid-utf8 2:2 ?"),
    // Cut off inside a letter.
    ([0x61, 0x62, 0xC3], "invalid-utf8 1:3 ?"),
    // A surrogate, an overlong slash, a scalar beyond the last.
    ([0x61, 0xED, 0xA0, 0x80], "invalid-utf8 1:2 ?"),
    ([0x61, 0xC0, 0xAF], "invalid-utf8 1:2 ?"),
    ([0x61, 0xF4, 0x90, 0x80, 0x80], "invalid-utf8 1:2 ?"),
    // The mark is dropped before columns are counted.
    ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], "invalid-utf8 1:2 ?"),
  ]

  @Test("Bytes that are not UTF-8 are told where they begin", arguments: notTexts)
  func notText(raw: [UInt8], told: String) {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "a.yml", raw: raw, diagnostics: &diagnostics)
    #expect(diagnostics.told == [told])
    #expect(file.bytes.isEmpty, "nothing may be read from a file that is no text")
  }

  @Test("Letters before the fault are counted and shown as they are")
  func lettersBefore() throws {
    var diagnostics = Diagnostics()
    // "ø", and an "ø" as Latin-1 has it.
    _ = SourceFile(path: "a.yml", raw: [0xC3, 0xB8, 0xF8], diagnostics: &diagnostics)
    let span = try #require(diagnostics.all.first?.span)
    #expect(span.told == "1:2 ?")
    #expect(span.file.text == "ø?")
  }

  @Test(
    "Control characters are told where the first of them stands",
    arguments: [
      ("a\u{0}b", "control-character 1:2 ?"),
      ("å\n\u{1B}[0m\u{0}", "control-character 2:1 ?"),
      ("a\u{C}", "control-character 1:2 ?"),
    ] as [(String, String)])
  func control(text: String, told: String) {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "a.yml", raw: Array(text.utf8), diagnostics: &diagnostics)
    #expect(diagnostics.told == [told])
    #expect(file.bytes.isEmpty)
  }

  @Test("A part of the text is cut to what there is")
  func part() {
    let file = SourceFile("abc")
    #expect(file.text(1..<2) == "b")
    #expect(file.text(2..<99) == "c")
    #expect(file.text(50..<99) == "")
  }
}
