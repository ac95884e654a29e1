internal import Figures
internal import Model
package import Source

/// Reads the CSV of PxWeb into a cube: one figure a line, or the periods side by side.
package enum TableCube {
  /// The cube of a file, nil when it is no table of figures, which is then reported.
  package static func read(_ file: SourceFile, diagnostics: inout Diagnostics) -> Cube? {
    let layout = TableLayout(file)
    guard
      let table = Table(
        file, delimiter: layout.delimiter, from: layout.start, diagnostics: &diagnostics)
    else { return nil }
    let title = file.text(0..<layout.start).split(separator: "\n").first.map(String.init) ?? ""
    let wide = table.columns.indices.compactMap { Column($0, table.columns[$0]) }
    guard table.columns.count > 1, table.rowCount > 0, wide.count < table.columns.count else {
      diagnostics.add(.noFigures(at: Span(startOf: file)))
      return nil
    }
    var builder = Builder(table, hasDecimalComma: layout.delimiter != UInt8(ascii: ","))
    if wide.isEmpty {
      builder.readLong()
    } else {
      builder.readWide(wide)
    }
    let cube = builder.cube(title: title.withoutQuotes)
    diagnostics.add(contentsOf: builder.diagnostics)
    return builder.diagnostics.hasErrors ? nil : cube
  }

  /// A column of figures, named by what they are and their period: `Persons 2024`.
  fileprivate struct Column {
    let index: Int
    let contents: String
    let period: String

    init?(_ index: Int, _ name: String) {
      let words = name.split(separator: " ")
      guard let last = words.last, Period(String(last)) != nil else { return nil }
      self.index = index
      contents = words.dropLast().joined(separator: " ")
      period = String(last)
    }
  }
}

/// Gathers figures with the texts of their categories.
private struct Builder {
  let table: Table
  let hasDecimalComma: Bool
  var diagnostics = Diagnostics()
  private var names: [String] = []
  private var roles: [Cube.Role?] = []
  private var rows: [(categories: [String], cell: Cube.Cell, span: Span)] = []

  init(_ table: Table, hasDecimalComma: Bool) {
    self.table = table
    self.hasDecimalComma = hasDecimalComma
  }

  /// One figure a line, in the last column.
  mutating func readLong() {
    let last = table.columns.count - 1
    names = Array(table.columns.dropLast())
    roles = names.map { _ in nil }
    for row in 0..<table.rowCount {
      add((0..<last).map { table.text(row: row, column: $0) }, row, last)
    }
  }

  /// The figures of each period in a column of their own.
  mutating func readWide(_ columns: [TableCube.Column]) {
    let figures = Set(columns.map(\.index))
    let others = table.columns.indices.filter { !figures.contains($0) }
    names = others.map { table.columns[$0] } + ["contents", "period"]
    roles = others.map { _ in nil } + [.contents, .time]
    for row in 0..<table.rowCount {
      let categories = others.map { table.text(row: row, column: $0) }
      for column in columns {
        add(categories + [column.contents, column.period], row, column.index)
      }
    }
  }

  private mutating func add(_ categories: [String], _ row: Int, _ column: Int) {
    let text = table.text(row: row, column: column)
    let span = table.span(row: row, column: column)
    let cell: Cube.Cell
    if text.isEmpty {
      cell = .empty
    } else if Sign.meaning(of: text) != nil {
      cell = .sign(text)
    } else if let number = number(text) {
      cell = .value(number)
    } else {
      diagnostics.add(.badNumber(text, at: span))
      return
    }
    rows.append((categories, cell, span))
  }

  private func number(_ text: String) -> Double? {
    let digits = text.utf8.map {
      hasDecimalComma && $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0
    }
    let isDecimal = digits.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "-")
    }
    return isDecimal ? Double(String(decoding: digits, as: UTF8.self)) : nil
  }

  mutating func cube(title: String) -> Cube? {
    var dimensions: [Cube.Dimension] = []
    var positions: [[String: Int]] = []
    for (index, name) in names.enumerated() {
      var found: [String: Int] = [:]
      var texts: [String] = []
      for row in rows where found[row.categories[index]] == nil {
        found[row.categories[index]] = texts.count
        texts.append(row.categories[index])
      }
      positions.append(found)
      dimensions.append(
        Cube.Dimension(
          id: name, label: name, role: roles[index], categories: Self.categories(texts)))
    }
    let count = dimensions.reduce(1) { product, dimension in
      product > Self.cellLimit ? product : product * dimension.categories.count
    }
    guard count <= Self.cellLimit else {
      diagnostics.add(.tooManyCells(Self.cellLimit, at: Span(startOf: table.file)))
      return nil
    }
    var cells = [Cube.Cell](repeating: .empty, count: count)
    var places = [Span?](repeating: nil, count: count)
    for row in rows {
      let index = row.categories.indices.reduce(0) { index, dimension in
        index * dimensions[dimension].categories.count
          + (positions[dimension][row.categories[dimension]] ?? 0)
      }
      if let first = places[index] {
        diagnostics.add(.twice(row.categories, at: row.span, first))
      }
      cells[index] = row.cell
      places[index] = row.span
    }
    let start = Span(startOf: table.file)
    return Cube(
      file: table.file, label: title, dimensions: dimensions, cells: cells,
      places: places.map { $0 ?? start })
  }

  private static let cellLimit = 5_000_000

  /// `0301 Oslo` is a code and a label when all categories of a column are like it.
  private static func categories(_ texts: [String]) -> [Cube.Category] {
    let halves = texts.map { text in
      text.split(separator: " ", maxSplits: 1).map(String.init)
    }
    let areCoded =
      halves.allSatisfy { $0.count == 2 && $0[0].contains(where: \.isNumber) }
      && Set(halves.compactMap(\.first)).count == texts.count
    return areCoded
      ? halves.map { Cube.Category(code: $0[0], label: $0[1]) }
      : texts.map { Cube.Category(code: $0, label: $0) }
  }
}

extension String {
  fileprivate var withoutQuotes: String {
    filter { $0 != "\"" && $0 != "\r" }
  }
}

extension Diagnostic {
  fileprivate static func noFigures(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "unknown-format", "the file is no table of figures", at: span,
      fix: "save the table as CSV or JSON-stat 2 at the publisher's, and give that file")
  }

  fileprivate static func tooManyCells(_ limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "unknown-format", "the columns have more than \(limit) combinations", at: span,
      fix: "choose fewer columns at the publisher's, and give that file")
  }

  fileprivate static func twice(
    _ categories: [String], at span: Span, _ first: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-observation",
      "there is a second figure for \(categories.joined(separator: ", "))", at: span,
      fix: "keep one of the two", notes: [.init("the first stands here", at: first)])
  }
}
