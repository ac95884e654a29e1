package import Figures
package import Model
package import Source

/// Looks at figures that want in, beside those that are there.
///
/// What cannot be is an error. What is merely unlikely is one too until somebody has looked at it
/// and said so: a figure that jumps, areas that are gone, nothing but zeros.
package struct IncomingCheck {
  private let catalogue: Catalogue
  private let indicator: Indicator
  private let existing: [Key: Double]
  /// Where the content says that there is a figure which is not to be seen.
  private let hidden: Set<Key>
  private let acceptsJumps: Bool
  private let known: KnownAreas

  private struct Key: Hashable {
    var area: String
    var period: Period
  }

  /// - Parameter existing: the figures of the indicator that are in the content.
  package init(
    _ catalogue: Catalogue, _ indicator: Indicator, existing: [Observation], acceptsJumps: Bool
  ) {
    self.catalogue = catalogue
    self.indicator = indicator
    self.existing = existing.reduce(into: [:]) { result, observation in
      if let value = observation.measurement.value {
        result[Key(area: observation.area, period: observation.period)] = value
      }
    }
    hidden = Set(
      existing.filter { $0.measurement == .missing(.suppressed) }
        .map { Key(area: $0.area, period: $0.period) })
    self.acceptsJumps = acceptsJumps
    known = KnownAreas(catalogue, indicator, Selection(source: Identifier("")))
  }

  package func run(_ incoming: Incoming, from file: SourceFile, _ diagnostics: inout Diagnostics) {
    guard !incoming.figures.isEmpty else {
      diagnostics.add(.nothing(indicator, incoming, at: Span(startOf: file)))
      return
    }
    checkDuplicates(incoming, &diagnostics)
    checkUnit(incoming, at: Span(startOf: file), &diagnostics)
    if acceptsJumps { return }
    checkCounts(incoming, &diagnostics)
    checkJumps(incoming, &diagnostics)
    checkPeriods(incoming, at: Span(startOf: file), &diagnostics)
  }

  private func checkDuplicates(_ incoming: Incoming, _ diagnostics: inout Diagnostics) {
    var seen: [Key: Span] = [:]
    for figure in incoming.figures {
      let key = key(of: figure)
      if let first = seen[key] {
        diagnostics.add(.duplicate(figure.observation, at: figure.span, first))
      } else {
        seen[key] = figure.span
      }
    }
  }

  /// The publisher's word for the unit and ours have to be the same or one an abbreviation.
  private func checkUnit(
    _ incoming: Incoming, at span: Span, _ diagnostics: inout Diagnostics
  ) {
    guard let unit = incoming.unit?.lowercased(), !unit.isEmpty else { return }
    let own = indicator.unit.all.map { $0.lowercased() }
    if !own.contains(where: { $0.contains(unit) || unit.contains($0) }) {
      diagnostics.add(.otherUnit(incoming.unit ?? "", indicator, at: span))
    }
  }

  /// What is counted is whole and not less than nothing.
  private func checkCounts(_ incoming: Incoming, _ diagnostics: inout Diagnostics) {
    guard indicator.aggregation == .sum, indicator.decimals == 0,
      existing.values.allSatisfy({ $0 >= 0 })
    else { return }
    let odd = incoming.figures.filter { figure in
      guard let value = figure.observation.measurement.value else { return false }
      return value < 0 || value != value.rounded()
    }
    tell(odd, &diagnostics) { figure in
      .doubtful(
        "\(name(figure)) has \(text(figure)) in \(figure.observation.period.text), which is no "
          + "count", at: figure.span)
    }
  }

  /// Smaller figures change by chance.
  private static let leastForJump = 50.0

  private func checkJumps(_ incoming: Incoming, _ diagnostics: inout Diagnostics) {
    let new = incoming.figures.reduce(into: existing) { result, figure in
      result[key(of: figure)] = figure.observation.measurement.value
    }
    let periods = Set(new.keys.map(\.period)).sorted()
    let before = Dictionary(
      uniqueKeysWithValues: zip(periods.dropFirst(), periods).map { ($0, $1) })
    var jumps: [(IncomingFigure, before: Double, then: String)] = []
    for figure in incoming.figures {
      guard let value = figure.observation.measurement.value else { continue }
      let key = key(of: figure)
      if let old = existing[key], isJump(from: old, to: value) {
        jumps.append((figure, old, "until now"))
      } else if let last = before[key.period], let old = new[Key(area: key.area, period: last)],
        isJump(from: old, to: value),
        !known.changed(key.area, after: last.lastYear, until: key.period.lastYear)
      {
        jumps.append((figure, old, "in \(last.text)"))
      }
    }
    for (figure, old, then) in jumps.prefix(Self.shown) {
      diagnostics.add(
        .doubtful(
          "\(name(figure)) has \(text(figure)) in \(figure.observation.period.text) and had "
            + "\(ObservationText.number(old)) \(then)", at: figure.span))
    }
    tellRest(jumps.count, "figures that jump", jumps.last?.0.span, &diagnostics)
  }

  private func isJump(from old: Double, to new: Double) -> Bool {
    old >= Self.leastForJump && (new > old * 3 || new < old / 3)
  }

  /// Looks at each period as a whole.
  private func checkPeriods(
    _ incoming: Incoming, at span: Span, _ diagnostics: inout Diagnostics
  ) {
    let new = incoming.figures.reduce(into: existing) { result, figure in
      result[key(of: figure)] = figure.observation.measurement.value
    }
    let periods = Set(new.keys.map(\.period)).sorted()
    let coming = Set(incoming.figures.map(\.observation.period))
    // A figure that is hidden is not gone.
    let hidden = hidden.union(
      incoming.figures.filter { $0.observation.measurement == .missing(.suppressed) }.map(key))
    let areas = catalogue.areas.all.map(\.code)
    for (last, period) in zip(periods, periods.dropFirst()) where coming.contains(period) {
      let had = areas.filter {
        new[Key(area: $0, period: last)] != nil && known.isValid($0, in: period.lastYear)
      }
      let lost = had.map { Key(area: $0, period: period) }
        .filter { new[$0] == nil && !hidden.contains($0) }
      if had.count >= 5, lost.count * 10 > had.count {
        diagnostics.add(
          .doubtful(
            "\(lost.count) of the \(had.count) areas that had a figure in \(last.text) "
              + "\(lost.count == 1 ? "has" : "have") none in \(period.text)", at: span))
      }
      let values = areas.compactMap { new[Key(area: $0, period: period)] }
      let before = areas.compactMap { new[Key(area: $0, period: last)] }
      if values.count >= 5, values.allSatisfy({ $0 == 0 }), before.contains(where: { $0 != 0 }) {
        diagnostics.add(
          .doubtful("every figure of \(period.text) is 0, those of \(last.text) are not", at: span))
      }
    }
  }

  /// How many of a kind are shown before they are only counted.
  private static let shown = 20

  private func tell(
    _ figures: [IncomingFigure], _ diagnostics: inout Diagnostics,
    _ diagnostic: (IncomingFigure) -> Diagnostic
  ) {
    for figure in figures.prefix(Self.shown) { diagnostics.add(diagnostic(figure)) }
    tellRest(figures.count, "figures that are no counts", figures.last?.span, &diagnostics)
  }

  private func tellRest(
    _ count: Int, _ what: String, _ span: Span?, _ diagnostics: inout Diagnostics
  ) {
    guard count > Self.shown, let span else { return }
    diagnostics.add(.doubtful("there are \(count - Self.shown) more \(what)", at: span))
  }

  private func key(of figure: IncomingFigure) -> Key {
    Key(area: figure.observation.area, period: figure.observation.period)
  }

  private func text(_ figure: IncomingFigure) -> String {
    ObservationText.number(figure.observation.measurement.value ?? 0)
  }

  private func name(_ figure: IncomingFigure) -> String {
    let code = figure.observation.area
    let name =
      catalogue.areas[Identifier(code)]?.uniqueName
      ?? catalogue.formerAreas[Identifier(code)]?.name[""]
      ?? catalogue.regions[Identifier(code)]?.name[""]
    return name.map { "\(code) \($0)" } ?? code
  }
}

extension Diagnostic {
  fileprivate static func nothing(
    _ indicator: Indicator, _ incoming: Incoming, at span: Span
  ) -> Diagnostic {
    let codes = incoming.unknownAreas.prefix(6).joined(separator: ", ")
    return Diagnostic(
      .error, "no-figures",
      "there is no figure for '\(indicator.id.text)' and any area of the content", at: span,
      fix: incoming.unknownAreas.isEmpty
        ? "choose other periods or codes" : "the areas there are \(codes); choose another list")
  }

  fileprivate static func duplicate(
    _ observation: Observation, at span: Span, _ first: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-observation",
      "area \(observation.area) has a second figure for \(observation.period.text)", at: span,
      fix: "keep one of the two", notes: [.init("the first stands here", at: first)])
  }

  fileprivate static func otherUnit(
    _ unit: String, _ indicator: Indicator, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .warning, "other-unit",
      "the publisher counts in '\(unit)', '\(indicator.id.text)' in '\(indicator.unit[""])'",
      at: span, fix: "look whether they mean the same",
      notes: [.init("the unit is declared here", at: indicator.unit.span)])
  }

  /// What may be right but has to be looked at.
  fileprivate static func doubtful(_ message: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "doubtful-figures", message, at: span,
      fix: "compare with the publisher's table; when it is right, add --accept-jumps")
  }
}
