internal import Model
internal import Source

/// Brings the positions of a file onto our flat map, once it is sure what they are.
///
/// Degrees are projected. Metres of some projection are taken as they are, when areas lie to each
/// other as they do on our own map: then that map is as good.
struct BoundaryPlane {
  private let areas: [String: Area]
  private let projection: Projection

  init(_ areas: [Area]) {
    self.areas = Dictionary(areas.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    projection = Projection(around: areas)
  }

  /// The lines of each feature on the map; nil when they lie elsewhere than the areas do, which is
  /// then reported.
  func rings(
    of features: [GeoFeature], _ diagnostics: inout Diagnostics
  ) -> [[[Boundaries.Point]]]? {
    let positions = features.lazy.flatMap(\.rings).joined()
    let isDegrees = positions.allSatisfy { abs($0.x) <= 180 && abs($0.y) <= 90 }
    guard positions.allSatisfy({ abs($0.x) < Self.farthest && abs($0.y) < Self.farthest }) else {
      diagnostics.addElsewhere(features)
      return nil
    }
    if isDegrees {
      guard liesRight(features, projected) else {
        let isSwapped = liesRight(features) { projected(GeoPosition($0.y, $0.x)) }
        isSwapped ? diagnostics.addSwapped(features) : diagnostics.addElsewhere(features)
        return nil
      }
      return features.map { $0.rings.map { $0.map { Self.grid(projected($0)) } } }
    }
    guard liesAlike(features) else {
      diagnostics.addElsewhere(features)
      return nil
    }
    return features.map { $0.rings.map { $0.map { Self.grid(Self.flipped($0)) } } }
  }

  /// More metres than the Earth is round.
  private static let farthest = 5e7

  private func projected(_ position: GeoPosition) -> SIMD2<Double> {
    let point = projection.point(latitude: position.y, longitude: position.x)
    return SIMD2(point.x, point.y)
  }

  /// North is up in the file and down in a drawing.
  private static func flipped(_ position: GeoPosition) -> SIMD2<Double> {
    SIMD2(position.x, -position.y)
  }

  private static func grid(_ metres: SIMD2<Double>) -> Boundaries.Point {
    Boundaries.Point(
      x: Int32((metres.x / Boundaries.unit).rounded()),
      y: Int32((metres.y / Boundaries.unit).rounded()))
  }

  /// Whether the features lie where the areas do.
  private func liesRight(
    _ features: [GeoFeature], _ place: (GeoPosition) -> SIMD2<Double>
  ) -> Bool {
    let pairs = pairs(features, place)
    return Self.isNear(pairs.map { ($0.wanted - $0.found, $0.reach) })
  }

  /// Whether the features lie to each other as the areas do, but for a turn and a little scale.
  private func liesAlike(_ features: [GeoFeature]) -> Bool {
    let pairs = pairs(features, Self.flipped)
    let count = Double(max(1, pairs.count))
    let wanted = pairs.reduce(.zero) { $0 + $1.wanted } / count
    let found = pairs.reduce(.zero) { $0 + $1.found } / count
    // The best turn and scale, as one complex number (a, b).
    var (a, b, square) = (0.0, 0.0, 0.0)
    for pair in pairs {
      let (p, q) = (pair.wanted - wanted, pair.found - found)
      a += p.x * q.x + p.y * q.y
      b += p.y * q.x - p.x * q.y
      square += q.x * q.x + q.y * q.y
    }
    guard square > 0 else { return false }
    (a, b) = (a / square, b / square)
    guard (0.9...1.1).contains((a * a + b * b).squareRoot()), abs(b) < 0.5 else { return false }
    return Self.isNear(
      pairs.map { pair in
        let (p, q) = (pair.wanted - wanted, pair.found - found)
        return (p - SIMD2(a * q.x - b * q.y, b * q.x + a * q.y), pair.reach)
      })
  }

  /// Where each area and its feature lie, and how large the feature is.
  private func pairs(
    _ features: [GeoFeature], _ place: (GeoPosition) -> SIMD2<Double>
  ) -> [(wanted: SIMD2<Double>, found: SIMD2<Double>, reach: Double)] {
    features.compactMap { feature in
      guard let area = areas[feature.code], let first = feature.rings.first?.first else {
        return nil
      }
      var (least, most) = (first, first)
      for position in feature.rings.joined() {
        least = pointwiseMin(least, position)
        most = pointwiseMax(most, position)
      }
      let (low, high) = (place(least), place(most))
      let size = high - low
      let wanted = projection.point(of: area)
      return (
        SIMD2(wanted.x, wanted.y), (low + high) / 2,
        (size.x * size.x + size.y * size.y).squareRoot() / 2
      )
    }
  }

  /// Whether most distances are no more than the areas' own reach.
  private static func isNear(_ distances: [(way: SIMD2<Double>, reach: Double)]) -> Bool {
    let near = distances.count { way, reach in
      (way.x * way.x + way.y * way.y).squareRoot() <= reach
    }
    return near * 10 >= distances.count * 9
  }
}

extension Diagnostics {
  fileprivate mutating func addSwapped(_ features: [GeoFeature]) {
    add(
      Diagnostic(
        .error, "bad-projection", "the positions have the latitude before the longitude",
        at: features.first?.span,
        fix: "write the longitude first, as GeoJSON has it (RFC 7946)"))
  }

  fileprivate mutating func addElsewhere(_ features: [GeoFeature]) {
    add(
      Diagnostic(
        .error, "bad-projection",
        "the boundaries do not lie as the areas do by their coordinates in areas.csv",
        at: features.first?.span,
        fix: "fetch them in degrees (WGS 84, EPSG:4326) or in metres (UTM)"))
  }
}
