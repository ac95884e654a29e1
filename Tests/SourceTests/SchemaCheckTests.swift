import Testing

@testable import Source

/// Every kind of value: what fits, and what is told when it does not.
@Suite struct SchemaCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var type: ValueSchema
    var yaml: String
    var told: [String]

    init(_ type: ValueSchema, _ yaml: String, _ told: String...) {
      self.type = type
      self.yaml = yaml
      self.told = told
    }

    var testDescription: String { "\(type): \(yaml)" }
  }

  private static let pair = RecordSchema(
    "pair", "Two.",
    [
      FieldSchema("left", .text, required: true, "The left"), FieldSchema("right", .text, "Right"),
    ])

  /// A record that holds itself.
  private static let tree: ValueSchema = .oneOf {
    RecordSchema(
      "tree", "A tree.",
      [
        FieldSchema("leaf", .text, "A leaf"),
        FieldSchema("both", .list(tree, atLeast: 1), "Two trees"),
      ])
  }

  @Test(
    arguments: [
      Case(.text, "it: Oslo"), Case(.text, "it: 12"), Case(.text, "it: ''"),
      Case(.text, "it: [a]", "wrong-type 1:5 ["), Case(.text, "it: {a: b}", "wrong-type 1:5 {"),
      Case(.reference(to: "x"), "it: a"), Case(.reference(to: "x"), "it: [a]", "wrong-type 1:5 ["),
      Case(.identifier, "it: a-1"), Case(.identifier, "it: 0301"),
      Case(.identifier, "it: Oslo", "bad-identifier 1:5 Oslo"),
      Case(.identifier, "it: bø", "bad-identifier 1:5 bø"),
      Case(.identifier, "it: -a", "bad-identifier 1:5 -a"),
      Case(.identifier, "it: a-", "bad-identifier 1:5 a-"),
      Case(.identifier, "it: a/b", "bad-identifier 1:5 a/b"),
      Case(.identifier, "it: ''", "bad-identifier 1:5 ''"),
      Case(.identifier, "it: [a]", "wrong-type 1:5 ["),
      Case(.languageTag, "it: nb"), Case(.languageTag, "it: pt-BR"),
      Case(.languageTag, "it: nb_NO", "bad-identifier 1:5 nb_NO"),
      Case(.languageTag, "it: [nb]", "wrong-type 1:5 ["),
      Case(.integer(1...9), "it: 1"), Case(.integer(1...9), "it: 9"),
      Case(.integer(-9...9), "it: -9"),
      Case(.integer(1...9), "it: 0", "out-of-range 1:5 0"),
      Case(.integer(1...9), "it: 10", "out-of-range 1:5 10"),
      Case(.integer(1...9), "it: 1.0", "wrong-type 1:5 1.0"),
      Case(.integer(1...9), "it: one", "wrong-type 1:5 one"),
      Case(.integer(1...9), "it: 99999999999999999999", "wrong-type 1:5 99999999999999999999"),
      Case(.integer(1...9), "it: [1]", "wrong-type 1:5 ["),
      Case(.number(0...1), "it: 0"), Case(.number(0...1), "it: 0.75"),
      Case(.number(-9...9), "it: -2.5"),
      Case(.number(0...1), "it: 1.5", "out-of-range 1:5 1.5"),
      Case(.number(0...1), "it: 0,5", "wrong-type 1:5 0,5"),
      Case(.number(0...1e9), "it: 1e3", "wrong-type 1:5 1e3"),
      Case(.number(0...1e9), "it: 0x1F", "wrong-type 1:5 0x1F"),
      Case(.number(0...1e9), "it: inf", "wrong-type 1:5 inf"),
      Case(.number(0...1), "it: .5", "wrong-type 1:5 .5"),
      Case(.number(0...1), "it: [1]", "wrong-type 1:5 ["),
      Case(.boolean, "it: true"), Case(.boolean, "it: false"),
      Case(.boolean, "it: yes", "wrong-type 1:5 yes"),
      Case(.boolean, "it: True", "wrong-type 1:5 True"),
      Case(.boolean, "it: []", "wrong-type 1:5 ["),
      Case(.date, "it: 2026"), Case(.date, "it: 2026-11"), Case(.date, "it: \"2026-11-22\""),
      Case(.date, "it: 2026-13", "bad-date 1:5 2026-13"),
      Case(.date, "it: 22.11.2026", "bad-date 1:5 22.11.2026"),
      Case(.date, "it: [2026]", "bad-date 1:5 ["),
      Case(.address, "it: https://example.org/å?b#c"), Case(.address, "it: http://example.org"),
      Case(.address, "it: example.org", "bad-address 1:5 example.org"),
      Case(.address, "it: javascript:x", "bad-address 1:5 javascript:x"),
      Case(.address, "it: https://a b", "bad-address 1:5 https://a b"),
      Case(.address, "it: HTTPS://a", "bad-address 1:5 HTTPS://a"),
      Case(.address, "it: {a: b}", "wrong-type 1:5 {"),
      Case(.choice(["sum", "none"]), "it: sum"),
      Case(.choice(["sum", "none"]), "it: som", "unknown-choice 1:5 som"),
      Case(.choice(["sum", "none"]), "it: [sum]", "wrong-type 1:5 ["),
    ])
  func scalars(example: Case) {
    #expect(check(example.type, example.yaml) == example.told)
  }

  @Test(
    arguments: [
      Case(.localized, "it: Oslo"),
      Case(.localized, "it: {nb: a, nn: b}"), Case(.localized, "it: {nn: b, nb: a}"),
      Case(.localized, "it: {nb: a}", "missing-translation 1:5 {"),
      Case(.localized, "it: {nn: a}", "missing-translation 1:5 {"),
      Case(.localized, "it: {nb: a, nn: b, se: c}", "unknown-language 1:20 se"),
      Case(.localized, "it: {nb: a, nn: [b]}", "wrong-type 1:17 ["),
      Case(.localized, "it: {nb: a, nn: }", "wrong-type 1:17 }"),
      Case(.localized, "it: [a]", "wrong-type 1:5 ["),
      Case(.list(.text, atLeast: 0), "it: []"), Case(.list(.text, atLeast: 1), "it: [a]"),
      Case(.list(.text, atLeast: 1), "it: []", "too-few 1:5 ["),
      Case(.list(.text, atLeast: 2), "it: [a]", "too-few 1:5 ["),
      Case(.list(.text, atLeast: 1), "it: a", "wrong-type 1:5 a"),
      Case(.list(.date, atLeast: 1), "it: [2026, x, y]", "bad-date 1:12 x", "bad-date 1:15 y"),
      Case(
        .list(.list(.boolean, atLeast: 1), atLeast: 1), "it: [[true], [1]]", "wrong-type 1:15 1"),
      Case(.record(pair), "it: {left: a}"), Case(.record(pair), "it: {right: b, left: a}"),
      Case(.record(pair), "it: {left: a, right: }"),
      Case(.record(pair), "it: {right: b}", "missing-key 1:5 {"),
      Case(.record(pair), "it: {left: }", "missing-value 1:6 left"),
      Case(.record(pair), "it: {left: a, rigth: b}", "unknown-key 1:15 rigth"),
      Case(.record(pair), "it: a", "wrong-type 1:5 a"),
      Case(tree, "it: {leaf: a}"), Case(tree, "it: {both: [{leaf: a}, {both: [{leaf: b}]}]}"),
      Case(tree, "it: {}", "not-one 1:5 {"), Case(tree, "it: {leaf: }", "not-one 1:5 {"),
      Case(tree, "it: {leaf: a, both: [{leaf: b}]}", "not-one 1:5 {"),
      Case(tree, "it: {both: [{leef: a}]}", "unknown-key 1:14 leef"),
      Case(tree, "it: a", "wrong-type 1:5 a"),
      Case(.short(.boolean, or: pair), "it: true"),
      Case(.short(.boolean, or: pair), "it: {left: a}"),
      Case(.short(.boolean, or: pair), "it: a", "wrong-type 1:5 a"),
      Case(.short(.boolean, or: pair), "it: {right: a}", "missing-key 1:5 {"),
      Case(.label, "it: text"), Case(.label, "it: {one: a, other: b}"),
      Case(.label, "it: {one: a}", "wrong-type 1:5 {"),
      Case(.label, "it: {one: a, other: [b]}", "wrong-type 1:5 {"),
      Case(.label, "it: [a]", "wrong-type 1:5 ["),
      Case(.map(keys: nil, .text), "it: {a: b, å: c}"), Case(.map(keys: "x", .text), "it: {}"),
      Case(.map(keys: nil, .text), "it: {a: [b]}", "wrong-type 1:9 ["),
      Case(.map(keys: nil, .text), "it: [a]", "wrong-type 1:5 ["),
    ])
  func containers(example: Case) {
    #expect(check(example.type, example.yaml) == example.told)
  }

  @Test("Everything wrong with a file is told at once")
  func all() {
    let schema = RecordSchema(
      "thing", "A thing.",
      [
        FieldSchema("name", .localized, required: true, "The name"),
        FieldSchema("order", .integer(1...9), required: true, "Its place"),
        FieldSchema("checked", .date, required: true, "When"),
      ])
    var check = SchemaCheck(languages: ["nb", "nn"])
    let isSound = check.check(node("name: {nn: b}\nordre: 1\nchecked: soon\n"), as: schema)
    #expect(!isSound)
    #expect(
      check.diagnostics.all.map(\.message) == [
        "the text is missing in 'nb'", "thing has no key 'ordre'", "'soon' is no date",
        "thing lacks the key 'order'",
      ])
    #expect(
      check.diagnostics.all.map(\.fix) == [
        "add 'nb:', or write one text for all languages", "write 'order'",
        "write the year, the month and the day as 2026-11-22, or 2026-11, or 2026",
        "add 'order:', its place",
      ])
  }

  @Test("A text missing in the default language is an error, in another a warning")
  func translation() {
    let schema = RecordSchema("thing", "A thing.", [FieldSchema("name", .localized, "The name")])
    var check = SchemaCheck(languages: ["nb", "nn"])
    let isSoundWithDefault = check.check(node("name: {nb: a}"), as: schema)
    #expect(isSoundWithDefault)
    #expect(check.diagnostics.warningCount == 1)
    let isSoundWithout = check.check(node("name: {nn: a}"), as: schema)
    #expect(!isSoundWithout)
    #expect(check.diagnostics.errorCount == 1)
  }

  @Test("A file that is a list or a word is none of its kind", arguments: ["- a\n", "a\n", "~\n"])
  func root(yaml: String) {
    var check = SchemaCheck(languages: ["nb"])
    let isSound = check.check(node(yaml), as: Self.pair)
    #expect(!isSound)
    #expect(check.diagnostics.all.map(\.id) == ["wrong-type"])
  }

  @Test(
    "What is found is told in words",
    arguments: [
      ("it: [a]", "here must stand true or false, not a list"),
      ("it: {a: b}", "here must stand true or false, not keys with values"),
      ("it: ja", "here must stand true or false, not 'ja'"),
    ] as [(String, String)])
  func words(yaml: String, message: String) {
    let schema = RecordSchema("thing", "A thing.", [FieldSchema("it", .boolean, "It")])
    var check = SchemaCheck(languages: ["nb"])
    _ = check.check(node(yaml), as: schema)
    #expect(check.diagnostics.all.map(\.message) == [message])
  }

  @Test(
    "Names are safe in addresses and on every disk",
    arguments: [
      ("a", true), ("a-b", true), ("0301-oslo", true), ("", false), ("A", false), ("å", false),
      ("a_b", false), ("a.b", false), ("a b", false), ("-a", false), ("a-", false), ("..", false),
      ("a--b", false),
    ] as [(String, Bool)])
  func identifiers(text: String, isGood: Bool) {
    #expect(SchemaCheck.isIdentifier(text) == isGood)
  }

  private func check(_ type: ValueSchema, _ yaml: String) -> [String] {
    let schema = RecordSchema("thing", "A thing.", [FieldSchema("it", type, "It")])
    var check = SchemaCheck(languages: ["nb", "nn"])
    let isSound = check.check(node(yaml), as: schema)
    #expect(isSound == !check.diagnostics.hasErrors)
    return check.diagnostics.told
  }

  private func node(_ yaml: String) -> Node {
    var diagnostics = Diagnostics()
    let file = SourceFile(yaml)
    return YAMLReader.read(file, diagnostics: &diagnostics) ?? Node(.null, at: Span(startOf: file))
  }
}
