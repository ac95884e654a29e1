internal import Source

/// A word stands for one term only, in every language of the site.
enum GlossaryCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    for language in catalogue.languages {
      var seen: [String: GlossaryTerm] = [:]
      for term in catalogue.glossary.all {
        for form in term.forms(in: language.tag) where !form.isEmpty {
          if let first = seen[form], first.id != term.id {
            diagnostics.add(.repeated(form, term, first))
          } else {
            seen[form] = term
          }
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func repeated(
    _ form: String, _ second: GlossaryTerm, _ first: GlossaryTerm
  ) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-id",
      "'\(form)' stands for two terms, '\(first.id.text)' and "
        + "'\(second.id.text)'", at: second.span, fix: "take it away from one of the two",
      notes: [.init("'\(first.id.text)' is declared here", at: first.span)])
  }
}
