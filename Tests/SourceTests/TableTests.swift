import Testing

@testable import Source

/// CSV as RFC 4180 has it, with the place of every cell.
@Suite struct TableTests {
  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      // Empty cells, at the end of the file too.
      ("a,b,c\n,,\n1,,\n,,3", [["a", "b", "c"], ["", "", ""], ["1", "", ""], ["", "", "3"]]),
      ("a,b\n1,", [["a", "b"], ["1", ""]]),
      ("a,b\n1,\"\"", [["a", "b"], ["1", ""]]),
      // Empty lines are no rows.
      ("a,b\n\n1,2\n\n\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      // Quotes.
      ("a,b\n\"1,5\",2\n", [["a", "b"], ["1,5", "2"]]),
      ("a,b\n1,\"x\ny\"\n", [["a", "b"], ["1", "x\ny"]]),
      ("a,b\r\n1,\"x\r\ny\"\r\n", [["a", "b"], ["1", "x\r\ny"]]),
      ("a,b\n1,\"say \"\"hei\"\"\"\n", [["a", "b"], ["1", "say \"hei\""]]),
      ("a,b\n1,\"\"\"\"\n", [["a", "b"], ["1", "\""]]),
      ("a,b\n1,\"x\"\"\"\"y\"\n", [["a", "b"], ["1", "x\"\"y"]]),
      ("a,b\n\"1\",\"2\"", [["a", "b"], ["1", "2"]]),
      ("\"a\",\"b\"\n1,2\n", [["a", "b"], ["1", "2"]]),
      // A quote inside a cell without quotes is a sign like any other.
      ("a,b\n5\" rør,2\n", [["a", "b"], ["5\" rør", "2"]]),
      // Text is text: nothing is trimmed, no zero lost.
      ("a,b\n 0301 ,Bø\n", [["a", "b"], [" 0301 ", "Bø"]]),
      ("a\n1\n", [["a"], ["1"]]),
      ("a,b\n", [["a", "b"]]),
    ] as [(String, [[String]])])
  func cells(csv: String, rows: [[String]]) throws {
    var diagnostics = Diagnostics()
    let table = try #require(Table(SourceFile(csv), diagnostics: &diagnostics))
    #expect(table.cells == rows)
    #expect(diagnostics.told == [])
  }

  @Test(
    arguments: [
      ("", [["empty-table 1:1 "]]),
      ("\n\r\n", [["empty-table 1:1 "]]),
      ("a,b\n1\n3,4\n", [["ragged-row 2:1 1"], ["a", "b"], ["3", "4"]]),
      ("a,b\n1,2,3\n3,4\n", [["ragged-row 2:1 1,2,3"], ["a", "b"], ["3", "4"]]),
      ("a,b\n1,\"x\n3,4\n", [["open-quote 2:3 \""], ["a", "b"], ["1", "x\n3,4\n"]]),
      ("a,b\n\"1,2\n", [["ragged-row 2:2 1,2\n", "open-quote 2:1 \""], ["a", "b"]]),
      // What follows a closed quote is told, not dropped.
      ("a,b\n\"1\"2,3\n", [["open-quote 2:1 \""], ["a", "b"], ["1", "3"]]),
      ("a,b\n1,\"2\" \n", [["open-quote 2:3 \""], ["a", "b"], ["1", "2"]]),
      ("a,a\n1,2\n", [["duplicate-key 1:3 a"], ["a", "a"], ["1", "2"]]),
      ("å,b,å\n", [["duplicate-key 1:5 å"], ["å", "b", "å"]]),
    ] as [(String, [[String]])])
  func faults(csv: String, toldAndRows: [[String]]) {
    var diagnostics = Diagnostics()
    let table = Table(SourceFile(csv), diagnostics: &diagnostics)
    #expect(diagnostics.told == toldAndRows.first)
    #expect(table?.cells ?? [] == Array(toldAndRows.dropFirst()))
  }

  @Test("Doubled quotes are undone in the header too")
  func quotedHeader() {
    var diagnostics = Diagnostics()
    let table = Table(SourceFile("\"a\"\"b\",c\n"), diagnostics: &diagnostics)
    #expect(table?.columns == ["a\"b", "c"])
    #expect(diagnostics.told == [])
  }

  @Test("A cell's place covers what was typed, without its quotes; an empty one the sign after it")
  func spans() throws {
    var diagnostics = Diagnostics()
    let csv = "a,b,c\nBø,\"x, y\",3\r\n,\"\",\n"
    let table = try #require(Table(SourceFile(csv), diagnostics: &diagnostics))
    let spans = (0..<table.rowCount).map { row in
      table.columns.indices.map { table.span(row: row, column: $0).told }
    }
    #expect(
      spans == [
        ["2:1 Bø", "2:5 x, y", "2:11 3"],
        ["3:1 ,", "3:3 \"", "3:5 \n"],
      ])
  }
}

extension Table {
  /// The header and the rows as texts.
  fileprivate var cells: [[String]] {
    [columns] + (0..<rowCount).map { row in columns.indices.map { text(row: row, column: $0) } }
  }
}
