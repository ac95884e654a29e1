extension String {
  /// Up to the first full stop, question mark or exclamation mark that is followed by a space and
  /// something else than a small letter; the whole text when there is none.
  var firstSentence: String {
    var index = startIndex
    while let end = self[index...].firstIndex(where: { ".!?".contains($0) }) {
      let next = self.index(after: end)
      let rest = self[next...].drop(while: \.isWhitespace)
      if rest.startIndex != next, let character = rest.first, !character.isLowercase {
        return String(self[..<next])
      }
      index = next
    }
    return self
  }
}
