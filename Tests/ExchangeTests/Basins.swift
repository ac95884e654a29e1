import Figures
import Model
import Source
import Support
import Testing

@testable import Exchange

/// The second model, read as it is or with other files in it.
///
/// Areas B01, B03, B06 (from B02 and B04 in 2015), B08 and B09 (both from B07 in 2017); regions CN
/// and CS; the whole is VAL.
struct Basins {
  let catalogue: Catalogue
  let figures: Figures

  init(_ changes: [String: String] = [:]) throws {
    let root = Repository.fixtures.folder("RiverBasins/Content")
    var texts: [String: String] = [:]
    for path in try root.files() { texts[path] = try root.text(path) }
    texts.merge(changes) { _, new in new }
    var diagnostics = Diagnostics()
    catalogue = try #require(
      ContentReader.read(SourceTree("Content", texts), threads: 1, diagnostics: &diagnostics))
    figures = Figures(catalogue, threads: 1, diagnostics: &diagnostics)
    try #require(!diagnostics.hasErrors, "\(diagnostics.told)")
  }

  /// With a query in an indicator's file.
  init(query: String, in indicator: String = "people-at-risk") throws {
    let path = "indicators/\(indicator).yml"
    let text = try Repository.fixtures.text("RiverBasins/Content/\(path)")
    try self.init([path: text + query])
  }

  func indicator(_ id: String = "people-at-risk") throws -> Indicator {
    try #require(catalogue.indicators[Identifier(id)])
  }

  func observations(_ id: String = "people-at-risk") -> [Observation] {
    figures[Identifier(id)]?.observations ?? []
  }
}

extension Diagnostics {
  /// Each problem as `id: sentence`.
  var told: [String] { all.map { "\($0.id): \($0.message)" } }
}

extension Observation {
  /// `B01 2020 5`, `B01 2020 suppressed`, with `derived` behind it when it is.
  var words: String {
    let value =
      switch measurement {
      case .value(let value): ObservationText.number(value)
      case .missing(let reason): reason.rawValue
      }
    return "\(area) \(period.text) \(value)\(isDerived ? " derived" : "")"
  }
}

/// A JSON value and what was told of it.
func json(_ text: String) throws -> JSONValue {
  var diagnostics = Diagnostics()
  let file = SourceFile(path: "answer.json", bytes: Array(text.utf8))
  return try #require(JSONReader.read(file, diagnostics: &diagnostics), "\(diagnostics.told)")
}

/// A cube of a JSON-stat text that has to be sound.
func cube(_ text: String) throws -> Cube {
  var diagnostics = Diagnostics()
  let cube = JSONStatReader.read(try json(text), diagnostics: &diagnostics)
  return try #require(cube, "\(diagnostics.told)")
}

/// An observation as a test writes it: `B01 2020 5` or `B01 2020 :suppressed`.
func observation(_ text: String, source: String = "people-register") throws -> Observation {
  let words = text.split(separator: " ").map(String.init)
  let measurement: Measurement
  if words[2].hasPrefix(":") {
    measurement = .missing(try #require(MissingReason(rawValue: String(words[2].dropFirst()))))
  } else {
    measurement = .value(try #require(Double(words[2])))
  }
  return Observation(
    area: words[0], period: try #require(Period(words[1])), measurement: measurement,
    source: Identifier(source))
}

/// Figures that come in, parted by semicolons.
func incoming(_ text: String, source: String = "people-register") throws -> [IncomingFigure] {
  let file = SourceFile(path: "answer.json", bytes: [])
  return try text.split(separator: ";").map {
    IncomingFigure(try observation(String($0), source: source), at: Span(startOf: file))
  }
}
