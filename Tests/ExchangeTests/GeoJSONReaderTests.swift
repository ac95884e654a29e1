import Source
import Testing

@testable import Exchange

/// Areas of GeoJSON files as agencies publish them.
@Suite struct GeoJSONReaderTests {
  private static let square = "[[0,0],[1,0],[1,1],[0,0]]"

  private static func polygon(_ rings: String = square) -> String {
    #"{"type":"Polygon","coordinates":[\#(rings)]}"#
  }

  private static func feature(_ members: String, _ geometry: String = polygon()) -> String {
    #"{"type":"Feature",\#(members),"geometry":\#(geometry)}"#
  }

  private static func collection(_ features: String...) -> String {
    #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
  }

  private func read(_ json: String, property: String? = nil) -> (told: [String], faults: [String]) {
    var diagnostics = Diagnostics()
    let features = GeoJSONReader(codes: ["0301", "1101"], property: property)
      .read(SourceFile(path: "a.geojson", bytes: Array(json.utf8)), diagnostics: &diagnostics)
    let told = (features ?? []).map { "\($0.code) \($0.rings.map(\.count))" }
    return (told, diagnostics.toldPlaces)
  }

  @Test(
    "The property with the codes is found, whatever it is called",
    arguments: [
      #""properties":{"nr":"0301","name":"Oslo"}"#, #""properties":{"name":"x","knr":"0301"}"#,
      // A code that somebody took for a number.
      #""properties":{"nr":301}"#, #""id":"0301","properties":{}"#, #""id":301,"properties":null"#,
      #""properties":{"names":[{"nr":"0301"}],"area":301.5,"nr":"0301"}"#,
    ])
  func properties(members: String) {
    let found = read(Self.collection(Self.feature(members)))
    #expect(found.told == ["0301 [4]"])
    #expect(found.faults == [])
  }

  @Test("Of two properties the one with more codes is meant, unless somebody says otherwise")
  func choice() {
    let json = Self.collection(
      Self.feature(#""properties":{"old":"0301","new":"1101"}"#),
      Self.feature(#""properties":{"old":"9999","new":"0301"}"#))
    #expect(read(json).told == ["1101 [4]", "0301 [4]"])
    #expect(read(json, property: "old").told == ["0301 [4]", "9999 [4]"])
  }

  @Test("Polygons with holes, with heights, in parts, in features that belong together")
  func geometry() {
    let part = "[\(Self.square)]"
    let json = Self.collection(
      Self.feature(
        #""properties":{"nr":"0301"}"#,
        #"{"type":"MultiPolygon","coordinates":[\#(part),[\#(Self.square),\#(Self.square)]]}"#),
      Self.feature(
        #""properties":{"nr":"1101"}"#,
        Self.polygon("[[0,0,9],[1,0,9],[1,1,9],[0,1,9],[0,0,9]]")),
      Self.feature(#""properties":{"nr":"0301"}"#))
    #expect(read(json).told == ["0301 [4, 4, 4, 4]", "1101 [5]"])
  }

  @Test("A file of collections: the one with the polygons and the codes is meant")
  func collections() {
    let lines = Self.collection(
      Self.feature(
        #""properties":{"left":"03","right":"11"}"#,
        #"{"type":"LineString","coordinates":[[0,0],[1,1]]}"#))
    let areas = Self.collection(Self.feature(#""properties":{"nr":"0301"}"#))
    let found = read(#"{"borders":\#(lines),"areas":\#(areas)}"#)
    #expect(found.told == ["0301 [4]"])
    #expect(found.faults == [])
  }

  @Test(
    arguments: [
      ("[", "json-syntax 1:1 ["), ("[]", "bad-geojson 1:1 []"),
      (#"{"type":"Feature"}"#, #"bad-geojson 1:9 "Feature""#),
      (#"{"type":"FeatureCollection","features":[]}"#, #"bad-geojson 1:9 "FeatureCollection""#),
      (collection(feature(#""properties":{"nr":"03"}"#)), #"bad-geojson 1:72 {"nr":"03"}"#),
    ] as [(String, String)])
  func faults(json: String, told: String) {
    #expect(read(json).faults == [told])
  }
}

extension Diagnostics {
  /// Each problem as `id line:column text`, the text being what the place covers.
  fileprivate var toldPlaces: [String] {
    all.map { diagnostic in
      guard let span = diagnostic.span else { return diagnostic.id }
      let (line, column) = span.position
      return "\(diagnostic.id) \(line):\(column) \(span.file.text(span.range))"
    }
  }
}
