import Testing

@testable import Source

/// What the author of a file gets to see, to the letter.
@Suite struct DiagnosticTextTests {
  @Test("Place, sentence, excerpt with caret, remedy, notes")
  func whole() {
    let file = SourceFile("navn: Bø\nland: Norgge\n", path: "Content/a.yml")
    let other = SourceFile("x\nNorge\n", path: "Content/b.yml")
    let diagnostic = Diagnostic(
      .error, "unknown-reference", "no land is called 'Norgge'", at: file.span(of: "Norgge"),
      fix: "write 'Norge'",
      notes: [
        .init("'Norge' is declared here", at: other.span(of: "Norge")), .init("there is one land"),
      ])
    #expect(
      DiagnosticText().render(diagnostic) == """
        Content/a.yml:2:7: error: no land is called 'Norgge' [unknown-reference]
         2 | land: Norgge
           |       ^~~~~~
           = fix: write 'Norge'
        Content/b.yml:2:1: note: 'Norge' is declared here
           = note: there is one land

        """)
  }

  @Test("What has no place is a sentence")
  func noPlace() {
    #expect(
      DiagnosticText().render(Diagnostic(.warning, "missing-page", "no page has it"))
        == "warning: no page has it [missing-page]\n")
  }

  @Test("What concerns the whole file has no excerpt")
  func noExcerpt() {
    let file = SourceFile("a: 1\n")
    for span in [Span(startOf: file), Span(SourceFile(""), 0..<1)] {
      #expect(
        DiagnosticText().render(Diagnostic(.error, "x", "y", at: span))
          == "a.yml:1:1: error: y [x]\n")
    }
  }

  @Test(
    "The caret stands under what it means",
    arguments: [
      ("a: b", "b", " 1 | a: b", "   |    ^"),
      ("blåbær: rødt", "rødt", " 1 | blåbær: rødt", "   |         ^~~~"),
      ("e\u{301}e\u{301}: b", "b", " 1 | e\u{301}e\u{301}: b", "   |     ^"),
      ("\ta:\tb", "b", " 1 | \ta:\tb", "   | \t  \t^"),
      ("a\nb\nc: dd\r\ne", "dd", " 3 | c: dd", "   |    ^~"),
      ("a: b\nc", "b\nc", " 1 | a: b", "   |    ^"),
      ("a\nb", "\nb", " 1 | a", "   |  ^"),
      ("a\r\nb", "\r\nb", " 1 | a", "   |  ^"),
      (String(repeating: "\n", count: 99) + "x: y", "y", " 100 | x: y", "     |    ^"),
    ] as [(String, String, String, String)])
  func caret(text: String, piece: String, line: String, caret: String) {
    let lines = excerpt(text, piece)
    #expect(lines == [line, caret])
  }

  @Test("Of a long line only what stands around the place is shown")
  func longLine() {
    let line = String(repeating: "a", count: 200) + "HERE" + String(repeating: "b", count: 200)
    let before = String(repeating: "a", count: 60)
    let after = String(repeating: "b", count: 96)
    #expect(
      excerpt(line, "HERE") == [
        " 1 | …\(before)HERE\(after)…", "   |  \(String(repeating: " ", count: 60))^~~~",
      ])
  }

  @Test("A long line is cut between letters, not inside one", arguments: ["å", "åa", "😀", "€"])
  func longLineOfLetters(letter: String) {
    let letters = String(repeating: letter, count: 120)
    let lines = excerpt(letters + "a" + "HERE" + "b" + letters, "HERE")
    #expect(!lines.joined().unicodeScalars.contains("\u{FFFD}"))
    #expect(lines.first?.hasPrefix(" 1 | …") == true)
  }

  @Test("A mark as long as the line ends where the line does")
  func longMark() {
    let line = String(repeating: "a", count: 30)
    #expect(
      excerpt(line + "\nb", line + "\nb") == [
        " 1 | \(line)", "   | ^" + String(repeating: "~", count: 29),
      ])
  }

  @Test(
    "The last line counts",
    arguments: [
      (0, 0, 3, ""),
      (1, 0, 3, "1 error in 1 of 3 files; nothing was written\n"),
      (2, 1, 1, "2 errors and 1 warning in 1 of 1 file; nothing was written\n"),
      (0, 2, 0, "2 warnings in 1 of 0 files; nothing was written\n"),
    ] as [(Int, Int, Int, String)])
  func count(errors: Int, warnings: Int, files: Int, last: String) {
    var diagnostics = Diagnostics()
    let span = Span(startOf: SourceFile("a"))
    for _ in 0..<errors { diagnostics.add(Diagnostic(.error, "x", "y", at: span)) }
    for _ in 0..<warnings { diagnostics.add(Diagnostic(.warning, "x", "y", at: span)) }
    let text = DiagnosticText().render(
      diagnostics, fileCount: files, outcome: "nothing was written")
    #expect(text.hasSuffix(last))
    #expect(text.split(separator: "\n").count == errors + warnings + (last.isEmpty ? 0 : 1))
  }

  @Test("Colours only where they are wanted")
  func colours() {
    let span = SourceFile("a: b").span(of: "b")
    let diagnostic = Diagnostic(.error, "x", "y", at: span)
    #expect(!DiagnosticText().render(diagnostic).contains("\u{1B}"))
    #expect(
      DiagnosticText(inColour: true).render(diagnostic)
        == "\u{1B}[1ma.yml:1:4\u{1B}[0m: \u{1B}[31;1merror\u{1B}[0m: y [x]\n"
        + " 1 | a: b\n   |    \u{1B}[32;1m^\u{1B}[0m\n")
  }

  /// The two lines of the excerpt.
  private func excerpt(_ text: String, _ piece: String) -> [String] {
    let span = SourceFile(text).span(of: piece)
    let lines = DiagnosticText().render(Diagnostic(.error, "x", "y", at: span))
    return lines.split(separator: "\n").dropFirst().map(String.init)
  }
}
