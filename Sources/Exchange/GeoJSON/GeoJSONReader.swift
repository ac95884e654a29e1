package import Source

/// Reads the areas of a GeoJSON file (RFC 7946).
///
/// The file is a FeatureCollection, or an object that has some: agencies publish files in which
/// each kind of feature has a collection of its own.
package struct GeoJSONReader {
  /// The codes that areas are expected to have; they tell which property holds the code.
  private let codes: Set<String>
  private let property: String?

  /// - Parameter property: the property that holds the code, nil to find it out.
  package init(codes: Set<String>, property: String? = nil) {
    self.codes = codes
    self.property = property
  }

  /// One feature an area, in the order of the file; nil when the file as a whole is not understood.
  ///
  /// Areas that are not expected are among them; what is wrong with a feature is reported.
  package func read(_ file: SourceFile, diagnostics: inout Diagnostics) -> [GeoFeature]? {
    guard let root = JSONReader.read(file, diagnostics: &diagnostics) else { return nil }
    let collections = collections(of: root)
    if collections.isEmpty {
      diagnostics.add(.noCollection(root))
      return nil
    }
    // Of several collections the one with the codes is meant, such as that beside the lines
    // between areas or beside the regions.
    let found = collections.map { ($0, GeoCodes($0, codes, property)) }
    guard let best = found.max(by: { $0.1.matches < $1.1.matches }), best.1.matches > 0 else {
      diagnostics.add(.noCodes(collections[0], property))
      return nil
    }
    return features(of: best.0, best.1, &diagnostics)
  }

  private func collections(of root: JSONValue) -> [JSONValue] {
    ([root] + root.members.map(\.value)).filter {
      $0["type"]?.text == "FeatureCollection" && !($0["features"]?.items ?? []).isEmpty
    }
  }

  private func features(
    of collection: JSONValue, _ codes: GeoCodes, _ diagnostics: inout Diagnostics
  ) -> [GeoFeature] {
    var features: [GeoFeature] = []
    var places: [String: Int] = [:]
    for item in collection["features"]?.items ?? [] {
      guard let code = codes.code(of: item) else {
        diagnostics.add(.noCode(item, codes.name))
        continue
      }
      let geometry = GeoGeometry.read(item, &diagnostics)
      // Some files have a feature a part.
      if let place = places[code.text] {
        features[place].rings += geometry
      } else {
        places[code.text] = features.count
        features.append(GeoFeature(code: code.text, span: code.span, rings: geometry))
      }
    }
    return features
  }
}

extension Diagnostic {
  fileprivate static func noCollection(_ root: JSONValue) -> Diagnostic {
    let type = root["type"]?.text.map { "a \($0)" } ?? root.kind
    return Diagnostic(
      .error, "bad-geojson", "the file is \(type), not a FeatureCollection with features in it",
      at: (root["type"] ?? root).span.begun, fix: "fetch the areas as GeoJSON (RFC 7946)")
  }

  fileprivate static func noCodes(_ collection: JSONValue, _ property: String?) -> Diagnostic {
    let first = collection["features"]?.items.first
    let names = (first?["properties"]?.members ?? []).map(\.key)
    let what = property.map { "the property '\($0)'" } ?? "no property"
    return Diagnostic(
      .error, "bad-geojson",
      "\(what) \(property == nil ? "holds" : "does not hold") the codes of areas",
      at: (first?["properties"] ?? collection).span.begun,
      fix: names.isEmpty
        ? "fetch a file whose features have properties"
        : "name the one that does with --property: \(names.joined(separator: ", "))")
  }

  fileprivate static func noCode(_ feature: JSONValue, _ name: String) -> Diagnostic {
    Diagnostic(
      .error, "bad-geojson", "the feature has no code in '\(name)'", at: feature.span.begun,
      fix: "give it one, or take the feature out")
  }
}

extension Span {
  /// The first sign of a long value, which is enough to show where it is.
  package var begun: Span {
    range.count > 80 ? Span(file, range.lowerBound..<range.lowerBound + 1) : self
  }
}
