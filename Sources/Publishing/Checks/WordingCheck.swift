internal import Model
internal import Source

/// The default language has every text the program asks for; the others have the same as it.
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
  }
}
