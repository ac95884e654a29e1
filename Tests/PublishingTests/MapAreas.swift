import Source
import Support

@testable import Model

/// Areas for maps: drawn by hand in a test, or those of a content folder.
enum MapAreas {
  /// A drawing in which each letter but `.` is an area of the region of that letter, half a degree
  /// from the next on the equator; its code is its row and its column.
  static func drawn(_ lines: [String]) -> [Area] {
    var csv = "code,name,slug,region,lat,lon\n"
    for (row, line) in lines.enumerated() {
      for (column, letter) in line.enumerated() where letter != "." {
        let (lat, lon) = (Double(-row) / 2, Double(column) / 2)
        csv += "\(row)\(column),N\(row)\(column),n\(row)\(column),\(letter),\(lat),\(lon)\n"
      }
    }
    return read(SourceFile("areas.csv", csv))
  }

  /// The areas of a content folder.
  static func of(_ content: Folder) throws -> [Area] {
    read(SourceFile(path: "areas.csv", bytes: try content.bytes("data/areas.csv")))
  }

  private static func read(_ file: SourceFile) -> [Area] {
    // That a table has more columns than these tests know is none of their business.
    var ignored = Diagnostics()
    var tables = AreaTables(attributes: [])
    tables.read(
      areas: Table(file, diagnostics: &ignored), regions: nil, former: nil, changes: nil,
      &ignored)
    return tables.areas
  }
}
