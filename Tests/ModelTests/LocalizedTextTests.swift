import Source
import Testing

@testable import Model

/// A text in each language, or one for all.
@Suite struct LocalizedTextTests {
  @Test(
    arguments: [
      ("it: Oslo", "nb", "Oslo"), ("it: Oslo", "se", "Oslo"),
      ("it: {nb: Norge, nn: Noreg}", "nb", "Norge"),
      ("it: {nb: Norge, nn: Noreg}", "nn", "Noreg"),
      ("it: {nb: Norge, nn: Noreg}", "se", "Norge"),
      ("it: {nb: Norge}", "nn", "Norge"),
    ] as [(String, String, String)])
  func texts(yaml: String, language: String, text: String) throws {
    #expect(try localized(yaml)[language] == text)
  }

  @Test("Every text, for search")
  func all() throws {
    #expect(try localized("it: {nb: Norge, nn: Noreg}").all == ["Norge", "Noreg"])
    #expect(try localized("it: Oslo").all == ["Oslo"])
    #expect(LocalizedText("a").all == ["a"])
  }

  @Test("It stands where its first text does")
  func span() throws {
    #expect(try localized("it: {nb: Norge, nn: Noreg}").span?.position.column == 10)
    #expect(try localized("it: Oslo").span?.position.column == 5)
  }

  private func localized(_ yaml: String) throws -> LocalizedText {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "a.yml", bytes: Array(yaml.utf8))
    let node = YAMLReader.read(file, diagnostics: &diagnostics)?["it"]
    return LocalizedText(try #require(node))
  }
}
