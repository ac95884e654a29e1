internal import Source

/// 'replacedBy' and 'replaces' tell the same story from both ends, and never go in a circle.
enum ReplacementCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    for instrument in catalogue.instruments.all {
      if let reference = instrument.replacedBy, let other = catalogue.instruments[reference.id],
        !other.replaces.contains(where: { $0.id == instrument.id })
      {
        diagnostics.add(
          .oneWay(instrument, reference, other, missing: "replaces: [\(instrument.id.text)]"))
      }
      for reference in instrument.replaces {
        guard let other = catalogue.instruments[reference.id],
          other.replacedBy?.id != instrument.id
        else { continue }
        diagnostics.add(
          .oneWay(instrument, reference, other, missing: "replacedBy: \(instrument.id.text)"))
      }
      let chain = chain(from: instrument, in: catalogue)
      // Told once, from the first name in the circle.
      if chain.last == instrument.id, chain.min() == instrument.id,
        let reference = instrument.replacedBy
      {
        diagnostics.add(.cycle(chain.map(\.text), at: reference.span))
      }
    }
  }

  /// The names that follow each other until one comes back or nothing follows.
  private static func chain(
    from start: Instrument, in catalogue: Catalogue
  ) -> [Identifier<Instrument>] {
    var chain = [start.id]
    while let last = chain.last, let next = catalogue.instruments[last]?.replacedBy?.id {
      let isBack = chain.contains(next)
      chain.append(next)
      if isBack { break }
    }
    return chain
  }
}

extension Diagnostic {
  fileprivate static func oneWay(
    _ instrument: Instrument, _ reference: Reference<Instrument>, _ other: Instrument,
    missing: String
  ) -> Diagnostic {
    Diagnostic(
      .error, "one-way-reference",
      "'\(instrument.id.text)' names '\(other.id.text)', which does not name it back",
      at: reference.span, fix: "write '\(missing)' in \(other.span.file.path)",
      notes: [.init("'\(other.id.text)' is declared here", at: other.span)])
  }

  fileprivate static func cycle(_ chain: [String], at span: Span) -> Diagnostic {
    let told =
      chain.count == 2
      ? "'\(chain[0])' is replaced by itself"
      : "replacements go in a circle: \(chain.joined(separator: " -> "))"
    return Diagnostic(
      .error, "replacement-cycle", told, at: span, fix: "take one 'replacedBy' away")
  }
}
