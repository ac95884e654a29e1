/// What a map shows of an area.
struct MapValue: Sendable {
  /// Nil when there is no value.
  var mapClass: MapClass?
  /// The value with its unit, or why there is none, ready to read.
  var text: String
  /// Where the value comes from, for whoever checks every figure of a page.
  var reference: String?

  init(_ mapClass: MapClass?, text: String, reference: String? = nil) {
    self.mapClass = mapClass
    self.text = text
    self.reference = reference
  }

  /// The class of the style sheet that colours it.
  var style: String { "m\(mapClass?.shade ?? 0)" }

  /// Whether its colour is so strong that what stands on it has to be light.
  var isStrong: Bool { (mapClass?.shade ?? 0) > 3 }
}
