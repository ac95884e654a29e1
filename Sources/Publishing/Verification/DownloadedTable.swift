internal import Source

/// A table of figures as it was written, for a spreadsheet or for programs.
struct DownloadedTable {
  struct Row {
    var code: String
    /// The id, or the name in a spreadsheet's table.
    var indicator: String
    var period: String
    var value: String
    var sign: String
    var span: Span
  }

  private let isForSpreadsheets: Bool
  let rows: [Row]

  /// Nil when the file is another table than those of figures.
  ///
  /// - Parameter headings: what a spreadsheet's columns are called in each language.
  init?(_ file: SourceFile, headings: [[String]]) {
    let lines = Self.records(file)
    guard let header = lines.first else { return nil }
    isForSpreadsheets = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let known = isForSpreadsheets ? headings : [FigureFile.columns]
    guard known.contains(header.cells) else { return nil }
    rows = lines.dropFirst().map { line in
      let cells = line.cells + Array(repeating: "", count: max(0, 11 - line.cells.count))
      return Row(
        code: cells[0], indicator: cells[2], period: cells[4], value: cells[5], sign: cells[6],
        span: Span(file, line.range))
    }
  }

  /// The signs that may stand before decimals.
  func decimalSigns(_ languages: [String]) -> [String] { isForSpreadsheets ? languages : ["."] }

  private static func records(_ file: SourceFile) -> [(cells: [String], range: Range<Int>)] {
    let bytes = file.bytes
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let separator = hasMark ? UInt8(ascii: ";") : UInt8(ascii: ",")
    var result: [(cells: [String], range: Range<Int>)] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var start = hasMark ? 3 : 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          if index + 1 < bytes.count, bytes[index + 1] == byte {
            cell.append(byte)
            index += 1
          } else {
            isQuoted = false
          }
        } else {
          cell.append(byte)
        }
      } else if byte == UInt8(ascii: "\"") {
        isQuoted = true
      } else if byte == separator || byte == UInt8(ascii: "\n") {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == UInt8(ascii: "\n") {
          result.append((cells, start..<index))
          cells = []
          start = index + 1
        }
      } else if byte != UInt8(ascii: "\r") {
        cell.append(byte)
      }
      index += 1
    }
    if !cells.isEmpty || !cell.isEmpty {
      result.append((cells + [String(decoding: cell, as: UTF8.self)], start..<bytes.count))
    }
    return result
  }
}
