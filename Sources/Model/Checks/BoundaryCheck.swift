internal import Source

/// Where there are boundaries, every area has its own and no other has any.
enum BoundaryCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    guard let boundaries = catalogue.boundaries else { return }
    var drawn: Set<Identifier<Area>> = []
    for ring in boundaries.rings where drawn.insert(ring.area.id).inserted {
      if !catalogue.areas.contains(ring.area.id) {
        diagnostics.add(.unknownReference(ring.area, in: catalogue.areas))
      }
    }
    for source in boundaries.sources where !catalogue.sources.contains(source.id) {
      diagnostics.add(.unknownReference(source, in: catalogue.sources))
    }
    for area in catalogue.areas.all where !drawn.contains(area.id) {
      diagnostics.add(.missingBoundary(area))
    }
  }
}

extension Diagnostic {
  fileprivate static func missingBoundary(_ area: Area) -> Diagnostic {
    Diagnostic(
      .warning, "missing-boundary",
      "the area '\(area.code)' has no boundary, though others have, and is left out of the map",
      at: area.span, fix: "make boundaries.csv again with 'helhet data import boundaries'")
  }
}
