internal import Glibc

/// A flat map of a part of the world on which areas keep their size.
///
/// Lambert's azimuthal equal-area projection around a centre (Snyder, Map Projections, USGS
/// Professional Paper 1395, 1987, pp. 182–190), on a sphere.
package struct Projection: Sendable {
  /// A place on the map in whole metres from the centre, x to the east and y to the south.
  package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  private let centralLongitude: Double
  private let sinCentre: Double
  private let cosCentre: Double

  /// - Parameters: the centre in degrees.
  package init(latitude: Double, longitude: Double) {
    centralLongitude = longitude * Self.radian
    sinCentre = sin(latitude * Self.radian)
    cosCentre = cos(latitude * Self.radian)
  }

  /// The map around the middle of some areas.
  package init(around areas: [Area]) {
    let count = Double(max(1, areas.count))
    self.init(
      latitude: areas.reduce(0) { $0 + $1.latitude } / count,
      longitude: areas.reduce(0) { $0 + $1.longitude } / count)
  }

  /// Where a place in degrees lies on the map.
  ///
  /// Rounded to metres, so that no processor's last bit of a sine reaches a page.
  package func point(latitude: Double, longitude: Double) -> Point {
    let (phi, lambda) = (latitude * Self.radian, longitude * Self.radian - centralLongitude)
    let cosine = sinCentre * sin(phi) + cosCentre * cos(phi) * cos(lambda)
    // Opposite the centre lies no point but a circle.
    let scale = Self.radius * (2 / max(1 + cosine, 1e-9)).squareRoot()
    let y = scale * (cosCentre * sin(phi) - sinCentre * cos(phi) * cos(lambda))
    return Point(x: (scale * cos(phi) * sin(lambda)).rounded(), y: (-y).rounded())
  }

  package func point(of area: Area) -> Point {
    point(latitude: area.latitude, longitude: area.longitude)
  }

  /// Of a sphere with the area of the Earth, in metres.
  private static let radius = 6_371_007.0
  private static let radian = Double.pi / 180
}
