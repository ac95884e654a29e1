package import Source

/// A table's columns by name, checked once for the whole table.
package struct Columns {
  private let table: Table
  /// A table has few columns, so going through them is quicker than hashing a name.
  private let index: [(name: String, column: Int)]
  private let parallel: [(language: String, column: Int)]

  /// Reports columns that are missing or unknown; nil when a required one is missing.
  ///
  /// A column `name:xx` holds the name in the language `xx`.
  package init?(
    _ table: Table, required: [String], optional: [String], _ diagnostics: inout Diagnostics
  ) {
    self.table = table
    index = table.columns.enumerated().map { ($1, $0) }
    parallel = table.columns.enumerated().compactMap { column, name in
      name.hasPrefix("name:") ? (String(name.dropFirst(5)), column) : nil
    }
    let known = required + optional
    for (name, span) in zip(table.columns, table.columnSpans)
    where !known.contains(name) && !name.hasPrefix("name:") {
      diagnostics.add(.unknownColumn(name, known, at: span))
    }
    let missing = required.filter { !table.columns.contains($0) }
    for name in missing {
      diagnostics.add(.missingColumn(name, at: Span(startOf: table.file)))
    }
    if !missing.isEmpty { return nil }
  }

  package func text(_ column: String, _ row: Int) -> String {
    position(of: column).map { table.text(row: row, column: $0) } ?? ""
  }

  private func position(of column: String) -> Int? {
    for entry in index where entry.name == column { return entry.column }
    return nil
  }

  package func text(_ column: String, _ row: Int, otherwise other: String) -> String {
    optional(column, row) ?? other
  }

  package func optional(_ column: String, _ row: Int) -> String? {
    let text = text(column, row)
    return text.isEmpty ? nil : text
  }

  package func span(_ column: String, _ row: Int) -> Span {
    position(of: column).map { table.span(row: row, column: $0) } ?? Span(startOf: table.file)
  }

  package func parallelNames(_ row: Int) -> [(language: String, name: String)] {
    parallel.flatMap { language, column in
      table.text(row: row, column: column).split(separator: "/").map {
        (language, $0.trimmed)
      }
    }
  }

  package func number(
    _ column: String, _ row: Int, _ range: ClosedRange<Double>, _ diagnostics: inout Diagnostics
  ) -> Double {
    let text = text(column, row)
    guard let number = Double(text), range.contains(number) else {
      diagnostics.add(.badNumber(text, at: span(column, row)))
      return 0
    }
    return number
  }

  package func date(
    _ column: String, _ row: Int, _ diagnostics: inout Diagnostics
  ) -> PartialDate? {
    let text = text(column, row)
    let date = PartialDate(text)
    if date == nil { diagnostics.add(.badDate(text, at: span(column, row))) }
    return date
  }

  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ column: String, _ row: Int, _ type: Choice.Type, _ diagnostics: inout Diagnostics
  ) -> Choice? where Choice.RawValue == String {
    let text = text(column, row)
    let choice = Choice(rawValue: text)
    if choice == nil {
      diagnostics.add(
        .unknownChoice(text, Choice.allCases.map(\.rawValue), at: span(column, row)))
    }
    return choice
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Diagnostic {
  fileprivate static func unknownColumn(
    _ name: String, _ known: [String], at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-key", "the table has no column '\(name)'", at: span,
      fix: NearestName.of(name, among: known).map { "write '\($0)'" }
        ?? "use one of \(known.joined(separator: ", "))")
  }

  fileprivate static func missingColumn(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "missing-key", "the table lacks the column '\(name)'", at: span, fix: "add it")
  }

  package static func badNumber(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "bad-number", "'\(text)' is no number that may stand here", at: span,
      fix: "write digits and a full stop before decimals, without spaces: 12345.6")
  }
}
