import Testing

@testable import Source

/// CommonMark with tables and task lists, as events.
@Suite struct MarkdownReaderTests {
  @Test(
    "Blocks",
    arguments: [
      ("", ""),
      ("a", #"paragraph{"a"}"#),
      ("a\n\nb\n", #"paragraph{"a"} paragraph{"b"}"#),
      ("# A\n\n###### F", #"heading 1{"A"} heading 6{"F"}"#),
      ("A\n===\n\nB\n---\n", #"heading 1{"A"} heading 2{"B"}"#),
      ("> a\n> b\n", #"blockQuote{paragraph{"a" softBreak "b"}}"#),
      ("- a\n- b\n", #"bulletList tight{item{paragraph{"a"}} item{paragraph{"b"}}}"#),
      ("- a\n\n- b\n", #"bulletList loose{item{paragraph{"a"}} item{paragraph{"b"}}}"#),
      ("1. a\n2. b\n", #"orderedList 1 tight{item{paragraph{"a"}} item{paragraph{"b"}}}"#),
      ("7) a\n", #"orderedList 7 tight{item{paragraph{"a"}}}"#),
      (
        "- a\n  - b\n",
        #"bulletList tight{item{paragraph{"a"} bulletList tight{item{paragraph{"b"}}}}}"#
      ),
      ("```yaml\na: <b>\n```\n", "codeBlock\"a: <b>\n\""),
      ("    a\n", "codeBlock\"a\n\""),
      ("---\n", "thematicBreak"),
      ("[a]: https://example.org\n", ""),
    ] as [(String, String)])
  func blocks(markdown: String, outline: String) {
    #expect(read(markdown).outline == outline)
  }

  @Test(
    "Inlines",
    arguments: [
      ("*a* _b_", #"paragraph{emphasis{"a"} " " emphasis{"b"}}"#),
      ("**a**", #"paragraph{strong{"a"}}"#),
      ("***a***", #"paragraph{emphasis{strong{"a"}}}"#),
      ("`a <b>`", #"paragraph{code"a <b>"}"#),
      ("a\nb", #"paragraph{"a" softBreak "b"}"#),
      ("a  \nb", #"paragraph{"a" lineBreak "b"}"#),
      ("a\\\nb", #"paragraph{"a" lineBreak "b"}"#),
      ("\\<b\\>", #"paragraph{"<b>"}"#),
      ("&lt;&aring;", #"paragraph{"<å"}"#),
      ("[a](page:om)", #"paragraph{link page:om{"a"}}"#),
      ("[a](</om/å b.html>)", #"paragraph{link /om/å b.html{"a"}}"#),
      ("[a][b]\n\n[b]: /om\n", #"paragraph{link /om{"a"}}"#),
      ("<https://example.org>", #"paragraph{link https://example.org{"https://example.org"}}"#),
      ("![a *b*](c.png)", #"paragraph{image c.png{"a " emphasis{"b"}}}"#),
      ("[![a](b.png)](c)", #"paragraph{link c{image b.png{"a"}}}"#),
    ] as [(String, String)])
  func inlines(markdown: String, outline: String) {
    #expect(read(markdown).outline == outline)
  }

  @Test(
    "Tables and task lists, and no other extension",
    arguments: [
      (
        "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |\n",
        #"table{header{cell{"a"} cell l{"b"} cell c{"c"} cell r{"d"}} "#
          + #"row{cell{"1"} cell l{"2"} cell c{"3"} cell r{"4"}}}"#
      ),
      (
        "a | b\n--|--:\n*x* | \\|\n1\n",
        #"table{header{cell{"a"} cell r{"b"}} row{cell{emphasis{"x"}} cell r{"|"}} "#
          + #"row{cell{"1"} cell r{}}}"#
      ),
      ("a | b\n--\n", #"heading 2{"a | b"}"#),
      (
        "- [x] a\n- [ ] b\n- c\n",
        #"bulletList tight{item done{paragraph{"a"}} item open{paragraph{"b"}} "#
          + #"item{paragraph{"c"}}}"#
      ),
      ("~~a~~", #"paragraph{"~~a~~"}"#),
      ("https://example.org", #"paragraph{"https://example.org"}"#),
      ("a[^1]\n\n[^1]: b\n", #"paragraph{"a" link b{"^1"}}"#),
    ] as [(String, String)])
  func extensions(markdown: String, outline: String) {
    #expect(read(markdown).outline == outline)
  }

  @Test(
    "HTML is told where it begins, and kept as the text it is",
    arguments: [
      ("a <b>b</b>\n", ["raw-html 1:3 <", "raw-html 1:7 <"]),
      ("<div>\na\n</div>\n", ["raw-html 1:1 <"]),
      ("a\n\n<!-- b -->\n", ["raw-html 3:1 <"]),
      ("<script>alert(1)</script>\n", ["raw-html 1:1 <"]),
      ("# å <br>\n", ["raw-html 1:5 <"]),
      ("- a\n- b <i>\n", ["raw-html 2:5 <"]),
      ("a\nb <i>\n", ["raw-html 2:3 <"]),
      ("> a <i>\n", ["raw-html 1:5 <"]),
      ("- a\n\n  b <i>\n", ["raw-html 3:5 <"]),
      ("> - a\n>   b <i>\n", ["raw-html 2:7 <"]),
      ("1. a\n   å <i>\n", ["raw-html 2:6 <"]),
      ("| a |\n|---|\n| x <b> |\n", ["raw-html 3:5 <"]),
      ("a\r\n\r\nb <i>\r\n", ["raw-html 3:3 <"]),
      ("`<b>` \\<b> &lt;b> 1 < 2\n", []),
    ] as [(String, [String])])
  func rawHTML(markdown: String, told: [String]) {
    var diagnostics = Diagnostics()
    _ = read(markdown, &diagnostics)
    #expect(diagnostics.told == told)
  }

  @Test(
    "Links a browser must not get are told",
    arguments: [
      "[a](javascript:alert(1))", "[a](JavaScript:alert(1))", "[a](data:text/html,x)",
      "[a](vbscript:x)", "[a](<java\tscript:alert(1)>)", "[a](java&Tab;script:alert(1))",
      "[a](java&#10;script:alert(1))", "[a](&#1;javascript:alert(1))",
      "[a](j&#97;vascript:alert(1))", "[a](java\\script:x \"t\")", "![a](data:image/png,x)",
      "<javascript:alert(1)>", "[a][b]\n\n[b]: javascript:alert(1)\n", "[a](file:///etc/passwd)",
      "| a |\n|---|\n| [x](javascript:y) |\n",
    ])
  func unsafeLinks(markdown: String) {
    var diagnostics = Diagnostics()
    _ = read(markdown, &diagnostics)
    // A backslash is no part of a scheme, so what has one is a path, if a strange one.
    let isPath = markdown.contains("java\\script")
    #expect(diagnostics.all.map(\.id) == (isPath ? [] : ["unsafe-link"]))
  }

  @Test("A fault in a part of a file is told in the whole file")
  func range() {
    let file = SourceFile("---\ntitle: å\n---\nå\n\n[a](data:x)\n", path: "a.md")
    let start = file.span(of: "å\n\n[").range.lowerBound
    var diagnostics = Diagnostics()
    let markdown = MarkdownReader.read(
      file, range: start..<file.bytes.count, diagnostics: &diagnostics)
    #expect(markdown.outline == #"paragraph{"å"} paragraph{link data:x{"a"}}"#)
    #expect(diagnostics.told == ["unsafe-link 6:1 ["])
  }

  @Test("A fault in a value of YAML is told where it stands in the file")
  func scalar() {
    let file = SourceFile("summary: a <b>\n")
    var diagnostics = Diagnostics()
    let markdown = MarkdownReader.read(
      "a <b>", at: file.span(of: "a <b>"), diagnostics: &diagnostics)
    #expect(markdown.outline == #"paragraph{"a " rawHTML"<b>"}"#)
    #expect(diagnostics.told == ["raw-html 1:12 <b>"])
  }

  @Test("The visible text, without markup")
  func plainText() {
    let markdown = read("# A *b*\n\nc `d`\ne [f](g) ![h](i)\n\n## J\n")
    #expect(markdown.plainText == "A bc d e f hJ")
    #expect(markdown.headings.map(\.text) == ["A b", "J"])
    #expect(markdown.headings.map(\.level) == [1, 2])
  }

  @Test("Two thousand texts read at the same time are as if read one by one")
  func concurrent() {
    let texts = (0..<2_000).map { number in
      """
      # Heading \(number)

      | a | b | \(number) |
      |---|--:|:-:|
      | *x* | `y` | [z](page:p\(number)) |

      - [\(number.isMultiple(of: 2) ? "x" : " ")] a **b** ~~c~~ https://example.org
      - d[^\(number)]

      \(number). e <f> & "g"
      """
    }
    let serial = texts.map { read($0).outline }
    let concurrent = texts.concurrentMap(threads: 8) { read($0).outline }
    #expect(serial == concurrent)
    #expect(serial[7].contains("item open{") && serial[8].contains("item done{"))
    #expect(serial.allSatisfy { $0.contains("table{header{cell{") && $0.contains("~~c~~") })
  }
}

private func read(_ text: String, _ diagnostics: inout Diagnostics) -> Markdown {
  let file = SourceFile(text, path: "a.md")
  return MarkdownReader.read(file, range: 0..<file.bytes.count, diagnostics: &diagnostics)
}

private func read(_ text: String) -> Markdown {
  var diagnostics = Diagnostics()
  return read(text, &diagnostics)
}
