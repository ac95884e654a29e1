internal import Model
internal import Source

/// Reads a table of observations and reports every cell that cannot be one.
struct ObservationReader {
  let catalogue: Catalogue

  func read(_ table: Table, _ diagnostics: inout Diagnostics) -> [Observation] {
    guard
      let columns = Columns(
        table, required: ["area", "period", "value", "missing", "source", "derived", "note"],
        optional: [], &diagnostics)
    else { return [] }
    var observations: [Observation] = []
    observations.reserveCapacity(table.rowCount)
    var periods: [String: Period] = [:]
    var sources: [String: Identifier<FigureSource>] = [:]
    var seen: [String: Int] = [:]
    seen.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      let area = columns.text("area", row)
      let periodText = columns.text("period", row)
      guard let period = periods[periodText] ?? Period(periodText) else {
        diagnostics.add(.badPeriod(periodText, at: columns.span("period", row)))
        continue
      }
      periods[periodText] = period
      if let first = seen.updateValue(row, forKey: "\(area) \(periodText)") {
        diagnostics.add(
          .duplicate(area, period, at: columns.span("area", row), columns.span("area", first)))
      }
      check(area, period, columns, row, &diagnostics)
      let sourceText = columns.text("source", row)
      let source = sources[sourceText] ?? Identifier(sourceText)
      if sources[sourceText] == nil {
        if !catalogue.sources.contains(source) {
          diagnostics.add(
            .unknownReference(
              Reference<FigureSource>(sourceText, at: columns.span("source", row)),
              in: catalogue.sources))
        }
        sources[sourceText] = source
      }
      guard let measurement = measurement(columns, row, &diagnostics) else { continue }
      observations.append(
        Observation(
          area: area, period: period, measurement: measurement, source: source,
          isDerived: columns.text("derived", row) == "yes", note: columns.optional("note", row)))
    }
    return observations
  }

  private func measurement(
    _ columns: Columns, _ row: Int, _ diagnostics: inout Diagnostics
  ) -> Measurement? {
    let value = columns.text("value", row)
    let missing = columns.text("missing", row)
    switch (value.isEmpty, missing.isEmpty) {
    case (false, true):
      guard let number = Double(value), number.isFinite, !value.contains("x") else {
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
    _ area: String, _ period: Period, _ columns: Columns, _ row: Int,
    _ diagnostics: inout Diagnostics
  ) {
    if catalogue.areas.contains(Identifier(area)) || catalogue.regions.contains(Identifier(area))
      || area == catalogue.site.wholeCode
    {
      return
    }
    guard let former = catalogue.formerAreas[Identifier(area)] else {
      diagnostics.add(
        .unknownArea(area, catalogue.areas.names, at: columns.span("area", row)))
      return
    }
    if !(former.from.year...former.to.year).contains(period.lastYear),
      period.lastYear > former.to.year
    {
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
