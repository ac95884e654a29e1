import Model
import Source
import Testing

@testable import Publishing

/// The matrix of an edition, with a row it has from another.
@Suite struct MatrixTests {
  private func matrix(_ id: String) throws -> Matrix {
    var builder = SmallSite.builder()
    let edition = try #require(SmallSite.catalogue.editions[Identifier(id)])
    let matrix = builder.matrix(edition)
    #expect(builder.diagnostics.told == [])
    return matrix
  }

  @Test("Rows from top to bottom, cells from left to right, a spanning cell once")
  func rows() throws {
    let rows = try matrix("first").rows
    #expect(rows.map(\.name) == ["Bank row", "State row"])
    #expect(rows.map(\.remark) == ["", "tolket, fra Second"])
    #expect(
      rows.map(\.outline) == [
        ["A: Basic loan, Grant (to builders)", "A: Loan", "B:"],
        // The other edition has its focus areas and columns in another order.
        ["A x2: A role", "B: Grant"],
      ])
  }

  @Test("An edition's own order")
  func ownOrder() throws {
    let matrix = try matrix("second")
    #expect(matrix.rows.map(\.name) == ["Money", "State"])
    #expect(matrix.groups.map(\.letter) == ["B", "A"])
    #expect(matrix.groups.flatMap(\.columns).map(\.number) == ["3", "2", "1"])
    #expect(
      matrix.rows.map(\.outline) == [
        ["B:", "A: Loan, Grant", "A:"], ["B: Grant", "A x2: A role"],
      ])
    #expect(matrix.rows.map(\.remark) == ["", ""])
  }

  @Test("As a list: each column has its cells that are not empty, the group those that span it")
  func list() throws {
    let groups = try matrix("first").groups
    #expect(groups.map(\.span) == ["2", ""])
    #expect(groups.map { $0.cells.map(\.rowName) } == [["State row"], []])
    #expect(
      groups.map { $0.columns.map { $0.cells.map(\.rowName) } } == [
        [["Bank row"], ["Bank row"]], [["State row"]],
      ])
    #expect(
      groups.first?.columns.map(\.link.path) == ["strategies/buy.html", "strategies/build.html"])
    #expect(groups.map(\.link.path) == ["focus-areas/rent.html", "focus-areas/keep.html"])
  }

  @Test("Table and list say the same")
  func same() throws {
    for id in ["first", "second"] {
      let matrix = try matrix(id)
      let table = matrix.rows.flatMap(\.cells).flatMap(\.entries).map(\.text).sorted()
      let list = matrix.groups.flatMap { group in
        (group.cells + group.columns.flatMap(\.cells)).flatMap(\.entries).map(\.text)
      }
      #expect(table == list.sorted())
    }
  }

  @Test("Notes are gathered, numbered as they come, each told once")
  func notes() throws {
    let matrix = try matrix("first")
    #expect(
      matrix.notes.map { "\($0.number) \($0.id) \($0.text.plainText)" } == [
        "1 first-1 Only here.", "2 first-2 Once.", "3 first-3 From K.",
      ])
    let entries = matrix.rows.flatMap(\.cells).flatMap(\.entries)
    #expect(
      entries.map { "\($0.text) \($0.noteNumber)" } == [
        "Basic loan ", "Grant 1", "Loan 1", "A role ", "Grant 2",
      ])
  }

  @Test("Links, names and the caption")
  func frame() throws {
    let matrix = try matrix("first")
    #expect(matrix.id == "first" && matrix.caption == "Utgave First")
    #expect(matrix.prerequisites.map(\.path) == ["prerequisites/plan.html"])
    #expect(
      matrix.rows.flatMap(\.cells).flatMap(\.entries).map(\.path) == [
        "instruments/loan.html", "instruments/grant.html", "instruments/loan.html",
        "instruments/role.html", "instruments/grant.html",
      ])
  }

  @Test("A row that spans a focus area and stands in its columns too loses nothing unseen")
  func both() {
    let edition = """
      code: X
      name: Third
      title: T
      order: 3
      summary: S
      prerequisitesName: P
      prerequisites: []
      layers: [{ layer: bank, name: Bank }]
      focusAreas:
        - focusArea: rent
          name: Rent
          cells: { bank: [{ instrument: role }] }
          strategies:
            - strategy: buy
              name: Buy
              cells: { bank: [{ instrument: loan }] }
      """
    #expect(throws: SmallSite.Unreadable.self) {
      try SmallSite.read(["model/editions/third.yml": edition])
    }
  }
}

extension Matrix.Row {
  /// Each cell as `letter xspan: entry (qualifier), …`.
  fileprivate var outline: [String] {
    cells.map { cell in
      let entries = cell.entries.map {
        $0.text + ($0.qualifier.isEmpty ? "" : " (\($0.qualifier))")
      }
      let head = cell.letter + (cell.span.isEmpty ? "" : " x\(cell.span)") + ":"
      return ([head] + (entries.isEmpty ? [] : [entries.joined(separator: ", ")]))
        .joined(separator: " ")
    }
  }
}
