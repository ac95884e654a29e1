/// What a link begins with.
package enum LinkScheme {
  /// Schemes that lead out of the site.
  private static let outside: Set<String> = ["http", "https", "mailto", "tel"]

  /// The scheme of a destination in lower case, nil when it has none.
  package static func scheme(of destination: String) -> String? {
    var name = ""
    for scalar in destination.unicodeScalars {
      switch scalar {
      case ":": return name.isEmpty ? nil : name.lowercased()
      case "a"..."z", "A"..."Z", "0"..."9", "+", "-", ".": name.unicodeScalars.append(scalar)
      // Browsers skip tabs, line ends and other controls inside a scheme.
      case "\u{0}"..." ", "\u{7F}": continue
      default: return nil
      }
    }
    return nil
  }

  /// Whether the destination leads out of the site.
  package static func isOutside(_ destination: String) -> Bool {
    scheme(of: destination).map(outside.contains) ?? destination.hasPrefix("//")
  }

  /// Schemes by which a text names another part of the content, such as `instrument:`.
  package static let content: Set<String> = [
    "instrument", "strategy", "focus-area", "prerequisite", "participant", "indicator", "page",
    "area", "region", "source", "edition", "group", "checklist", "term",
  ]

  /// Whether a browser may be given the destination: no script, no data.
  package static func isSafe(_ destination: String) -> Bool {
    guard let scheme = scheme(of: destination) else { return true }
    return outside.contains(scheme) || content.contains(scheme)
  }
}
