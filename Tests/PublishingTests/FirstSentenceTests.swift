import Testing

@testable import Publishing

/// A text's first sentence, in any language.
@Suite struct FirstSentenceTests {
  @Test(arguments: [
    ("", ""), ("No stop", "No stop"), ("One. Two.", "One."), ("One! Two.", "One!"),
    ("Why? Because.", "Why?"), ("One.", "One."), ("One.\nTwo.", "One."),
    // A stop inside a number, an address or an abbreviation ends nothing.
    ("It is 2.5 m. Long.", "It is 2.5 m."), ("See a.b.org. Then go.", "See a.b.org."),
    ("Plans, i.e. maps, and so on. Then more.", "Plans, i.e. maps, and so on."),
    ("Av 1. januar 2020. «Nytt».", "Av 1. januar 2020."), ("Det er. Å ja.", "Det er."),
    ("To. 3 er mer.", "To."),
  ])
  func firstSentence(text: String, sentence: String) {
    #expect(text.firstSentence == sentence)
  }
}
