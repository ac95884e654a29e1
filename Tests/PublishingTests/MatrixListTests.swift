import Model
import Testing

@testable import Publishing

/// Both editions as one list.
@Suite struct MatrixListTests {
  @Test("What the editions share stands once; what one has alone says so; each keeps its order")
  func small() throws {
    var builder = SmallSite.builder()
    let list = MatrixList(
      SmallSite.catalogue.editions.all.map { (builder.listMark($0), builder.matrix($0)) })
    #expect(
      list.groups.flatMap(\.outline) == [
        "A Rent",
        // Both show the role across the focus area, in rows that they call otherwise.
        "  1 2 [State row e0|State e1]: A role",
        "  1 Buy",
        "    1 [Bank row] e0: Basic loan, Grant (to builders)",
        "  2 Build",
        "    2 [Bank row e0|Money e1]: Loan e0, Loan e1, Grant e1",
        "B Keep",
        "  3 Adapt",
        "    3 [State row e0|State e1]: Grant e0, Grant e1",
      ])
  }

  @Test("Shown one edition at a time it is what the edition's table has")
  func slides() throws {
    var builder = try RealSite.builder()
    let editions = try RealSite.catalogue().editions.all
    let matrices = editions.map { (edition: builder.listMark($0), matrix: builder.matrix($0)) }
    let list = MatrixList(matrices)
    for (edition, matrix) in matrices {
      let mark = edition.mark
      let cells = list.groups.flatMap { $0.cells + $0.columns.flatMap(\.cells) }
        .filter { $0.editions.isEmpty || $0.editions == mark }
      let shown = cells.flatMap { cell in
        cell.items.filter { $0.editions.isEmpty || $0.editions == mark }
          .map { "\(cell.numbers) \($0.entry.text) (\($0.entry.qualifier))" }
      }
      let table = matrix.groups.flatMap { $0.cells + $0.columns.flatMap(\.cells) }
        .flatMap { cell in
          cell.entries.map { "\(cell.numbers) \($0.text) (\($0.qualifier))" }
        }
      #expect(shown == table)
    }
  }
}

extension SiteBuilder {
  fileprivate func listMark(_ edition: Edition) -> MatrixList.Mark {
    MatrixList.Mark(mark: mark(edition), code: edition.code)
  }
}

extension MatrixList.Group {
  /// A line for the group, each column and each cell, indented.
  fileprivate var outline: [String] {
    [letter + " " + names.words] + cells.map { "  " + $0.outline }
      + columns.flatMap { column in
        ["  " + column.number + " " + column.names.words] + column.cells.map { "    " + $0.outline }
      }
  }
}

extension MatrixList.Cell {
  fileprivate var outline: String {
    let entries = items.map { item in
      let qualifier = item.entry.qualifier.isEmpty ? "" : " (\(item.entry.qualifier))"
      return item.entry.text + qualifier + (item.editions.isEmpty ? "" : " " + item.editions)
    }
    let own = editions.isEmpty ? "" : " " + editions
    return "\(numbers) [\(names.words)]\(own): \(entries.joined(separator: ", "))"
  }
}

extension [MatrixList.Name] {
  fileprivate var words: String {
    map { $0.editions.isEmpty ? $0.text : "\($0.text) \($0.editions)" }.joined(separator: "|")
  }
}
