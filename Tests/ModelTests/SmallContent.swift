import Model
import Source
import Support

/// The least that is content, and what a test adds to it.
enum SmallContent {
  private static let base = [
    "site.yml": """
    name: Site
    tagline: Tagline
    publisher: Publisher
    languages: [nb, nn]
    edition: "1"
    editionDate: 2026
    whole: { code: "0", name: Norge }
    navigation: []
    footer: []
    """,
    "model/model.yml": """
    name: Model
    summary: Summary
    defaultEdition: first
    actors: [{ id: bank, name: Bank }]
    kinds: [{ id: loan, name: loan }]
    recipients: [{ id: person, name: person }]
    statuses: [{ id: valid, name: valid, symbol: "●", meaning: It is valid. }]
    layers: [{ id: bank, name: Bank }]
    """,
    "model/editions/first.yml": """
    code: F
    name: First
    title: The first
    order: 1
    summary: Summary
    prerequisitesName: Prerequisites
    prerequisites: []
    layers: [{ layer: bank, name: Bank }]
    focusAreas:
      - focusArea: rent
        name: Rent
        strategies: [{ strategy: buy, name: Buy }]
    """,
    "model/focus-areas/rent.yml": """
    name: Rent
    letter: A
    order: 1
    summary: Summary
    sources: [{ title: Source }]
    checked: 2026
    """,
    "model/strategies/buy.yml": """
    name: Buy
    number: 1
    focusArea: rent
    summary: Summary
    sources: [{ title: Source }]
    checked: 2026
    """,
    "languages/nb.yml": language("bokmål"),
    "languages/nn.yml": language("nynorsk"),
  ]

  private static func language(_ name: String) -> String {
    """
    name: \(name)
    numbers: { decimal: ",", group: " ", minus: "−" }
    dates:
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
      day: "{day}"
      month: "{month}"
    alphabet: abcdefghijklmnopqrstuvwxyzæøå
    labels: {}
    """
  }

  static func text(_ path: String) -> String? { base[path] }

  /// Reads the least content with other files put in; nil takes a file away.
  static func read(_ changes: [String: String?]) -> (catalogue: Catalogue?, told: [String]) {
    var texts: [String: String] = base
    for (path, text) in changes { texts[path] = text }
    var diagnostics = Diagnostics()
    let catalogue = ContentReader.read(
      SourceTree("Content", texts), threads: 1, diagnostics: &diagnostics)
    return (catalogue, diagnostics.concluded().told)
  }
}

extension Diagnostics {
  /// Each problem as `id path:line:column text`, the text being what the place covers.
  var told: [String] {
    all.map { diagnostic in
      guard let span = diagnostic.span else { return "\(diagnostic.id): \(diagnostic.message)" }
      let path = span.file.path.split(separator: "/").dropFirst().joined(separator: "/")
      let (line, column) = span.position
      return "\(diagnostic.id) \(path):\(line):\(column) \(span.file.text(span.range))"
    }
  }
}
