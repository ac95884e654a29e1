internal import Source

/// What plans go by exists, and is there when there are rules or plans.
enum OutlineCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    guard let outline = catalogue.outline else {
      let span = catalogue.plans.all.first?.span ?? catalogue.rules.all.first?.span
      // A file that cannot be read has been told already.
      if let span, !diagnostics.hasErrors { diagnostics.add(.missingOutline(span)) }
      return
    }
    var check = ReferenceCheck.Checker(diagnostics: diagnostics)
    check.all([outline.languageAttribute].compactMap { $0 }, in: catalogue.attributes)
    check.all(outline.evidence.map(\.instrument), in: catalogue.instruments)
    check.all(outline.evidence.map(\.indicator), in: catalogue.indicators)
    diagnostics = check.diagnostics
    var columns = UniqueNames("column", of: "the table of measures")
    for column in outline.columns {
      columns.add(column.content.rawValue, at: column.span, &diagnostics)
    }
    var parts = UniqueNames("part", of: "the plan")
    for section in outline.sections.all {
      if let part = section.part { parts.add(part.rawValue, at: section.span, &diagnostics) }
    }
  }
}

extension Diagnostic {
  fileprivate static func missingOutline(_ span: Span) -> Diagnostic {
    let path = ContentKind.planning.singlePath ?? ""
    return Diagnostic(
      .error, "missing-file", "rules and plans need the file '\(path)', which is not there",
      at: Span(startOf: span.file), fix: "make it with 'helhet new planning planning'")
  }
}
