import Source
import Testing

@testable import Model

/// Where the YAML above a text ends and the text begins.
@Suite struct FrontMatterTests {
  @Test(
    arguments: [
      ("---\na: 1\n---\nbody\n", "a: 1\n", "body\n"),
      ("---\r\na: 1\r\n---\r\nbody\r\n", "a: 1\r\n", "body\r\n"),
      ("---\na: 1\n---", "a: 1\n", ""),
      ("---\na: 1\n---\n", "a: 1\n", ""),
      ("---\n---\nbody", "", "body"),
      ("---  \na: 1\n--- \nbody", "a: 1\n", "body"),
      // Only a whole line of three hyphens ends it, and the body may have such lines.
      ("---\na: ---\n----\n---\nb\n---\nc\n", "a: ---\n----\n", "b\n---\nc\n"),
      ("---\na: |\n  ---\n---\nb", "a: |\n  ---\n", "b"),
      ("---\nå: ø\n---\nBø", "å: ø\n", "Bø"),
    ] as [(String, String, String)])
  func parts(text: String, yaml: String, body: String) throws {
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    let parts = try #require(FrontMatter(file))
    #expect(file.text(parts.yaml) == yaml)
    #expect(file.text(parts.body) == body)
  }

  @Test(arguments: [
    "", "a: 1\n", "---", "---\n", "---\na: 1\n", "---\na: 1\n----\n", "--\n--\n",
    "\n---\n---\n", " ---\n---\n", "----\n---\n", "---a\n---\n",
  ])
  func none(text: String) {
    #expect(FrontMatter(SourceFile(path: "a.md", bytes: Array(text.utf8))) == nil)
  }
}
