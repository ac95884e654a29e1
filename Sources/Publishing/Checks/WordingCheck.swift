internal import Model
internal import Source

/// The default language has every text the program asks for; the others have the same as it. What
/// the program says of figures claims no cause in any of them.
enum WordingCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    guard let language = catalogue.languages.first else { return }
    for wording in Wording.allCases where language.labels[wording.rawValue] == nil {
      diagnostics.add(
        Diagnostic(
          .error, "unknown-label", "the text '\(wording.rawValue)' is missing",
          at: Span(startOf: language.span.file),
          fix: "add '\(wording.rawValue):' under 'labels:'"))
    }
    for language in catalogue.languages {
      for wording in Wording.ofFigures {
        guard let text = Labels(language).text(wording.rawValue),
          let word = CausalWords.first(in: text, of: language)
        else { continue }
        diagnostics.add(
          Diagnostic(
            .error, "causal-word", "what is said of figures claims a cause: '\(word)'",
            at: language.labelSpans[wording.rawValue], fix: "say what the figure is, not why"))
      }
    }
  }
}
