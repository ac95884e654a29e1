internal import Source

/// Reads the table of boundaries: one closed line a row, its corners as `x y x y …`.
struct BoundaryTable {
  /// A triangle and its first corner again.
  static let fewestPoints = 4
  /// Further than any place on Earth from any other, on any map.
  private static let farthest: Int32 = 1_000_000

  private let table: Table
  private let columns: Columns

  /// The boundaries, nil when the table has none that can be read.
  static func read(_ table: Table, _ diagnostics: inout Diagnostics) -> Boundaries? {
    guard let columns = Columns(table, required: Boundaries.columns, optional: [], &diagnostics)
    else {
      return nil
    }
    let rings = BoundaryTable(table: table, columns: columns).rings(&diagnostics)
    return rings.isEmpty ? nil : Boundaries(rings: rings)
  }

  private func rings(_ diagnostics: inout Diagnostics) -> [Boundaries.Ring] {
    guard let pointsColumn = table.columns.firstIndex(of: "points") else { return [] }
    var first: [String: Int] = [:]
    return (0..<table.rowCount).map { row in
      let (area, part) = (columns.text("area", row), columns.text("part", row))
      if let before = first["\(area) \(part)"] {
        diagnostics.add(
          .secondPart(part, area, columns.span("part", row), columns.span("part", before)))
      }
      first["\(area) \(part)"] = row
      // A line with a fault is kept without points, so that its area is not told to have none.
      let points = points(table.range(row: row, column: pointsColumn), &diagnostics)
      if let points { check(points, at: columns.span("points", row), &diagnostics) }
      return Boundaries.Ring(
        area: Reference(area, at: columns.span("area", row)), part: part, points: points ?? [],
        source: Reference(columns.text("source", row), at: columns.span("source", row)))
    }
  }

  private func check(
    _ points: [Boundaries.Point], at place: Span, _ diagnostics: inout Diagnostics
  ) {
    if points.count < Self.fewestPoints {
      diagnostics.add(.fewPoints(points.count, at: place))
    } else if points.first != points.last {
      diagnostics.add(.openRing(at: place))
    }
  }

  /// The points of a cell; nil when one is none, which is then reported.
  private func points(_ range: Range<Int>, _ diagnostics: inout Diagnostics) -> [Boundaries.Point]?
  {
    var numbers: [Int32] = []
    for word in table.file.bytes[range].split(separator: UInt8(ascii: " ")) {
      guard let number = Int32(String(decoding: word, as: UTF8.self)),
        (-Self.farthest...Self.farthest).contains(number)
      else {
        let place = Span(table.file, word.startIndex..<word.endIndex)
        diagnostics.add(.badCoordinate(String(decoding: word, as: UTF8.self), at: place))
        return nil
      }
      numbers.append(number)
    }
    guard numbers.count % 2 == 0 else {
      diagnostics.add(.halfPoint(at: Span(table.file, range)))
      return nil
    }
    return stride(from: 0, to: numbers.count, by: 2).map {
      Boundaries.Point(x: numbers[$0], y: numbers[$0 + 1])
    }
  }
}

extension Diagnostic {
  private static let again = "make the file again with 'helhet data import boundaries'"

  fileprivate static func badCoordinate(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "bad-number", "'\(text)' is no coordinate: a whole number of units of 100 m",
      at: span, fix: again)
  }

  fileprivate static func halfPoint(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "bad-number", "the last point has an x and no y", at: span, fix: again)
  }

  fileprivate static func fewPoints(_ count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "too-few", "a closed line needs at least 4 points, and this one has \(count)",
      at: span, fix: again)
  }

  fileprivate static func openRing(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "open-ring", "the line does not end at the point where it begins", at: span,
      fix: again)
  }

  fileprivate static func secondPart(
    _ part: String, _ area: String, _ span: Span, _ first: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-id", "the area '\(area)' has a second part '\(part)'", at: span,
      fix: again, notes: [.init("the first is here", at: first)])
  }
}
