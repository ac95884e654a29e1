import Support
import Testing

/// Nothing in the program knows which model, country or language it is for.
@Suite struct AnotherFieldTests {
  @Test func noNamesOfTheFirstModel() throws {
    let names =
      /(?i)husbank|kommun|fylke|kostra|\bssb\b|norsk|norge|norweg|virkemid|bolig|housing|innsats/
    for file in try SwiftFile.all.get() {
      for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated() where line.contains(names)
      {
        // Who first wrote down the signs for missing figures may be named.
        if line.contains("«Standardtegn") { continue }
        Issue.record("\(file.path):\(number + 1): \(line)")
      }
      for line in file.lines where line.text.contains(/[æøåÆØÅ]/) {
        Issue.record("\(file.path):\(line.number): \(line.text)")
      }
    }
  }

  /// How many focus areas, strategies and prerequisites there are is told by the content alone.
  @Test func noNumbersOfTheFirstModel() throws {
    let counts = try ["focus-areas", "strategies", "prerequisites"].map { folder in
      String(try Repository.content.folder("model/\(folder)").files().count)
    }
    let number = try Regex("(?:^|[^\\w.#])(?:\(counts.joined(separator: "|")))(?![\\w.])")
    for file in try SwiftFile.all.get() {
      for line in file.lines
      where line.text.contains(/(?i)strateg|focus-?area|prerequisite/) && line.text.contains(number)
      {
        Issue.record("\(file.path):\(line.number): \(line.text)")
      }
    }
  }
}
