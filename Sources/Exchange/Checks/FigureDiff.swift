package import Figures
package import Model
package import Source

/// What figures that come in would change in a table, and the table as it would be.
package struct FigureDiff: Sendable {
  /// A line of a table.
  package struct Row: Sendable, Equatable {
    package let area: String
    package let period: Period
    package let cells: [String]

    /// The figure or the reason why there is none.
    package var figure: String { cells[2].isEmpty ? cells[3] : cells[2] }
  }

  package private(set) var added: [Row] = []
  /// The figure is another.
  package private(set) var changed: [(old: Row, new: Row)] = []
  /// The figure is the same, but it has another source or note.
  package private(set) var restated: [Row] = []
  package private(set) var removed: [Row] = []
  package private(set) var unchanged = 0
  /// All rows as they would be, sorted by area and period.
  package private(set) var rows: [Row] = []

  /// Figures that come in take the place of those for the same area and period. A figure of the
  /// same source in one of the same periods that did not come again is gone; all others stay.
  ///
  /// - Parameter table: the indicator's table, when it has one.
  package init(_ table: Table?, _ incoming: [IncomingFigure], source: Identifier<FigureSource>?) {
    var old: [Key: Row] = [:]
    for row in table.map(Self.rows) ?? [] { old[Key(row)] = row }
    let periods = Set(incoming.map(\.observation.period))
    var result = old
    for figure in incoming {
      let new = Row(figure.observation)
      let key = Key(new)
      guard let before = old[key] else {
        added.append(new)
        result[key] = new
        continue
      }
      if before.cells == new.cells {
        unchanged += 1
      } else if before.isSameFigure(new) {
        let row = new.writtenAs(before)
        if row == before { unchanged += 1 } else { restated.append(row) }
        result[key] = row
      } else {
        changed.append((before, new))
        result[key] = new
      }
    }
    let coming = Set(incoming.map { Key(Row($0.observation)) })
    for (key, row) in old
    where !coming.contains(key) && row.cells[4] == source?.text && periods.contains(key.period) {
      removed.append(row)
      result[key] = nil
    }
    added.sort(by: Self.isBefore)
    changed.sort { Self.isBefore($0.new, $1.new) }
    restated.sort(by: Self.isBefore)
    removed.sort(by: Self.isBefore)
    rows = result.values.sorted(by: Self.isBefore)
  }

  package var isEmpty: Bool {
    added.isEmpty && changed.isEmpty && restated.isEmpty && removed.isEmpty
  }

  /// The sources of what would be new.
  package var sources: Set<String> {
    Set((added + changed.map(\.new) + restated).map { $0.cells[4] })
  }

  /// The table as it would be.
  package var text: String { ObservationText.table(rows.map(\.cells)) }

  private struct Key: Hashable {
    var area: String
    var period: Period

    init(_ row: Row) {
      area = row.area
      period = row.period
    }
  }

  private static func isBefore(_ a: Row, _ b: Row) -> Bool {
    (a.area, a.period) < (b.area, b.period)
  }

  private static func rows(_ table: Table) -> [Row] {
    let columns = ObservationReader.columns.map { table.columns.firstIndex(of: $0) }
    return (0..<table.rowCount).compactMap { row in
      let cells = columns.map { $0.map { table.text(row: row, column: $0) } ?? "" }
      return Period(cells[1]).map { Row(area: cells[0], period: $0, cells: cells) }
    }
  }
}

extension FigureDiff.Row {
  fileprivate init(_ observation: Observation) {
    area = observation.area
    period = observation.period
    cells = ObservationText.cells(observation)
  }

  fileprivate func isSameFigure(_ other: Self) -> Bool {
    guard let number = Double(cells[2]) else { return cells[2...3] == other.cells[2...3] }
    return number == Double(other.cells[2])
  }

  /// The row with its figure as another row writes it: `5.0` stays `5.0`.
  fileprivate func writtenAs(_ other: Self) -> Self {
    var cells = cells
    cells.replaceSubrange(2...3, with: other.cells[2...3])
    return Self(area: area, period: period, cells: cells)
  }
}
