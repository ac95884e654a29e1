internal import Figures
package import Model
package import Source

/// Finds the figures of an indicator in a cube.
package struct FigureReading {
  private let catalogue: Catalogue
  private let selection: Selection
  private let known: KnownAreas

  package init(_ catalogue: Catalogue, _ indicator: Indicator, _ selection: Selection) {
    self.catalogue = catalogue
    self.selection = selection
    known = KnownAreas(catalogue, indicator, selection)
  }

  /// All figures of the areas of the content; nil when the cube lacks what is asked for.
  package func read(_ cube: Cube, diagnostics: inout Diagnostics) -> Incoming? {
    var choice = Choice(cube, selection, known)
    choice.choose()
    diagnostics.add(contentsOf: choice.diagnostics)
    guard let area = choice.area, let time = choice.time, !choice.diagnostics.hasErrors else {
      return nil
    }
    let before = diagnostics.errorCount
    var incoming = Incoming()
    incoming.unit = choice.unit
    let periods = periods(of: cube, time, &diagnostics)
    // A sign nobody knows is told where it stands first.
    var unknownSigns: Set<String> = []
    for (position, category) in cube.dimensions[area].categories.enumerated() {
      guard let code = known.code(for: category.code) else {
        incoming.unknownAreas.append(category.code)
        continue
      }
      for (place, period) in periods {
        var positions = choice.fixed
        positions[area] = position
        positions[time] = place
        guard
          let (measurement, span) = measurement(
            cube, positions, choice.added, &unknownSigns, &diagnostics)
        else { continue }
        guard known.belongs(code, in: period.lastYear) else {
          incoming.otherBorders += 1
          continue
        }
        // A region that did not exist has nothing to count; an area's own gap is worth telling.
        if catalogue.regions[Identifier(code)] != nil, measurement == .missing(.notApplicable) {
          continue
        }
        incoming.figures.append(
          IncomingFigure(
            Observation(
              area: code, period: period, measurement: measurement, source: selection.source,
              isDerived: choice.added.count > 1), at: span))
      }
    }
    return diagnostics.errorCount == before ? incoming : nil
  }

  private func periods(
    of cube: Cube, _ time: Int, _ diagnostics: inout Diagnostics
  ) -> [(Int, Period)] {
    cube.dimensions[time].categories.enumerated().compactMap { index, category in
      guard let period = Period(category.code) else {
        diagnostics.add(.noPeriod(category.code, cube, at: selection.span))
        return nil
      }
      return (index, period)
    }
  }

  /// The figure of a cell, or the sum of several; nil when nothing stands there.
  private func measurement(
    _ cube: Cube, _ positions: [Int], _ added: [[(dimension: Int, position: Int)]],
    _ unknownSigns: inout Set<String>, _ diagnostics: inout Diagnostics
  ) -> (Measurement, Span)? {
    var sum = 0.0
    var missing: MissingReason?
    for combination in added {
      var positions = positions
      for (dimension, position) in combination { positions[dimension] = position }
      switch cube[positions] {
      case .empty: return nil
      case .value(let value): sum += value
      case .sign(let sign):
        switch Sign.meaning(of: sign) {
        case .value(let value): sum += value
        case .missing(let reason): missing = missing ?? reason
        case nil:
          if unknownSigns.insert(sign).inserted {
            diagnostics.add(.unknownSign(sign, at: cube.span(positions)))
          }
          return nil
        }
      }
    }
    var first = positions
    for (dimension, position) in added.first ?? [] { first[dimension] = position }
    // A sum with a hidden part would give that part away or be wrong.
    if let missing { return (.missing(missing), cube.span(first)) }
    let value = added.count > 1 ? (sum * 1_000_000).rounded() / 1_000_000 : sum
    return (.value(value), cube.span(first))
  }
}

extension Diagnostic {
  fileprivate static func noPeriod(_ code: String, _ cube: Cube, at span: Span?) -> Diagnostic {
    Diagnostic(
      .error, "bad-period",
      "the table has figures for '\(code)', which is no year or span of years",
      at: span ?? Span(startOf: cube.file), fix: "choose a table with figures a year")
  }

  fileprivate static func unknownSign(_ sign: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "unknown-code", "'\(sign)' is no sign for a missing figure", at: span,
      fix: "the signs are \(Sign.known.map { "'\($0)'" }.joined(separator: ", "))")
  }
}
