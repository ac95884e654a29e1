import Testing

@testable import Source

/// A place in bytes is told as a line and a column that an editor shows.
@Suite struct SpanTests {
  @Test(
    arguments: [
      ("abc", "b", 1, 2),
      ("a\nbc", "c", 2, 2),
      ("a\r\nbc", "c", 2, 2),
      ("Bø: åæ", "æ", 1, 6),
      ("😀x", "x", 1, 2),
      ("\tx", "x", 1, 2),
      // A letter of two scalars counts as two, as SARIF's "unicodeCodePoints" says.
      ("e\u{301}x", "x", 1, 3),
      ("\n\n\nx", "x", 4, 1),
    ] as [(String, String, Int, Int)])
  func position(text: String, piece: String, line: Int, column: Int) {
    let position = SourceFile(text).span(of: piece).position
    #expect(position == (line, column))
  }

  @Test("A place beyond the end is the end")
  func beyond() {
    #expect(Span(SourceFile("ab\nc"), 90..<91).position == (2, 2))
    #expect(Span(SourceFile(""), 0..<1).position == (1, 1))
    #expect(Span(startOf: SourceFile("ab")).position == (1, 1))
  }
}
