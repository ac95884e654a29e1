import Testing

@testable import Source

/// Which links lead out, which name content, and which a browser must never get.
@Suite struct LinkSchemeTests {
  @Test(
    arguments: [
      ("https://example.org", "https"), ("HTTPS://example.org", "https"),
      ("mailto:a@example.org", "mailto"), ("instrument:grunnlan", "instrument"),
      ("focus-area:omsorgsbygg", "focus-area"), ("javascript:alert(1)", "javascript"),
      ("JavaScript:alert(1)", "javascript"), ("java\tscript:alert(1)", "javascript"),
      ("java\nscript:alert(1)", "javascript"), (" \u{1}javascript:alert(1)", "javascript"),
      ("javascript\u{7F}:alert(1)", "javascript"),
    ] as [(String, String)])
  func scheme(destination: String, scheme: String) {
    #expect(LinkScheme.scheme(of: destination) == scheme)
  }

  @Test(arguments: ["", "/a/b.html", "#c", "a/b:c", "?x=a:b", ":a", "å:b", "//example.org"])
  func none(destination: String) {
    #expect(LinkScheme.scheme(of: destination) == nil)
  }

  @Test(
    arguments: [
      "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\tscript:alert(1)", "vbscript:x",
      "data:text/html,x", "DATA:text/html,x", "file:///etc/passwd", "ftp://example.org",
      "blob:x", "view-source:https://example.org", "intent:x",
    ])
  func unsafe(destination: String) {
    #expect(!LinkScheme.isSafe(destination))
  }

  @Test(
    arguments: [
      "https://example.org", "http://example.org", "mailto:a@example.org", "tel:+4722222222",
      "instrument:grunnlan", "page:om/index#a", "/om/index.html", "#a", "",
    ])
  func safe(destination: String) {
    #expect(LinkScheme.isSafe(destination))
  }

  @Test(
    arguments: [
      ("https://example.org", true), ("//example.org/a", true), ("tel:123", true),
      ("/om/index.html", false), ("#a", false), ("instrument:grunnlan", false),
      ("javascript:x", false), ("om/index.html", false),
    ] as [(String, Bool)])
  func outside(destination: String, isOutside: Bool) {
    #expect(LinkScheme.isOutside(destination) == isOutside)
  }
}
