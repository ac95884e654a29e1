import Testing

@testable import Source

/// JSON is read to the letter, every value with its place; the first fault is told where it is.
@Suite struct JSONReaderTests {
  @Test(
    arguments: [
      ("null", "null"), (" true\r\n", "true"), ("false", "false"),
      ("[]", "[]"), ("{}", "{}"), ("[ ]", "[]"), ("{\t}", "{}"),
      ("[1,[2],{}]", "[1.0,[2.0],{}]"),
      (#"{"a":1,"å":{"b":[null,"x"]}}"#, #"{a:1.0,å:{b:[null,"x"]}}"#),
      ("0", "0.0"), ("-0", "-0.0"), ("12", "12.0"), ("-7.25", "-7.25"), ("1e3", "1000.0"),
      ("1E+2", "100.0"), ("25e-1", "2.5"), ("0.1", "0.1"),
      ("10.408999999999999", "10.408999999999999"),
      ("123456789012345678901234567890", "1.2345678901234568e+29"), ("1e-400", "0.0"),
      ("5e-324", "5e-324"), ("1.7976931348623157e308", "1.7976931348623157e+308"),
      ("0.000000000000000000000000000001", "1e-30"), ("9007199254740993", "9007199254740992.0"),
      (#""""#, #""""#), (#""Bø 😀""#, #""Bø 😀""#), (#""\"\\\/""#, #"""\/""#),
      (#""a\u00e6\u00E5b""#, #""aæåb""#), (#""\uD83D\ude00!""#, #""😀!""#),
      (#""\b\f\n\r\t""#, "\"\u{8}\u{C}\n\r\t\""), (#""\u0000""#, "\"\u{0}\""),
    ] as [(String, String)])
  func values(json: String, value: String) {
    var diagnostics = Diagnostics()
    let read = JSONReader.read(SourceFile(json), diagnostics: &diagnostics)
    #expect(read?.told == value)
    #expect(diagnostics.told == [])
  }

  @Test(
    arguments: [
      ("", "json-syntax 1:1 "), (" \n", "json-syntax 2:1 "),
      ("nil", "json-syntax 1:1 nil"), ("[True]", "json-syntax 1:2 True"),
      ("NaN", "json-syntax 1:1 NaN"), ("[;]", "json-syntax 1:2 ;"),
      ("1 2", "json-syntax 1:3 2"), ("[]]", "json-syntax 1:3 ]"),
      ("[1,]", "json-syntax 1:3 ,"), (#"{"a":1 ,}"#, "json-syntax 1:8 ,"),
      ("[,1]", "json-syntax 1:2 ,"), ("[1 2]", "json-syntax 1:4 2"),
      ("[1,\n [2", "json-syntax 2:2 ["), ("[", "json-syntax 1:1 ["), ("[1,", "json-syntax 1:1 ["),
      (#"{"a":1"#, "json-syntax 1:1 {"),
      (#"{"a":1,"#, "json-syntax 1:1 {"), ("{", "json-syntax 1:1 {"),
      (#"{a:1}"#, "json-syntax 1:2 a"), (#"{"a" 1}"#, "json-syntax 1:6 1"),
      (#"{"a":}"#, "json-syntax 1:6 }"), ("[1}", "json-syntax 1:3 }"),
      ("01", "json-syntax 1:1 01"), ("[-]", "json-syntax 1:2 -"), ("[1.]", "json-syntax 1:2 1."),
      (".5", "json-syntax 1:1 .5"), ("[+1]", "json-syntax 1:2 +1"), ("1e", "json-syntax 1:1 1e"),
      ("[-1e999]", "json-syntax 1:2 -1e999"), ("1x", "json-syntax 1:2 x"),
      (#"["å"#, "json-syntax 1:2 \""), (#"["a\n"#, "json-syntax 1:2 \""),
      ("[\"a\nb\"]", "json-syntax 1:4 \n"), (#"["\x"]"#, #"json-syntax 1:3 \x"#),
      (#"["\u00g0"]"#, #"json-syntax 1:3 \u00"#), (#"["\u0"#, #"json-syntax 1:3 \u0"#),
      (#"["\ud83d"]"#, #"json-syntax 1:3 \ud83d"#), (#"["\ud83d\n"]"#, #"json-syntax 1:3 \ud83d"#),
      (#"["\ude00\ud83d"]"#, #"json-syntax 1:3 \ude00"#),
      (#"["\ud83d\ud83d"]"#, #"json-syntax 1:3 \ud83d"#),
      (#"{"a":1,"b":2,"a":3}"#, #"duplicate-key 1:14 "a""#),
      ("\u{7F}", "json-syntax 1:1 \u{7F}"), ("// no\n1", "json-syntax 1:1 /"),
    ] as [(String, String)])
  func faults(json: String, told: String) {
    var diagnostics = Diagnostics()
    #expect(JSONReader.read(SourceFile(json), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.told == [told])
  }

  @Test("A key that comes again is found among many too")
  func manyKeys() {
    let members = (0..<40).map { "\"k\($0)\":\($0)" }
    var diagnostics = Diagnostics()
    let sound = SourceFile("{\(members.joined(separator: ","))}")
    #expect(JSONReader.read(sound, diagnostics: &diagnostics)?["k39"]?.number == 39)
    let faulty = SourceFile("{\((members + ["\n\"k7\":0"]).joined(separator: ","))}")
    #expect(JSONReader.read(faulty, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.told == ["duplicate-key 2:1 \"k7\""])
  }

  @Test("A hundred levels are read, one more is told")
  func depth() {
    var diagnostics = Diagnostics()
    func nested(_ count: Int) -> SourceFile {
      SourceFile(String(repeating: "[", count: count) + String(repeating: "]", count: count))
    }
    #expect(JSONReader.read(nested(100), diagnostics: &diagnostics) != nil)
    #expect(diagnostics.told == [])
    #expect(JSONReader.read(nested(101), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.told == ["too-deep 1:101 ["])
  }

  @Test("Every value and key stands where its author typed it")
  func spans() throws {
    var diagnostics = Diagnostics()
    let file = SourceFile("{\"å\": [1.5, \"x\"],\n \"b\": {\"c\": true}}")
    let root = try #require(JSONReader.read(file, diagnostics: &diagnostics))
    #expect(root.span.range == 0..<file.bytes.count)
    #expect(root.members.map(\.keySpan.told) == ["1:2 \"å\"", "2:2 \"b\""])
    #expect(root["å"]?.span.told == "1:7 [1.5, \"x\"]")
    #expect(root["å"]?.items.map(\.span.told) == ["1:8 1.5", "1:13 \"x\""])
    #expect(root["b"]?["c"]?.span.told == "2:13 true")
  }

  @Test("What is no text has been told before and is not told again")
  func noText() {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "a.json", raw: [0x5B, 0xFF, 0x5D], diagnostics: &diagnostics)
    #expect(JSONReader.read(file, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.told.count == 1)
  }
}

extension JSONValue {
  /// The value in one line, texts unescaped.
  fileprivate var told: String {
    switch self {
    case .null: "null"
    case .bool(let value, _): "\(value)"
    case .number(let value, _): "\(value)"
    case .string(let text, _): "\"\(text)\""
    case .array(let items, _): "[" + items.map(\.told).joined(separator: ",") + "]"
    case .object(let members, _):
      "{" + members.map { "\($0.key):\($0.value.told)" }.joined(separator: ",") + "}"
    }
  }
}
