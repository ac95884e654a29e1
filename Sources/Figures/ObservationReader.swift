package import Model
package import Source

/// Reads a table of observations and reports every cell that cannot be one.
package struct ObservationReader {
  /// The columns of such a table, in their order.
  package static let columns = [
    "area", "period", "value", "missing", "source", "derived", "note",
  ]

  private let catalogue: Catalogue

  package init(catalogue: Catalogue) { self.catalogue = catalogue }

  package func read(_ table: Table, _ diagnostics: inout Diagnostics) -> [Observation] {
    guard let columns = Columns(table, required: Self.columns, optional: [], &diagnostics)
    else { return [] }
    var observations: [Observation] = []
    observations.reserveCapacity(table.rowCount)
    var known = Known()
    for row in 0..<table.rowCount {
      let area = columns.text("area", row)
      guard let period = period(columns, row, &known, &diagnostics) else { continue }
      checkDuplicate(area, period, columns, row, &known, &diagnostics)
      check(area, period, columns, row, &known, &diagnostics)
      let source = source(columns, row, &known, &diagnostics)
      guard let measurement = measurement(columns, row, &diagnostics) else { continue }
      observations.append(
        Observation(
          area: area, period: period, measurement: measurement, source: source,
          isDerived: isDerived(columns, row, &diagnostics), note: columns.optional("note", row)))
    }
    return observations
  }

  /// What the rows before have shown, so that each name is looked up once.
  private struct Known {
    var period: (text: String, period: Period)?
    var periods: [String: Period] = [:]
    var source: Identifier<FigureSource>?
    var sources: Set<Identifier<FigureSource>> = []
    var area: String?
    var previous: (area: String, period: Period)?
    /// Filled only when the rows are not sorted, which the files of the content are.
    var rows: [String: Int] = [:]
    var isSorted = true
  }

  private func period(
    _ columns: Columns, _ row: Int, _ known: inout Known, _ diagnostics: inout Diagnostics
  ) -> Period? {
    let text = columns.text("period", row)
    if let last = known.period, last.text == text { return last.period }
    guard let period = known.periods[text] ?? Period(text) else {
      diagnostics.add(.badPeriod(text, at: columns.span("period", row)))
      return nil
    }
    known.periods[text] = period
    known.period = (text, period)
    return period
  }

  private func source(
    _ columns: Columns, _ row: Int, _ known: inout Known, _ diagnostics: inout Diagnostics
  ) -> Identifier<FigureSource> {
    let text = columns.text("source", row)
    if let last = known.source, last.text == text { return last }
    let source = Identifier<FigureSource>(text)
    if known.sources.insert(source).inserted, !catalogue.sources.contains(source) {
      diagnostics.add(
        .unknownReference(
          Reference<FigureSource>(text, at: columns.span("source", row)), in: catalogue.sources))
    }
    known.source = source
    return source
  }

  private func checkDuplicate(
    _ area: String, _ period: Period, _ columns: Columns, _ row: Int, _ known: inout Known,
    _ diagnostics: inout Diagnostics
  ) {
    if known.isSorted {
      if let last = known.previous, (last.area, last.period) >= (area, period) {
        known.isSorted = false
        for earlier in 0..<row {
          known.rows[
            "\(columns.text("area", earlier)) \(columns.text("period", earlier))"] = earlier
        }
      }
      known.previous = (area, period)
    }
    guard !known.isSorted else { return }
    if let first = known.rows["\(area) \(period.text)"] {
      diagnostics.add(
        .duplicate(area, period, at: columns.span("area", row), columns.span("area", first)))
    } else {
      known.rows["\(area) \(period.text)"] = row
    }
  }

  private static func isDecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }

  private func isDerived(
    _ columns: Columns, _ row: Int, _ diagnostics: inout Diagnostics
  ) -> Bool {
    let text = columns.text("derived", row)
    if !text.isEmpty, text != "yes" {
      diagnostics.add(.unknownChoice(text, ["yes"], at: columns.span("derived", row)))
    }
    return text == "yes"
  }

  private func measurement(
    _ columns: Columns, _ row: Int, _ diagnostics: inout Diagnostics
  ) -> Measurement? {
    let value = columns.text("value", row)
    let missing = columns.text("missing", row)
    switch (value.isEmpty, missing.isEmpty) {
    case (false, true):
      // `Double` would also read hexadecimal digits, exponents and words such as 'inf'.
      guard value.utf8.allSatisfy(Self.isDecimal), let number = Double(value) else {
        diagnostics.add(.badNumber(value, at: columns.span("value", row)))
        return nil
      }
      return .value(number)
    case (true, false):
      return columns.choice("missing", row, MissingReason.self, &diagnostics).map(
        Measurement.missing)
    case (true, true), (false, false):
      diagnostics.add(.unclear(isEmpty: value.isEmpty, at: columns.span("value", row)))
      return nil
    }
  }

  private func check(
    _ area: String, _ period: Period, _ columns: Columns, _ row: Int, _ known: inout Known,
    _ diagnostics: inout Diagnostics
  ) {
    if known.area == area { return }
    if catalogue.areas.contains(Identifier(area)) || catalogue.regions.contains(Identifier(area))
      || area == catalogue.site.wholeCode
    {
      known.area = area
      return
    }
    guard let former = catalogue.formerAreas[Identifier(area)] else {
      // A row that is there and has a fault has been told already.
      if !catalogue.formerAreas.contains(Identifier(area)) {
        diagnostics.add(
          .unknownArea(area, catalogue.areas.names, at: columns.span("area", row)))
      }
      return
    }
    // Codes that were valid when the data begin may be older than the data tell.
    if period.lastYear > former.to.year {
      diagnostics.add(.notValid(former, period, at: columns.span("area", row)))
    }
  }
}

extension Diagnostic {
  fileprivate static func badPeriod(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "bad-period", "'\(text)' is no period", at: span,
      fix: "write a year as 2024, or the first and last year as 2013-2015")
  }

  fileprivate static func duplicate(
    _ area: String, _ period: Period, at span: Span, _ first: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-observation",
      "area \(area) has a second figure for \(period.text)", at: span, fix: "keep one of the two",
      notes: [.init("the first stands here", at: first)])
  }

  fileprivate static func unclear(isEmpty: Bool, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "missing-value",
      isEmpty
        ? "the row has neither a figure nor a reason why there is none"
        : "the row has both a figure and a reason why there is none", at: span,
      fix: "fill in 'value', or write in 'missing' one of "
        + MissingReason.allCases.map(\.rawValue).joined(separator: ", "))
  }

  fileprivate static func unknownArea(
    _ area: String, _ known: [String], at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-reference", "no area has or had the code '\(area)'", at: span,
      fix: NearestName.of(area, among: known).map { "write '\($0)'" })
  }

  fileprivate static func notValid(
    _ former: FormerArea, _ period: Period, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "bad-period",
      "the code \(former.code) was valid until \(former.to.iso), not in \(period.text)", at: span,
      fix: "use the code that was valid in \(period.text)")
  }
}
