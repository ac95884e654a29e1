package import Figures
package import Model
package import Source

/// Holds what a written site says against the content it was made from.
///
/// Every figure in a page, drawing or file names its observation; it is worked out anew and has to
/// be written there to the letter.
package struct FigureVerifier: Sendable {
  private let figures: Figures
  private let indicators: Entities<Indicator>
  private let formattings: [String: Formatting]
  private let decimalSigns: [String]
  /// What the columns of a spreadsheet's table are called in each language.
  private let headings: [[String]]

  package init(_ catalogue: Catalogue, _ figures: Figures) {
    self.figures = figures
    indicators = catalogue.indicators
    formattings = Dictionary(
      catalogue.languages.map { ($0.tag, Formatting($0)) }, uniquingKeysWith: { first, _ in first })
    decimalSigns = Set(catalogue.languages.map(\.decimalSign)).sorted()
    headings = catalogue.languages.map { DownloadColumns.headings(Labels($0)) }
  }

  /// What was found in a file.
  package struct Result: Sendable {
    package var figureCount = 0
    package var diagnostics = Diagnostics()
  }

  /// Goes through a file of the site; files that hold no figures count none.
  package func verify(_ file: SourceFile) -> Result {
    if file.path.hasSuffix(".html") { return verifyPage(file) }
    if file.path.hasSuffix(".csv") { return verifyTable(file) }
    if file.path.hasSuffix(".json") { return verifyJSON(file) }
    if file.path.hasSuffix(".js") { return verifyScript(file) }
    return Result()
  }

  private func verifyPage(_ file: SourceFile) -> Result {
    let page = PrintedFigures(file.bytes)
    var result = Result()
    for printed in page.figures {
      result.figureCount += 1
      let span = Span(file, printed.offset..<printed.offset + 1)
      guard let reference = FigureReference(printed.reference, in: printed.indicator),
        let measurement = figures.measurement(reference),
        let indicator = indicators[reference.indicator],
        let formatting = formattings[page.language] ?? formattings.values.first
      else {
        result.diagnostics.add(.unknownFigure(printed.reference, at: span))
        continue
      }
      let wanted = written(measurement, reference, indicator, formatting)
      let text = printed.isNamed ? printed.text.components(after: ": ") : printed.text
      let found = text.trimmed
      if found != wanted {
        result.diagnostics.add(.alteredFigure(found, wanted, reference.text, at: span))
      }
    }
    return result
  }

  /// A figure as pages show it.
  private func written(
    _ measurement: Measurement, _ reference: FigureReference, _ indicator: Indicator,
    _ formatting: Formatting
  ) -> String {
    switch (measurement, reference.subject) {
    case (.missing(let reason), _): reason.sign
    case (.value(let value), .group(_, .count)): formatting.number(value, decimals: 0)
    case (.value(let value), _): formatting.number(value, decimals: indicator.decimals)
    }
  }

  private func verifyScript(_ file: SourceFile) -> Result {
    var result = Result()
    guard let script = ComparedFigures(file, diagnostics: &result.diagnostics) else {
      return result
    }
    for (indicator, span) in script.uneven {
      result.diagnostics.add(.unknownFigure("/" + indicator, at: span))
    }
    for cell in script.cells {
      let id = Identifier<Indicator>(cell.indicator)
      let name = "/\(cell.indicator)/\(cell.code)/\(cell.period)"
      guard !cell.period.isEmpty else {
        // Where nothing stands there has to be nothing.
        if let latest = figures[id]?.latest(of: cell.code), let indicator = indicators[id],
          let formatting = formattings[script.language]
        {
          let reference = FigureReference(id, cell.code, latest.period)
          let wanted = written(latest.measurement, reference, indicator, formatting)
          result.diagnostics.add(.alteredFigure("", wanted, reference.text, at: cell.span))
        }
        continue
      }
      result.figureCount += 1
      guard let reference = FigureReference(name, in: nil),
        let measurement = figures.measurement(reference), let indicator = indicators[id],
        let formatting = formattings[script.language] ?? formattings.values.first
      else {
        result.diagnostics.add(.unknownFigure(name, at: cell.span))
        continue
      }
      let wanted = written(measurement, reference, indicator, formatting)
      if cell.text != wanted {
        result.diagnostics.add(.alteredFigure(cell.text, wanted, name, at: cell.span))
      }
    }
    return result
  }

  private func verifyTable(_ file: SourceFile) -> Result {
    var result = Result()
    guard let table = DownloadedTable(file, headings: headings) else { return result }
    for row in table.rows {
      check(row, at: row.span, decimalSigns: table.decimalSigns(decimalSigns), &result)
    }
    return result
  }

  private func verifyJSON(_ file: SourceFile) -> Result {
    var result = Result()
    var faults = Diagnostics()
    guard let json = JSONReader.read(file, diagnostics: &faults) else {
      result.diagnostics.add(contentsOf: faults)
      return result
    }
    guard json["columns"]?.items.compactMap(\.text) == FigureFile.columns else { return result }
    for row in json["rows"]?.items ?? [] {
      let cells = row.items
      guard cells.count == FigureFile.columns.count else {
        result.diagnostics.add(.unknownFigure("", at: row.span))
        continue
      }
      let value = cells[5].number.map { DecimalText.of($0) } ?? ""
      check(
        DownloadedTable.Row(
          code: cells[0].text ?? "", indicator: cells[2].text ?? "", period: cells[4].text ?? "",
          value: value, sign: cells[6].text ?? "", span: row.span), at: row.span,
        decimalSigns: ["."], &result)
    }
    return result
  }

  private func check(
    _ row: DownloadedTable.Row, at span: Span, decimalSigns: [String], _ result: inout Result
  ) {
    result.figureCount += 1
    let name = "/\(row.indicator)/\(row.code)/\(row.period)"
    // A spreadsheet's table has the indicator's name, which is not the id.
    let named = indicators[Identifier(row.indicator)] != nil ? [row.indicator] : ids(row.indicator)
    let measurements = named.compactMap { id in
      FigureReference("/\(id)/\(row.code)/\(row.period)", in: nil).flatMap(figures.measurement)
    }
    guard !measurements.isEmpty else {
      result.diagnostics.add(.unknownFigure(name, at: span))
      return
    }
    let wanted = measurements.flatMap { measurement in
      switch measurement {
      case .value(let value): decimalSigns.map { (DecimalText.of(value, sign: $0), "") }
      case .missing(let reason): [("", reason.sign)]
      }
    }
    if !wanted.contains(where: { $0 == (row.value, row.sign) }) {
      let first = wanted.first.map { $0.0 + $0.1 } ?? ""
      result.diagnostics.add(.alteredFigure(row.value + row.sign, first, name, at: span))
    }
  }

  private func ids(_ name: String) -> [String] {
    indicators.all.filter { indicator in
      formattings.keys.contains { indicator.name[$0] == name }
    }.map(\.id.text)
  }
}

extension String {
  /// What stands behind the last of a sign, or all of it where there is none.
  fileprivate func components(after sign: String) -> String {
    guard let place = ranges(of: sign).last else { return self }
    return String(self[place.upperBound...])
  }

  fileprivate var trimmed: String {
    var slice = Substring(self)
    while slice.first == "\n" || slice.first == " " { slice.removeFirst() }
    while slice.last == "\n" || slice.last == " " { slice.removeLast() }
    return String(slice)
  }
}

extension Diagnostic {
  fileprivate static func alteredFigure(
    _ found: String, _ wanted: String, _ name: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "altered-figure", "'\(found)' stands where \(name) is '\(wanted)'", at: span,
      fix: "build the site again; if that does not help, tell us")
  }

  fileprivate static func unknownFigure(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "altered-figure", "no figure of the content is '\(name)'", at: span,
      fix: "build the site again from this content")
  }
}
