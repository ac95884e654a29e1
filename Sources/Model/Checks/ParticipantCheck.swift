internal import Source

/// A participant has each role with an instrument once, and who provides an instrument has it
/// among their own.
enum ParticipantCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    for participant in catalogue.participants.all {
      var seen: [String: Reference<Instrument>] = [:]
      for part in participant.parts {
        let key = "\(part.instrument.id.text) \(part.role.id.text)"
        if let first = seen[key] {
          diagnostics.add(.repeated(part, first))
        } else {
          seen[key] = part.instrument
        }
      }
    }
    // A file that cannot be read may be the one that is missed here.
    if !diagnostics.hasErrors { checkGivers(catalogue, &diagnostics) }
  }

  /// An instrument of the matrix whose giver has participants is somebody's among them; otherwise
  /// they would all look for it in vain.
  private static func checkGivers(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    let used = Set(catalogue.editions.all.flatMap { $0.uses.map(\.entry.instrument.id) })
    for instrument in catalogue.instruments.all where used.contains(instrument.id) {
      for giver in instrument.givers {
        let participants = catalogue.participants.all.filter { participant in
          participant.actors.contains { $0.id == giver.id }
        }
        let isNamed = participants.contains { participant in
          participant.parts.contains { $0.instrument.id == instrument.id }
        }
        if !participants.isEmpty, !isNamed {
          diagnostics.add(.nobodys(instrument, giver, participants))
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func repeated(
    _ second: Participant.Part, _ first: Reference<Instrument>
  ) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-id",
      "the instrument '\(second.instrument.id.text)' has the role '\(second.role.id.text)' twice",
      at: second.instrument.span, fix: "take one of the two away",
      notes: [.init("it stands here first", at: first.span)])
  }

  fileprivate static func nobodys(
    _ instrument: Instrument, _ giver: Reference<Actor>, _ participants: [Participant]
  ) -> Diagnostic {
    let names = participants.map { "'\($0.id.text)'" }.joined(separator: ", ")
    return Diagnostic(
      .warning, "one-way-reference",
      "'\(giver.id.text)' provides '\(instrument.id.text)', but none of its participants has a "
        + "role in it", at: giver.span, fix: "add it under 'roles:' of \(names)",
      notes: participants.prefix(1).map { .init("'\($0.id.text)' is declared here", at: $0.span) })
  }
}
