extension Matrix {
  /// The same matrix with words at some of its entries, by the paths these link to.
  ///
  /// Nothing is taken away: what has no mark stands as it stood.
  func marked(_ marks: [String: String]) -> Matrix {
    func marked(_ cell: Cell) -> Cell {
      var cell = cell
      for index in cell.entries.indices {
        cell.entries[index].mark = marks[cell.entries[index].path] ?? ""
      }
      return cell
    }
    var matrix = self
    for row in rows.indices { matrix.rows[row].cells = rows[row].cells.map(marked) }
    for group in groups.indices {
      matrix.groups[group].cells = groups[group].cells.map(marked)
      for column in groups[group].columns.indices {
        matrix.groups[group].columns[column].cells = groups[group].columns[column].cells
          .map(marked)
      }
    }
    return matrix
  }
}
