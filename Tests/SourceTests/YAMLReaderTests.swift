import Testing

@testable import Source

/// YAML becomes nodes that know their place; what is broken is told where it hurts.
@Suite struct YAMLReaderTests {
  @Test(
    "The value of 'it' stands where its author typed it",
    arguments: [
      ("it: Oslo\n", "1:5 Oslo"),
      ("it: Oslo", "1:5 Oslo"),
      ("it: Os lo  # no part of it\n", "1:5 Os lo"),
      ("it: 'Os lo'\n", "1:5 'Os lo'"),
      ("it: \"Os lo\"\n", "1:5 \"Os lo\""),
      ("it: \"\"\n", "1:5 \"\""),
      ("å:\n  ø:\n    it: Bø\n", "3:9 Bø"),
      ("- å\n- it: Bø\n", "2:7 Bø"),
      ("å: {it: Bø, x: y}\n", "1:9 Bø"),
      ("å: [é, {x: y, it: \"Bø\"}]\n", "1:19 \"Bø\""),
      ("a: 1\r\nit: Oslo\r\nb: 2\r\n", "2:5 Oslo"),
      ("a: 1\r\nit: 'Oslo'\r\n", "2:5 'Oslo'"),
      ("\n\n# a comment\nit: Oslo\n", "4:5 Oslo"),
      ("it: >-\n  Oslo\n", "1:5 >-"),
      ("it: |\n  Oslo\n  Bø\n", "1:5 |"),
      ("it: 'Os\n  lo'\n", "1:5 'Os"),
      ("it: [a, b]\n", "1:5 ["),
      ("it: {a: b}\n", "1:5 {"),
      ("it: 😀x\n", "1:5 😀x"),
      ("a: 😀\n😀: {it: x}\n", "2:9 x"),
    ] as [(String, String)])
  func spans(yaml: String, told: String) throws {
    var diagnostics = Diagnostics()
    let root = try #require(YAMLReader.read(SourceFile(yaml), diagnostics: &diagnostics))
    #expect(root.find("it")?.span.told == told)
    #expect(diagnostics.told == [])
  }

  @Test(
    "Line ends that only YAML knows do not move what follows",
    arguments: ["\u{85}", "\u{2028}", "\u{2029}", "\r"])
  func otherLineEnds(end: String) {
    var diagnostics = Diagnostics()
    let file = SourceFile("a: \"x\(end)y\"\nit: Oslo\n")
    let root = YAMLReader.read(file, diagnostics: &diagnostics)
    #expect(root?["it"]?.span.told == "2:5 Oslo")
  }

  @Test("A key stands where its author typed it")
  func keySpans() throws {
    var diagnostics = Diagnostics()
    let root = YAMLReader.read(
      SourceFile("Bø: 1\r\n'a b': {æ: 2}\n"), diagnostics: &diagnostics)
    let entries = try #require(root?.entries)
    #expect(entries.map(\.keySpan.told) == ["1:1 Bø", "2:1 'a b'"])
    #expect(entries.last?.value.entries.map(\.keySpan.told) == ["2:9 æ"])
  }

  @Test("A part of a file is read alone, with places in the whole file")
  func range() throws {
    var diagnostics = Diagnostics()
    let file = SourceFile("---\nå: 1\nit: Bø\n---\n\tbody: [\n")
    let yaml = file.span(of: "å: 1\nit: Bø\n").range
    let root = try #require(YAMLReader.read(file, range: yaml, diagnostics: &diagnostics))
    #expect(root.find("it")?.span.told == "3:5 Bø")
    #expect(diagnostics.told == [])
  }

  @Test(
    "A scalar is the text its author typed; only plain ones can be nothing",
    arguments: [
      ("it: 0301", "0301"), ("it: 1.10", "1.10"), ("it: yes", "yes"),
      ("it: 2026-11-22", "2026-11-22"),
      ("it: \"0\"", "0"), ("it: 'null'", "null"), ("it: \"~\"", "~"), ("it: \"\"", ""),
      ("it: \"a\\u00A0b\"", "a\u{A0}b"), ("it: 'it''s'", "it's"), ("it: >-\n  a\n  b\n", "a b"),
      ("it: |\n  a\n  b\n", "a\nb\n"), ("it: a\n  b\n", "a b"),
      ("it:", nil), ("it: ~", nil), ("it: null", nil), ("it: # nothing\n", nil),
    ] as [(String, String?)])
  func scalars(yaml: String, text: String?) throws {
    var diagnostics = Diagnostics()
    let root = try #require(YAMLReader.read(SourceFile(yaml), diagnostics: &diagnostics))
    #expect(root["it"]?.text == text)
    #expect(root["it"]?.isNull == (text == nil))
  }

  @Test("An alias is what its anchor is")
  func alias() throws {
    var diagnostics = Diagnostics()
    let root = YAMLReader.read(SourceFile("a: &x [1, 2]\nb: *x\n"), diagnostics: &diagnostics)
    #expect(root?["b"]?.items.map(\.text) == ["1", "2"])
    #expect(diagnostics.told == [])
  }

  @Test(
    "A file without a value is nothing, and no fault of its own", arguments: ["", "\n", "# a\n"])
  func empty(yaml: String) {
    var diagnostics = Diagnostics()
    #expect(YAMLReader.read(SourceFile(yaml), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.told == [])
  }

  @Test(
    arguments: [
      // Tabs.
      ("a:\n\tb: 1\n", "tab-indentation 2:1 \t"),
      ("a:\n  \tb: 1\n", "tab-indentation 2:3 \t"),
      ("å: 1\r\n\tb: 1\r\n", "tab-indentation 2:1 \t"),
      // Keys twice.
      ("a: 1\nb: 2\na: 3\n", "duplicate-key 3:1 a"),
      ("a: 1\nab: 2\na: 3\n", "duplicate-key 3:1 a"),
      ("å: 1\r\nå: 2\r\n", "duplicate-key 2:1 å"),
      ("x:\n  - b: 1\n    a: 1\n    a: 2\n", "duplicate-key 4:5 a"),
      ("a: 1\nx:\n  a: 1\n  a: 2\n", "duplicate-key 4:3 a"),
      // Too deep.
      (String(repeating: "[", count: 101), "too-deep 1:101 ["),
      (String(repeating: "{a: ", count: 101), "too-deep 1:401 {"),
    ] as [(String, String)])
  func faults(yaml: String, told: String) {
    var diagnostics = Diagnostics()
    #expect(YAMLReader.read(SourceFile(yaml), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.told == [told])
  }

  @Test(
    "A second key is told at the second place, not at another key of the same name",
    arguments: [
      ("a: 1\nx:\n  a: 1\na: 2\n", "duplicate-key 4:1 a"),
      ("a: 1\nx: |\n  a: 1\na: 2\n", "duplicate-key 4:1 a"),
      ("'a': 1\n'a': 2\n", "duplicate-key 2:1 'a'"),
    ] as [(String, String)])
  func secondKey(yaml: String, told: String) {
    var diagnostics = Diagnostics()
    _ = YAMLReader.read(SourceFile(yaml), diagnostics: &diagnostics)
    #expect(diagnostics.told == [told])
  }

  @Test(
    "In braces too",
    arguments: [
      ("{a: 1, a: 2}\n", "duplicate-key 1:8 a"),
      ("x: {a: 1, ba: 2, a: 3}\n", "duplicate-key 1:18 a"),
    ] as [(String, String)])
  func secondKeyInBraces(yaml: String, told: String) {
    var diagnostics = Diagnostics()
    _ = YAMLReader.read(SourceFile(yaml), diagnostics: &diagnostics)
    #expect(diagnostics.told == [told])
  }

  @Test(
    arguments: [
      ("a: b: c\n", 1), ("a: 1\nb: 'x\n", 3), ("a: 1\nb: [1, 2\n", 3), ("a: *x\n", 1),
      ("a: 1\n b: 2\n", 2), ("a: \"\\q\"\n", 1), ("a: 1\n@b: 2\n", 2), ("- a\nb: 1\n", 2),
      ("a: 1\n---\nb: 2\n", 2),
    ] as [(String, Int)])
  func broken(yaml: String, line: Int) throws {
    var diagnostics = Diagnostics()
    #expect(YAMLReader.read(SourceFile(yaml), diagnostics: &diagnostics) == nil)
    let diagnostic = try #require(diagnostics.all.first)
    #expect(diagnostics.all.count == 1)
    #expect(diagnostic.id == "yaml-syntax")
    #expect(diagnostic.span?.position.line == line)
  }

  @Test("A hundred levels are read; one more is too deep, however it is written")
  func depth() throws {
    for (opening, closing) in [("[", "]"), ("- ", "")] {
      var diagnostics = Diagnostics()
      func nested(_ levels: Int) -> SourceFile {
        SourceFile(
          String(repeating: opening, count: levels) + "x"
            + String(repeating: closing, count: levels))
      }
      #expect(YAMLReader.read(nested(100), diagnostics: &diagnostics) != nil)
      #expect(diagnostics.told == [])
      #expect(YAMLReader.read(nested(101), diagnostics: &diagnostics) == nil)
      #expect(diagnostics.all.map(\.id) == ["too-deep"])
    }
  }

  @Test("No depth brings the program down", arguments: ["[", "{a: ", "- ", "? "])
  func veryDeep(opening: String) {
    var diagnostics = Diagnostics()
    let file = SourceFile(String(repeating: opening, count: 20_000))
    #expect(YAMLReader.read(file, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.count == 1)
  }

  @Test("Nor does deep indentation")
  func veryDeepIndentation() {
    var diagnostics = Diagnostics()
    let lines = (0..<1_500).map { String(repeating: " ", count: $0) + "a:\n" }
    #expect(YAMLReader.read(SourceFile(lines.joined()), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.count == 1)
  }

  @Test("Aliases of aliases stop before they fill the memory")
  func aliasBomb() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let uses = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(uses)]\n"
    }
    var diagnostics = Diagnostics()
    #expect(YAMLReader.read(SourceFile(yaml), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.id) == ["too-large"])
  }
}

extension Node {
  /// The first value of a key, at any depth.
  fileprivate func find(_ key: String) -> Node? {
    self[key] ?? entries.lazy.compactMap { $0.value.find(key) }.first
      ?? items.lazy.compactMap { $0.find(key) }.first
  }
}
