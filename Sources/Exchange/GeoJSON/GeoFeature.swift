package import Source

/// A place as a GeoJSON file has it: degrees or metres, east before north.
package typealias GeoPosition = SIMD2<Double>

/// An area of a GeoJSON file, with the closed lines around it and around its holes.
package struct GeoFeature: Sendable {
  package let code: String
  /// Where the code stands.
  package let span: Span
  /// Each ends where it begins.
  package var rings: [[GeoPosition]]

  package init(code: String, span: Span, rings: [[GeoPosition]]) {
    self.code = code
    self.span = span
    self.rings = rings
  }
}
