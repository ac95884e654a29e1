internal import Source

/// Parts the text of a plan at its headings: `## needs` begins the area's own text of a section.
enum OwnSections {
  /// Reports text that stands under no section.
  static func read(_ body: Span, _ diagnostics: inout Diagnostics) -> [OwnPlan.Section] {
    let file = body.file
    var sections: [OwnPlan.Section] = []
    var open: (reference: Reference<PlanSection>, start: Int)?
    var isInCode = false
    var line = body.range.lowerBound
    while line < body.range.upperBound {
      let end = file.bytes[line..<body.range.upperBound].firstIndex(of: 0x0A)
      let next = end.map { $0 + 1 } ?? body.range.upperBound
      let text = file.text(line..<(end ?? next))
      if text.hasPrefix("```") || text.hasPrefix("~~~") { isInCode.toggle() }
      if !isInCode, text.hasPrefix("## ") {
        if let open { sections.append(.init(open, to: line, in: file)) }
        let name = text.dropFirst(3).trimmed
        let start = line + 3 + text.dropFirst(3).utf8.prefix { $0 == 0x20 }.count
        open = (Reference(name, at: Span(file, start..<start + name.utf8.count)), next)
      } else if open == nil, !text.trimmed.isEmpty {
        diagnostics.add(.strayText(Span(file, line..<line + text.utf8.count)))
        return sections
      }
      line = next
    }
    if let open { sections.append(.init(open, to: body.range.upperBound, in: file)) }
    return sections
  }
}

extension OwnPlan.Section {
  fileprivate init(
    _ open: (reference: Reference<PlanSection>, start: Int), to end: Int, in file: SourceFile
  ) {
    self.init(section: open.reference, body: Span(file, open.start..<end))
  }

  /// Whether anything is written.
  package var isEmpty: Bool { body.file.text(body.range).allSatisfy(\.isWhitespace) }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Diagnostic {
  fileprivate static func strayText(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "stray-text", "the text stands under no section", at: span,
      fix: "put it below a heading with the name of a section, such as '## summary'")
  }
}
