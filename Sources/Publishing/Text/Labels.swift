package import Model

/// The texts of the interface in one language.
package struct Labels: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  var keys: [String] { language.labels.keys.sorted() }

  /// A text without numbers in it, nil when the language has none by that name.
  func text(_ key: String) -> String? {
    switch language.labels[key] {
    case .text(let text): text
    case .plural(_, let other): other
    case nil: nil
    }
  }

  /// A text the program itself uses, with `{name}` replaced.
  func callAsFunction(_ wording: Wording, _ values: [String: String] = [:]) -> String {
    (text(wording.rawValue) ?? wording.rawValue).filled(with: values)
  }

  /// A text that has a singular and a plural, chosen by a count that stands as `{count}`.
  func callAsFunction(
    _ wording: Wording, count: Int, _ values: [String: String] = [:]
  ) -> String {
    let pattern =
      switch language.labels[wording.rawValue] {
      case .text(let text): text
      case .plural(let one, let other): count == 1 ? one : other
      case nil: wording.rawValue
      }
    return pattern.filled(with: values.merging(["count": String(count)]) { given, _ in given })
  }
}
