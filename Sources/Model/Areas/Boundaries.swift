/// The outlines of areas on a flat map.
package struct Boundaries: Sendable {
  /// The columns of the table that holds them.
  package static let columns = ["area", "part", "source", "points"]
  /// How many metres a unit of the coordinates is.
  package static let unit = 100.0

  /// A corner, x to the east and y to the south of some place, in units of 100 m.
  package struct Point: Sendable, Hashable {
    package var x: Int32
    package var y: Int32

    package init(x: Int32, y: Int32) {
      self.x = x
      self.y = y
    }
  }

  /// A closed line, its last point the first again; what lies inside an odd number of an area's
  /// lines belongs to the area.
  package struct Ring: Sendable {
    package let area: Reference<Area>
    /// A number that no other line of the area has.
    package let part: String
    package let points: [Point]
    package let source: Reference<FigureSource>
  }

  /// In the order of the file.
  package let rings: [Ring]

  /// Each of the sources once, where it is named first.
  package var sources: [Reference<FigureSource>] {
    var seen: Set<Identifier<FigureSource>> = []
    return rings.map(\.source).filter { seen.insert($0.id).inserted }
  }
}
