import Source
import Testing

@testable import Publishing

/// Mustache as a tree, and every tag that does not end or match.
@Suite struct TemplateSyntaxTests {
  @Test(
    "Tags",
    arguments: [
      ("", ""), ("a", "'a'"), ("{ a } }}", "'{ a } }}'"),
      ("a{{b}}c", "'a' b 'c'"), ("{{ b }}", "b"), ("{{a}}{{b}}", "a b"),
      ("{{{b}}}", "raw b"), ("{{& b }}", "raw b"), ("{{.}}", "."), ("{{{.}}}", "raw ."),
      ("{{page.title}}", "page.title"), ("{{label.a-b}}", "label.a-b"),
      ("a{{! not shown }}b", "'a' 'b'"), ("a{{!\nnot\nshown}}b", "'a' 'b'"),
      ("{{>a/b}}", ">a/b"), ("{{> a/b }}", ">a/b"),
      ("{{#a}}b{{/a}}", "#a('b')"), ("{{^a}}b{{/a}}", "^a('b')"), ("{{#a}}{{/a}}", "#a()"),
      ("{{#a}}{{#b}}{{c}}{{/b}}d{{/a}}", "#a(#b(c) 'd')"),
      ("{{#a}}x{{/a}}{{^a}}y{{/a}}", "#a('x') ^a('y')"),
      ("{{# a }}x{{/ a }}", "#a('x')"),
      ("æ{{ø}}å", "'æ' ø 'å'"),
    ] as [(String, String)])
  func tags(template: String, outline: String) {
    var diagnostics = Diagnostics()
    let syntax = TemplateSyntax(SourceFile("a", template), diagnostics: &diagnostics)
    #expect(syntax.outline == outline)
    #expect(diagnostics.told == [])
  }

  @Test(
    "A tag that prints nothing and stands alone takes its line with it",
    arguments: [
      ("a\n{{#b}}\nc\n{{/b}}\nd\n", "'a\\n' #b('c\\n') 'd\\n'"),
      ("a\n  {{#b}}  \n  c\n  {{/b}}\nd", "'a\\n' #b('  c\\n') 'd'"),
      ("a\r\n{{#b}}\r\nc\r\n{{/b}}\r\nd", "'a\\r\\n' #b('c\\r\\n') 'd'"),
      ("{{#b}}\nc\n{{/b}}", "#b('c\\n')"),
      ("a\n{{! no }}\nb\n", "'a\\n' 'b\\n'"),
      ("a\n  {{> p}}\nb\n", "'a\\n' >p 'b\\n'"),
      ("a\n{{^b}}\n{{/b}}\nc", "'a\\n' ^b() 'c'"),
      ("{{#a}}\n{{#b}}\nc\n{{/b}}\n{{/a}}\n", "#a(#b('c\\n'))"),
      // With anything beside it, it leaves the line alone.
      ("a {{#b}}\nc\n{{/b}} d\n", "'a ' #b('\\nc\\n') ' d\\n'"),
      ("a\n{{#b}} c\n{{/b}}\n", "'a\\n' #b(' c\\n')"),
      ("{{#a}}{{#b}}\nc{{/b}}{{/a}}\n", "#a(#b('\\nc')) '\\n'"),
      ("a\n{{b}}\nc\n", "'a\\n' b '\\nc\\n'"),
      ("a\n{{{b}}}\nc\n", "'a\\n' raw b '\\nc\\n'"),
      ("a\n\n{{#b}}\n\nc\n{{/b}}\n\n", "'a\\n\\n' #b('\\nc\\n') '\\n'"),
    ] as [(String, String)])
  func standalone(template: String, outline: String) {
    var diagnostics = Diagnostics()
    let syntax = TemplateSyntax(SourceFile("a", template), diagnostics: &diagnostics)
    #expect(syntax.outline == outline)
    #expect(diagnostics.told == [])
  }

  @Test(
    arguments: [
      ("a{{b", ["template-tag 1:2 {{: the tag that begins here never ends"]),
      ("å{{b}", ["template-tag 1:2 {{: the tag that begins here never ends"]),
      ("{{a}}\n{{{b}}\n", ["template-tag 2:1 {{: the tag that begins here never ends"]),
      ("a\n{{#b}}c\n", ["template-tag 2:1 {{#b}}: the section 'b' never ends"]),
      (
        "{{#a}}{{^b}}",
        [
          "template-tag 1:1 {{#a}}: the section 'a' never ends",
          "template-tag 1:7 {{^b}}: the section 'b' never ends",
        ]
      ),
      ("a{{/b}}", ["template-tag 1:2 {{/b}}: '{{/b}}' ends a section that is not open"]),
      (
        "{{#a}}{{/b}}{{/a}}",
        ["template-tag 1:7 {{/b}}: '{{/b}}' ends a section that is not open"]
      ),
      (
        "{{#a}}{{#b}}{{/a}}{{/b}}",
        [
          "template-tag 1:13 {{/a}}: '{{/a}}' ends a section that is not open",
          "template-tag 1:1 {{#a}}: the section 'a' never ends",
        ]
      ),
    ] as [(String, [String])])
  func faults(template: String, told: [String]) {
    var diagnostics = Diagnostics()
    _ = TemplateSyntax(SourceFile("a", template), diagnostics: &diagnostics)
    #expect(diagnostics.told == told)
  }

  @Test("A tag stands where its author typed it")
  func spans() {
    var diagnostics = Diagnostics()
    let syntax = TemplateSyntax(
      SourceFile("a", "ø\n {{#b}}\n  {{ c }}{{/b}}"), diagnostics: &diagnostics)
    guard case .section(_, _, let inner, let span) = syntax.nodes.last,
      case .value(_, _, let innerSpan) = inner.last
    else {
      Issue.record("no section with a value in it")
      return
    }
    #expect(span.file.text(span.range) == "{{#b}}")
    #expect(span.position == (2, 2))
    #expect(innerSpan.file.text(innerSpan.range) == "{{ c }}")
    #expect(innerSpan.position == (3, 3))
  }
}

extension TemplateSyntax {
  /// The tree in a line: `'text' name raw name #section(…) ^section(…) >partial`.
  fileprivate var outline: String { outline(nodes) }

  private func outline(_ nodes: [Node]) -> String {
    nodes.map { node in
      switch node {
      case .text(let range):
        let text = file.text(range).unicodeScalars.map { scalar in
          switch scalar {
          case "\n": "\\n"
          case "\r": "\\r"
          default: String(scalar)
          }
        }
        return "'\(text.joined())'"
      case .value(let name, let isRaw, _): return isRaw ? "raw \(name)" : name
      case .section(let name, let isInverted, let inner, _):
        return (isInverted ? "^" : "#") + name + "(\(outline(inner)))"
      case .partial(let name, _): return ">\(name)"
      }
    }.joined(separator: " ")
  }
}
