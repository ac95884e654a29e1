import Testing

@testable import Model

/// Degrees become metres on a flat map, the south below, and areas keep their size.
@Suite struct ProjectionTests {
  @Test(
    arguments: [
      ((0, 0), (0, 0), (0, 0)),
      ((60, 10), (60, 10), (0, 0)),
      // A degree is 111,195 m along a sphere of this size, near the centre.
      ((0, 0), (1, 0), (0, -111_194)),
      ((0, 0), (-1, 0), (0, 111_194)),
      ((0, 0), (0, 1), (111_194, 0)),
      // At 60 degrees half as much from west to east; the parallel bends to the north.
      ((60, 10), (60, 11), (55_595, -420)),
      ((60, 10), (60, 9), (-55_595, -420)),
      ((-60, 10), (-60, 11), (55_595, 420)),
      // Across the line where dates change.
      ((0, 180), (0, -179), (111_194, 0)),
      // A quarter of the globe away: the root of two times the radius.
      ((0, 0), (0, 90), (9_009_965, 0)),
    ] as [((Double, Double), (Double, Double), (Double, Double))])
  func points(
    centre: (Double, Double), place: (Double, Double), point: (Double, Double)
  ) {
    let projection = Projection(latitude: centre.0, longitude: centre.1)
    let found = projection.point(latitude: place.0, longitude: place.1)
    #expect(found == Projection.Point(x: point.0, y: point.1))
  }

  @Test("The other side of the globe is far away, not nowhere")
  func antipode() {
    let point = Projection(latitude: 0, longitude: 0).point(latitude: 0, longitude: 180)
    #expect(point.x.isFinite && point.y.isFinite)
  }
}
