package import Model
package import Source

/// The boundaries of a GeoJSON file made ready for the content: on our map, few points, no islets.
package struct BoundaryImport: Sendable {
  /// A closed line of an area; the largest of each comes first.
  package struct Line: Sendable {
    package let area: String
    package let points: [Boundaries.Point]
  }

  /// Sorted by area.
  package let lines: [Line]
  package let areaCount: Int
  package let pointsBefore: Int
  package let linesBefore: Int

  package var pointsAfter: Int { lines.reduce(0) { $0 + $1.points.count } }

  /// Reads and simplifies; nil when an area lacks its boundary, or when there is another error,
  /// which is then reported.
  ///
  /// - Parameters:
  ///   - property: the property that holds the codes of areas, nil to find it out.
  ///   - count: how many points all lines may have together; more than that are left where each
  ///     area could not be drawn with fewer.
  package init?(
    _ file: SourceFile, for catalogue: Catalogue, property: String? = nil, to count: Int,
    diagnostics: inout Diagnostics
  ) {
    let errors = diagnostics.errorCount
    let reader = GeoJSONReader(codes: Set(catalogue.areas.names), property: property)
    guard let features = reader.read(file, diagnostics: &diagnostics) else { return nil }
    // What could not be read may be what is missing.
    if diagnostics.errorCount == errors { Self.check(features, catalogue, &diagnostics) }
    let rings = BoundaryPlane(catalogue.areas.all).rings(of: features, &diagnostics)
    guard let rings, diagnostics.errorCount == errors else { return nil }
    pointsBefore = features.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.count } }
    linesBefore = rings.reduce(0) { $0 + $1.count }
    areaCount = features.count

    let sorted = zip(features.map(\.code), rings).sorted { $0.0 < $1.0 }
    let visible = VisibleLines(sorted.map(\.1))
    var network = ArcNetwork(visible.lines.map(\.points))
    network.arcs = ArcSimplifier.simplify(
      network.arcs, uses: network.useCounts, least: visible.leastPoints(network),
      // Each line repeats its first point.
      to: count - visible.lines.count)
    lines = visible.lines.indices.map {
      Line(area: sorted[visible.lines[$0].area].0, points: network.points(ofLine: $0))
    }
  }

  /// The table for `data/boundaries.csv`.
  package func text(source: Identifier<FigureSource>) -> String {
    var text = Boundaries.columns.joined(separator: ",") + "\n"
    var part = 0
    var area = ""
    for line in lines {
      part = line.area == area ? part + 1 : 1
      area = line.area
      text += "\(area),\(part),\(source.text),"
      text += line.points.map { "\($0.x) \($0.y)" }.joined(separator: " ") + "\n"
    }
    return text
  }

  /// Every feature is an area of today, and every area has a feature.
  private static func check(
    _ features: [GeoFeature], _ catalogue: Catalogue, _ diagnostics: inout Diagnostics
  ) {
    let found = Set(features.map(\.code))
    for feature in features where !catalogue.areas.contains(Identifier(feature.code)) {
      diagnostics.add(.unknownArea(feature, catalogue))
    }
    for area in catalogue.areas.all where !found.contains(area.code) {
      diagnostics.add(.missingFeature(area))
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownArea(
    _ feature: GeoFeature, _ catalogue: Catalogue
  ) -> Diagnostic {
    let isFormer = catalogue.formerAreas.contains(Identifier(feature.code))
    return Diagnostic(
      .error, "unknown-reference",
      isFormer
        ? "'\(feature.code)' is the code of an area that is no more"
        : "no area has the code '\(feature.code)'", at: feature.span,
      fix: isFormer
        ? "fetch the boundaries as they are today"
        : "take the feature out, or add the area to areas.csv")
  }

  fileprivate static func missingFeature(_ area: Area) -> Diagnostic {
    Diagnostic(
      .error, "missing-boundary",
      "the file has no boundary for the area '\(area.code)', \(area.uniqueName)", at: area.span,
      fix: "fetch a file with all areas of today")
  }
}
