package import Source

/// A Mustache template as a tree: text, values, sections, partials.
package struct TemplateSyntax: Sendable {
  package indirect enum Node: Sendable {
    case text(Range<Int>)
    /// `{{name}}`, or `{{{name}}}` when `isRaw`.
    case value(name: String, isRaw: Bool, Span)
    /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` when `isInverted`.
    case section(name: String, isInverted: Bool, [Node], Span)
    case partial(name: String, Span)
  }

  package let file: SourceFile
  package let nodes: [Node]

  /// Reads a template and reports tags that do not end or match.
  package init(_ file: SourceFile, diagnostics: inout Diagnostics) {
    self.file = file
    var parser = Parser(file: file)
    nodes = parser.parse()
    diagnostics.add(contentsOf: parser.diagnostics)
  }

  private struct Parser {
    let file: SourceFile
    var diagnostics = Diagnostics()
    private var position = 0
    private var open: [(name: String, isInverted: Bool, span: Span, nodes: [Node])] = []
    private var nodes: [Node] = []

    init(file: SourceFile) { self.file = file }

    mutating func parse() -> [Node] {
      while let tag = nextTag() {
        let span = Span(file, tag.start..<tag.end)
        let sign = tag.sign
        // Tags that print nothing and stand alone take their line with them.
        let standsAlone = "#^/!>".contains(sign) && standsAlone(tag.start, tag.end)
        addText(position..<(standsAlone ? lineStart(tag.start) : tag.start))
        position = standsAlone ? lineEnd(tag.end) : tag.end
        switch sign {
        case "!": break
        case ">": nodes.append(.partial(name: tag.name, span))
        case "#", "^":
          open.append((tag.name, sign == "^", span, nodes))
          nodes = []
        case "/":
          guard let section = open.last, section.name == tag.name else {
            diagnostics.add(.unmatchedEnd(tag.name, open: open.last?.name, at: span))
            continue
          }
          open.removeLast()
          let inner = nodes
          nodes = section.nodes
          nodes.append(
            .section(
              name: section.name, isInverted: section.isInverted, inner, section.span))
        default: nodes.append(.value(name: tag.name, isRaw: sign == "{" || sign == "&", span))
        }
      }
      addText(position..<file.bytes.count)
      for section in open {
        diagnostics.add(.unclosed(section.name, at: section.span))
      }
      return nodes
    }

    private mutating func addText(_ range: Range<Int>) {
      if !range.isEmpty { nodes.append(.text(range)) }
    }

    private mutating func nextTag() -> (start: Int, end: Int, sign: Character, name: String)? {
      let bytes = file.bytes
      var start = position
      while start + 1 < bytes.count, !(bytes[start] == 0x7B && bytes[start + 1] == 0x7B) {
        start += 1
      }
      guard start + 1 < bytes.count else { return nil }
      var index = start + 2
      let signs = Array("#^/!>{&".utf8)
      let sign: Character =
        index < bytes.count && signs.contains(bytes[index])
        ? Character(Unicode.Scalar(bytes[index])) : " "
      if sign != " " { index += 1 }
      let closing = Array((sign == "{" ? "}}}" : "}}").utf8)
      let nameStart = index
      while index < bytes.count, !bytes[index...].starts(with: closing) { index += 1 }
      guard index < bytes.count else {
        diagnostics.add(.openTag(at: Span(file, start..<start + 2)))
        return nil
      }
      let name = file.text(nameStart..<index).filter { $0 != " " }
      return (start, index + closing.count, sign, name)
    }

    private func lineStart(_ offset: Int) -> Int {
      var index = offset
      while index > position, file.bytes[index - 1] == 0x20 { index -= 1 }
      return index
    }

    private func lineEnd(_ offset: Int) -> Int {
      var index = offset
      while index < file.bytes.count, file.bytes[index] != 0x0A { index += 1 }
      return min(index + 1, file.bytes.count)
    }

    private func standsAlone(_ start: Int, _ end: Int) -> Bool {
      var before = start
      while before > 0, file.bytes[before - 1] == 0x20 { before -= 1 }
      guard before == 0 || file.bytes[before - 1] == 0x0A else { return false }
      var after = end
      while after < file.bytes.count, file.bytes[after] == 0x20 || file.bytes[after] == 0x0D {
        after += 1
      }
      return after == file.bytes.count || file.bytes[after] == 0x0A
    }
  }
}

extension Diagnostic {
  fileprivate static func openTag(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "template-tag", "the tag that begins here never ends", at: span,
      fix: "end it with '}}'")
  }

  fileprivate static func unclosed(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "template-tag", "the section '\(name)' never ends", at: span,
      fix: "end it with '{{/\(name)}}'")
  }

  fileprivate static func unmatchedEnd(_ name: String, open: String?, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "template-tag", "'{{/\(name)}}' ends a section that is not open", at: span,
      fix: open.map { "write '{{/\($0)}}'" } ?? "take it away")
  }
}
