internal import Source

/// Reads the closed lines of a feature.
enum GeoGeometry {
  /// The lines of its polygons; none when there is no polygon, which is then reported.
  static func read(_ feature: JSONValue, _ diagnostics: inout Diagnostics) -> [[GeoPosition]] {
    guard let geometry = feature["geometry"], !geometry.isNull else {
      diagnostics.add(.noGeometry(feature))
      return []
    }
    let coordinates = geometry["coordinates"]
    let polygons: [JSONValue]
    switch geometry["type"]?.text {
    case "Polygon": polygons = coordinates.map { [$0] } ?? []
    case "MultiPolygon": polygons = coordinates?.items ?? []
    default:
      diagnostics.add(.noPolygon(geometry))
      return []
    }
    let rings = polygons.flatMap(\.items)
    if rings.isEmpty { diagnostics.add(.noGeometry(feature)) }
    return rings.compactMap { ring($0, &diagnostics) }
  }

  private static func ring(
    _ ring: JSONValue, _ diagnostics: inout Diagnostics
  ) -> [GeoPosition]? {
    var positions: [GeoPosition] = []
    positions.reserveCapacity(ring.items.count)
    for item in ring.items {
      // A third number is a height.
      guard case .array(let numbers, _) = item, numbers.count >= 2,
        let x = numbers[0].number, let y = numbers[1].number
      else {
        diagnostics.add(.noPosition(item))
        return nil
      }
      positions.append(GeoPosition(x, y))
    }
    if positions.count < 4 {
      diagnostics.add(.shortRing(ring, positions.count))
      return nil
    }
    if positions.first != positions.last {
      diagnostics.add(.openRing(ring))
      return nil
    }
    return positions
  }
}

extension Diagnostic {
  fileprivate static func noGeometry(_ feature: JSONValue) -> Diagnostic {
    Diagnostic(
      .error, "bad-geojson", "the feature has no polygon", at: feature.span.begun,
      fix: "fetch the areas with their boundaries")
  }

  fileprivate static func noPolygon(_ geometry: JSONValue) -> Diagnostic {
    let type = geometry["type"]
    return Diagnostic(
      .error, "bad-geojson",
      "a boundary is a Polygon or a MultiPolygon, not "
        + (type?.text.map { "a '\($0)'" } ?? "a geometry without a type"),
      at: (type ?? geometry).span.begun, fix: "fetch the areas, not the lines between them")
  }

  fileprivate static func noPosition(_ item: JSONValue) -> Diagnostic {
    Diagnostic(
      .error, "bad-geojson", "here should be a position, a list of two numbers",
      at: item.span.begun, fix: "write it as [longitude, latitude]")
  }

  fileprivate static func shortRing(_ ring: JSONValue, _ count: Int) -> Diagnostic {
    Diagnostic(
      .error, "too-few", "a closed line needs at least 4 positions, and this one has \(count)",
      at: ring.span.begun, fix: "repeat the first position at the end, or fetch the file again")
  }

  fileprivate static func openRing(_ ring: JSONValue) -> Diagnostic {
    Diagnostic(
      .error, "open-ring", "the line does not end at the position where it begins",
      at: ring.span.begun, fix: "repeat its first position at its end, or fetch the file again")
  }
}
