internal import Source

/// The figures in the script that `AreasData` writes, each with what it is.
struct ComparedFigures {
  struct Cell {
    var indicator: String
    var code: String
    /// Empty where the area has no figure.
    var period: String
    var text: String
    var span: Span
  }

  let language: String
  let cells: [Cell]
  /// Indicators that do not have a cell for each area.
  let uneven: [(indicator: String, span: Span)]

  /// Nil when the file is another script; what is wrong with the JSON is reported.
  init?(_ file: SourceFile, diagnostics: inout Diagnostics) {
    let (start, end) = (Array(AreasData.start.utf8), Array(AreasData.end.utf8))
    guard file.bytes.starts(with: start), file.bytes.suffix(end.count) == end[...] else {
      return nil
    }
    // Blanks in their places, so that every place in the JSON is one in the file.
    let blank = { (count: Int) in Array(repeating: UInt8(ascii: " "), count: count) }
    let inner = file.bytes.dropFirst(start.count).dropLast(end.count)
    let json = SourceFile(
      path: file.path, bytes: blank(start.count) + inner + blank(end.count))
    guard let data = JSONReader.read(json, diagnostics: &diagnostics) else { return nil }

    let periods = data["periods"]?.items.map { $0.items.first?.text ?? "" } ?? []
    let signs = data["missing"]?.items.map { $0.items.first?.text ?? "" } ?? []
    let codes = data["areas"]?.items.map { $0.items.first?.text ?? "" } ?? []
    var cells: [Cell] = []
    var uneven: [(indicator: String, span: Span)] = []
    for row in data["indicators"]?.items ?? [] {
      let items = row.items
      let indicator = items.first?.text ?? ""
      let texts = (items.last?.text ?? "").split(separator: "|", omittingEmptySubsequences: false)
      guard items.count == 3, texts.count == codes.count, let place = items.last?.span else {
        uneven.append((indicator, row.span))
        continue
      }
      let span = Span(file, place.range)
      for (code, text) in zip(codes, texts) {
        let parts = text.split(separator: "~", maxSplits: 1).map(String.init)
        let number = parts.count > 1 ? Int(parts[1]) : items[1].number.map { Int($0) }
        let period = number.flatMap { periods.indices.contains($0) ? periods[$0] : nil }
        cells.append(
          Cell(
            indicator: indicator, code: code, period: parts.isEmpty ? "" : period ?? "?",
            text: Self.shown(parts.first ?? "", signs), span: span))
      }
    }
    language = data["language"]?.text ?? ""
    self.cells = cells
    self.uneven = uneven
  }

  /// What a reader sees: the sign for the number of a reason.
  private static func shown(_ text: String, _ signs: [String]) -> String {
    guard text.first == "!", let number = Int(text.dropFirst()), signs.indices.contains(number)
    else { return text }
    return signs[number]
  }
}
