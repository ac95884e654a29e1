internal import Source

/// Which property of a collection's features holds the codes of areas.
struct GeoCodes {
  let name: String
  /// How many features have a code that is expected.
  let matches: Int
  private let codes: Set<String>
  private let length: Int

  /// The property given, or the one that holds the most codes that are expected.
  init(_ collection: JSONValue, _ codes: Set<String>, _ property: String?) {
    self.codes = codes
    length = codes.map(\.count).max() ?? 0
    let features = collection["features"]?.items ?? []
    let first = features.first?["properties"]?.members.map(\.key) ?? []
    let length = self.length
    var best = (name: property ?? "", matches: 0)
    for name in property.map({ [$0] }) ?? ["id"] + first {
      let matches = features.count { feature in
        let code = Self.value(of: feature, name).flatMap { Self.text($0, codes, length) }
        return code.map { codes.contains($0) } ?? false
      }
      if matches > best.matches { best = (name, matches) }
    }
    (name, matches) = best
  }

  /// The code of a feature and where it stands.
  func code(of feature: JSONValue) -> (text: String, span: Span)? {
    guard let value = Self.value(of: feature, name),
      let text = Self.text(value, codes, length)
    else { return nil }
    return (text, value.span)
  }

  private static func value(of feature: JSONValue, _ name: String) -> JSONValue? {
    feature["properties"]?[name] ?? (name == "id" ? feature["id"] : nil)
  }

  /// A number is a code that has lost the zeros it began with.
  private static func text(_ value: JSONValue, _ codes: Set<String>, _ length: Int) -> String? {
    if let text = value.text { return text.isEmpty ? nil : text }
    guard let number = value.number, number >= 0, number < 1e15, number == number.rounded() else {
      return nil
    }
    let digits = String(Int(number))
    let padded = String(repeating: "0", count: max(0, length - digits.count)) + digits
    return codes.contains(padded) ? padded : digits
  }
}
