import Model
import Testing

@testable import Publishing

/// Names of places: letters people can type, digits, hyphens.
@Suite struct SlugTests {
  @Test(
    arguments: [
      ("Tall", "tall"), ("Kommunalt handlingsrom", "kommunalt-handlingsrom"),
      ("Æ, ø og å", "ae-o-og-aa"), ("Bærum", "baerum"), ("Café", "cafe"),
      ("10 % av 2026", "10-av-2026"), ("  a -- b  ", "a-b"), ("§ 17-3", "17-3"),
      ("A/B", "a-b"), ("«Leve hele livet»", "leve-hele-livet"), ("Kárášjohka", "karasjohka"),
      ("", "section"), ("…", "section"), ("😀", "section"), ("a😀b", "a-b"), ("日本", "section"),
    ] as [(String, String)])
  func make(text: String, slug: String) {
    #expect(Slug.make(text, SmallSite.language.collation) == slug)
  }
}
