/// A CSV file (RFC 4180): a header and rows whose cells know where they stand.
package struct Table: Sendable {
  package let file: SourceFile
  package let columns: [String]
  /// Where each column is named.
  package let columnSpans: [Span]
  /// Where each cell begins and ends, row by row; `columns.count` cells a row.
  private let bounds: [UInt32]

  package var rowCount: Int { columns.isEmpty ? 0 : bounds.count / 2 / columns.count }

  /// The bytes of a cell as written, without the quotes around it.
  package func range(row: Int, column: Int) -> Range<Int> {
    let index = (row * columns.count + column) * 2
    return Int(bounds[index])..<Int(bounds[index + 1])
  }

  /// A cell's text, doubled quotes undone.
  package func text(row: Int, column: Int) -> String {
    Self.text(file, range(row: row, column: column))
  }

  private static func text(_ file: SourceFile, _ range: Range<Int>) -> String {
    let text = file.text(range)
    guard range.lowerBound > 0, file.bytes[range.lowerBound - 1] == quote else { return text }
    return text.replacingDoubledQuotes
  }

  /// Where a cell stands.
  package func span(row: Int, column: Int) -> Span {
    let range = range(row: row, column: column)
    return Span(
      file, range.isEmpty ? range.lowerBound..<min(file.bytes.count, range.lowerBound + 1) : range)
  }

  /// Reads a file, and reports rows of another length and quotes that are not closed.
  ///
  /// - Parameters:
  ///   - delimiter: what stands between cells.
  ///   - start: where the header begins, for files that say something before it.
  package init?(
    _ file: SourceFile, delimiter: UInt8 = UInt8(ascii: ","), from start: Int = 0,
    diagnostics: inout Diagnostics
  ) {
    let parsed = file.bytes.withUnsafeBufferPointer { Self.scan($0, delimiter, from: start) }
    self.file = file
    guard let header = parsed.rows.first else {
      diagnostics.add(.emptyTable(at: Span(startOf: file)))
      return nil
    }
    let ranges = (0..<header.count).map { cell in
      Int(parsed.bounds[cell * 2])..<Int(parsed.bounds[cell * 2 + 1])
    }
    let names = ranges.map { Self.text(file, $0) }
    columnSpans = ranges.map { Span(file, $0) }
    var seen: Set<String> = []
    for (name, span) in zip(names, columnSpans) where !seen.insert(name).inserted {
      diagnostics.add(.duplicateColumn(name, at: span))
    }
    columns = names
    var kept: [UInt32] = []
    kept.reserveCapacity(parsed.bounds.count)
    for row in parsed.rows.dropFirst() {
      let cells = parsed.bounds[row.start * 2..<(row.start + row.count) * 2]
      guard row.count == names.count else {
        let start = Int(cells.first ?? 0)
        diagnostics.add(
          .raggedRow(
            row.count, names.count, at: Span(file, start..<Int(cells.last ?? 0))))
        continue
      }
      kept.append(contentsOf: cells)
    }
    bounds = kept
    for stray in parsed.strays {
      diagnostics.add(.strayText(at: Span(file, stray - 1..<stray)))
    }
    if let open = parsed.openQuote {
      diagnostics.add(.openQuote(at: Span(file, open..<open + 1)))
    }
  }

  private static let quote = UInt8(ascii: "\"")

  private struct Scan {
    var bounds: [UInt32] = []
    var rows: [(start: Int, count: Int)] = []
    var openQuote: Int?
    /// Where something stands between a closing quotation mark and the next delimiter.
    var strays: [Int] = []
  }

  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8, from start: Int
  ) -> Scan {
    var scan = Scan()
    scan.bounds.reserveCapacity(bytes.count / 4)
    var index = start
    while index < bytes.count {
      let start = scan.bounds.count / 2
      var isRowEnd = false
      while !isRowEnd {
        var lower = index
        var upper: Int
        if index < bytes.count, bytes[index] == quote {
          lower = index + 1
          index = lower
          while index < bytes.count {
            if bytes[index] == quote {
              if index + 1 < bytes.count, bytes[index + 1] == quote { index += 1 } else { break }
            }
            index += 1
          }
          if index == bytes.count { scan.openQuote = lower - 1 }
          upper = index
          index = min(index + 1, bytes.count)
        } else {
          while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A {
            index += 1
          }
          upper = index
          if upper > lower, bytes[upper - 1] == 0x0D { upper -= 1 }
        }
        scan.bounds.append(UInt32(lower))
        scan.bounds.append(UInt32(upper))
        while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A {
          if bytes[index] != 0x0D, scan.strays.last != lower { scan.strays.append(lower) }
          index += 1
        }
        isRowEnd = index >= bytes.count || bytes[index] == 0x0A
        index += 1
      }
      let count = scan.bounds.count / 2 - start
      // An empty line is no row of one empty cell.
      if count == 1, scan.bounds[start * 2] == scan.bounds[start * 2 + 1] {
        scan.bounds.removeLast(2)
      } else {
        scan.rows.append((start, count))
      }
    }
    return scan
  }
}

extension String {
  fileprivate var replacingDoubledQuotes: String {
    var result = ""
    var skipsNext = false
    for character in self {
      if skipsNext, character == "\"" {
        skipsNext = false
        continue
      }
      skipsNext = character == "\""
      result.append(character)
    }
    return result
  }
}

extension Diagnostic {
  fileprivate static func emptyTable(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "empty-table", "the table has no header line", at: span,
      fix: "begin the file with the names of its columns")
  }

  fileprivate static func duplicateColumn(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-key", "the column '\(name)' stands here a second time", at: span,
      fix: "keep one of the two")
  }

  fileprivate static func raggedRow(_ count: Int, _ wanted: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "ragged-row",
      "the row has \(count) \(count == 1 ? "cell" : "cells"), the header \(wanted)", at: span,
      fix: "a cell with a comma in it needs quotes; an empty cell still needs its comma")
  }

  fileprivate static func strayText(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "open-quote", "the cell that begins here goes on after its closing quotation mark",
      at: span, fix: "write a quotation mark inside a cell twice")
  }

  fileprivate static func openQuote(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "open-quote", "the quotation mark that begins here never ends", at: span,
      fix: "end the cell with another quotation mark")
  }
}
