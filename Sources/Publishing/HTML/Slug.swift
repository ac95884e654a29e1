internal import Model

/// Names for places in a page, made from what their headings say.
enum Slug {
  /// Lower-case ASCII letters, digits and hyphens; letters outside go by the language's table.
  static func make(_ text: String, _ collation: Collation) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        slug.append(character)
      } else if let ascii = collation.ascii(character) {
        slug += ascii
      } else if !slug.hasSuffix("-"), !slug.isEmpty {
        slug.append("-")
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? "section" : slug
  }
}
