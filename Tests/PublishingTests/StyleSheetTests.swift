import Support
import Testing

@testable import Publishing

/// What the squeezed style sheet says is what its authors wrote.
@Suite struct StyleSheetTests {
  @Test(arguments: [
    ("a { color: red; }", "a{color:red}\n"), ("a  b > c :hover{}", "a b > c :hover{}\n"),
    ("a,\n b { margin: 0 auto ; }", "a,b{margin:0 auto}\n"),
    ("/* x */ a { /* y */ top: 0; /* z */ }", "a{top:0}\n"), ("a/**/b {}", "a b{}\n"),
    ("a { content: \" {; /* }\" }", "a{content:\" {; /* }\"}\n"),
    ("a { content: '\\'  ' ; }", "a{content:'\\'  '}\n"),
    (
      "@media (width >= 60rem) { a { width: calc(1px + 2px); } }",
      "@media (width >= 60rem){a{width:calc(1px + 2px)}}\n"
    ),
    ("a { background: url( x ) }", "a{background:url( x )}\n"), ("/* never ends", "\n"), ("", "\n"),
  ])
  func squeezes(css: String, wanted: String) {
    #expect(String(decoding: StyleSheet.squeezed(Array(css.utf8)), as: UTF8.self) == wanted)
  }

  @Test("Nothing but white space, comments and last semicolons goes from our own style sheet")
  func ours() throws {
    let css = try Repository.root.text("Public/assets/style.css")
    let squeezed = String(decoding: StyleSheet.squeezed(Array(css.utf8)), as: UTF8.self)
    #expect(skeleton(css) == skeleton(squeezed))
    #expect(StyleSheet.squeezed(Array(squeezed.utf8)) == Array(squeezed.utf8))
    #expect(squeezed.utf8.count < 28_000)
  }

  private func skeleton(_ css: String) -> String {
    css.replacing(/\/\*.*?\*\//.dotMatchesNewlines(), with: "").filter { !$0.isWhitespace }
      .replacing(";}", with: "}")
  }
}
