internal import Model

/// Boundaries on the grid of a drawing: what each area and what lies between regions looks like.
struct BoundaryDrawing: Sendable {
  struct Outline: Sendable {
    let area: Area
    /// The position of the area's region in `regions`.
    let region: Int
    /// The data of its path.
    let path: [UInt8]
    /// Where there is room for a number; nil when there is none.
    let mark: (x: Int, y: Int)?
  }

  /// How many units the longer side of a drawing has.
  static let size = 1_500

  /// In the order of regions, then in the order of the areas.
  let outlines: [Outline]
  let regions: [Identifier<Region>]
  let width: Int
  let height: Int
  /// The lines between regions.
  let borders: [UInt8]

  /// Nil when no area has boundaries.
  init?(_ boundaries: Boundaries, _ areas: [Area]) {
    let points = boundaries.rings.flatMap(\.points)
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max(),
      max(right - left, bottom - top) > 0
    else { return nil }
    let scale = Double(Self.size) / Double(max(right - left, bottom - top))
    func place(_ point: Boundaries.Point) -> GridPoint {
      GridPoint(
        x: Int((Double(point.x - left) * scale).rounded()),
        y: Int((Double(point.y - top) * scale).rounded()))
    }
    width = Int((Double(right - left) * scale).rounded())
    height = Int((Double(bottom - top) * scale).rounded())

    let ringsByArea = Dictionary(grouping: boundaries.rings, by: \.area.id)
    let regions = Set(areas.map(\.region.id)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(regions, regions.indices))
    var outlines: [Outline] = []
    var all: [(region: Int, rings: [GridRing])] = []
    for area in areas {
      guard let own = ringsByArea[area.id] else { continue }
      let rings = GridRing.visible(own.map { $0.points.map(place) })
      let region = numbers[area.region.id] ?? 0
      var path = PathText()
      for ring in rings { ring.draw(into: &path) }
      outlines.append(
        Outline(area: area, region: region, path: path.bytes, mark: RoomForMark.place(in: rings)))
      all.append((region, rings))
    }
    guard !outlines.isEmpty else { return nil }
    self.regions = regions
    self.outlines = outlines.enumerated().sorted {
      ($0.element.region, $0.offset) < ($1.element.region, $1.offset)
    }.map(\.element)
    borders = Self.borders(all)
  }

  /// The edges that two regions share, each drawn once, as long as they go on.
  private static func borders(_ areas: [(region: Int, rings: [GridRing])]) -> [UInt8] {
    var regions: [GridEdge: Int] = [:]
    for area in areas {
      for edge in area.rings.flatMap(\.edges) {
        regions[edge] = min(area.region, regions[edge] ?? .max)
      }
    }
    var path = PathText()
    for area in areas {
      for ring in area.rings {
        var isDrawing = false
        for edge in ring.edges {
          // Drawn where the region with the higher number meets the lower.
          let isBorder = (regions[edge] ?? area.region) < area.region
          if isBorder {
            if !isDrawing { path.move(edge.from.x, edge.from.y) }
            path.line(edge.to.x, edge.to.y)
          }
          isDrawing = isBorder
        }
      }
    }
    return path.bytes
  }
}
