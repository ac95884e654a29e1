internal import Source

/// What an indicator says about itself has to hang together.
enum IndicatorCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    for indicator in catalogue.indicators.all {
      if indicator.direction != .neutral, indicator.directionReason == nil {
        diagnostics.add(.unarguedDirection(indicator))
      }
      guard let sentence = indicator.sentence else {
        if indicator.isKey { diagnostics.add(.keyWithoutSentence(indicator)) }
        continue
      }
      for language in catalogue.languages {
        check(sentence[language.tag], of: sentence, language, &diagnostics)
      }
    }
    let tables = Set(catalogue.observationTables.map(\.indicator.id))
    for indicator in catalogue.indicators.all where tables.contains(indicator.id) {
      if let source = indicator.source { diagnostics.add(.needlessSource(source)) }
    }
  }

  private static func check(
    _ text: String, of sentence: LocalizedText, _ language: Language,
    _ diagnostics: inout Diagnostics
  ) {
    let places = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .map { String($0.prefix { $0 != "}" }) }
    for place in places where !["value", "unit", "period"].contains(place) {
      diagnostics.add(.unknownPlace(place, at: sentence.span))
    }
    for needed in ["value", "period"] where !places.contains(needed) {
      diagnostics.add(.missingPlace(needed, at: sentence.span))
    }
    if let word = CausalWords.first(in: text, of: language) {
      diagnostics.add(.causalWord(word, at: sentence.span))
    }
  }
}

/// Finds words that claim a cause.
///
/// A figure says how much, never why: see "Wording rules for comparison", rule 6, of the method.
package enum CausalWords {
  /// The first of the language's causal words that stands in a text as whole words.
  package static func first(in text: String, of language: Language) -> String? {
    let padded = " " + text.lowercased().split { !$0.isLetter }.joined(separator: " ") + " "
    return language.causalWords.first { padded.contains(" " + $0.lowercased() + " ") }
  }
}

extension Diagnostic {
  fileprivate static func unarguedDirection(_ indicator: Indicator) -> Diagnostic {
    Diagnostic(
      .error, "missing-key",
      "the indicator says which way is worse, but not why", at: indicator.span,
      fix: "add 'directionReason:', or take 'direction:' away")
  }

  fileprivate static func keyWithoutSentence(_ indicator: Indicator) -> Diagnostic {
    Diagnostic(
      .error, "missing-key", "the indicator opens the pages of areas, but has no sentence",
      at: indicator.span, fix: "add 'sentence:', or take 'key: true' away")
  }

  fileprivate static func needlessSource(_ source: Reference<FigureSource>) -> Diagnostic {
    Diagnostic(
      .error, "unknown-key", "every figure of the indicator names its source already",
      at: source.span, fix: "take 'source:' away")
  }

  fileprivate static func unknownPlace(_ place: String, at span: Span?) -> Diagnostic {
    Diagnostic(
      .error, "unknown-name", "a sentence about a figure has nothing called '{\(place)}'", at: span,
      fix: NearestName.of(place, among: ["value", "unit", "period"]).map { "write '{\($0)}'" }
        ?? "use {value}, {unit} or {period}")
  }

  fileprivate static func missingPlace(_ place: String, at span: Span?) -> Diagnostic {
    Diagnostic(
      .error, "missing-key", "the sentence does not say {\(place)}", at: span,
      fix: "write '{\(place)}' where it belongs")
  }

  static func causalWord(
    _ word: String, in what: String = "the sentence about a figure", at span: Span?
  ) -> Diagnostic {
    Diagnostic(
      .error, "causal-word", "\(what) claims a cause: '\(word)'", at: span,
      fix: "say what the figure is, not why")
  }
}
