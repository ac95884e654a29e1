internal import Source

/// Every language has the same texts of the interface.
enum LabelCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    guard let first = catalogue.languages.first else { return }
    for language in catalogue.languages.dropFirst() {
      for key in first.labels.keys.sorted() where language.labels[key] == nil {
        diagnostics.add(
          Diagnostic(
            .error, "missing-translation", "the text '\(key)' is missing in '\(language.tag)'",
            at: Span(startOf: language.span.file), fix: "add '\(key):' under 'labels:'",
            notes: [.init("it stands here in '\(first.tag)'", at: first.labelSpans[key])]))
      }
      for key in language.labels.keys.sorted() where first.labels[key] == nil {
        diagnostics.add(
          Diagnostic(
            .error, "missing-translation", "the text '\(key)' is missing in '\(first.tag)'",
            at: Span(startOf: first.span.file), fix: "add '\(key):' under 'labels:'",
            notes: [.init("it stands here in '\(language.tag)'", at: language.labelSpans[key])]))
      }
    }
  }
}
