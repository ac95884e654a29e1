internal import Model

/// Who takes part in what, in both directions, from the roles of all participants.
struct Participation: Sendable {
  /// One participant's part in something.
  typealias Share = (participant: Participant, part: Participant.Part)

  private let all: [Participant]
  private let roles: Entities<Role>
  private let instruments: [Identifier<Participant>: [Instrument]]
  private let strategies: [Identifier<Participant>: [Strategy]]

  init(_ catalogue: Catalogue, _ relations: Relations) {
    all = catalogue.participants.all
    roles = catalogue.model.roles
    var instruments: [Identifier<Participant>: [Instrument]] = [:]
    var strategies: [Identifier<Participant>: [Strategy]] = [:]
    for participant in all {
      let own = Set(participant.parts.map(\.instrument.id))
      let reached = Set(
        participant.strategies.map(\.id)
          + own.flatMap { relations.strategies(of: $0).map(\.id) })
      instruments[participant.id] = catalogue.instruments.all.filter { own.contains($0.id) }
      strategies[participant.id] = catalogue.strategies.all.filter { reached.contains($0.id) }
    }
    self.instruments = instruments
    self.strategies = strategies
  }

  /// The instruments a participant has any role in, each once, in the order of their names.
  func instruments(of participant: Identifier<Participant>) -> [Instrument] {
    instruments[participant] ?? []
  }

  /// The strategies a participant takes part in, through an instrument or without one.
  func strategies(of participant: Identifier<Participant>) -> [Strategy] {
    strategies[participant] ?? []
  }

  /// A participant's parts, role by role; roles it does not have are left out.
  func parts(of participant: Participant) -> [(role: Role, parts: [Participant.Part])] {
    roles.all.map { role in (role, participant.parts.filter { $0.role.id == role.id }) }
      .filter { !$0.parts.isEmpty }
  }

  /// Who does what with an instrument, role by role.
  func shares(in instrument: Identifier<Instrument>) -> [(role: Role, shares: [Share])] {
    shares { $0.instrument.id == instrument }
  }

  /// Who does what in a strategy, role by role, a share for each instrument.
  func shares(
    in strategy: Identifier<Strategy>, _ relations: Relations
  ) -> [(role: Role, shares: [Share])] {
    let used = Set(relations.instruments(of: strategy).map(\.id))
    return shares { used.contains($0.instrument.id) }
  }

  private func shares(
    where isWanted: (Participant.Part) -> Bool
  ) -> [(role: Role, shares: [Share])] {
    roles.all.map { role in
      (
        role,
        all.flatMap { participant in
          participant.parts.filter { $0.role.id == role.id && isWanted($0) }
            .map { (participant, $0) }
        }
      )
    }.filter { !$0.shares.isEmpty }
  }

  /// Those who take part in a strategy without an instrument that is used in it.
  func withoutInstrument(
    in strategy: Identifier<Strategy>, _ relations: Relations
  ) -> [Participant] {
    let used = Set(relations.instruments(of: strategy).map(\.id))
    return all.filter { participant in
      participant.strategies.contains { $0.id == strategy }
        && !participant.parts.contains { used.contains($0.instrument.id) }
    }
  }

  /// The others, with how many instruments and strategies they share with a participant: most
  /// instruments first, then most strategies. Who shares nothing is left out.
  func neighbours(
    of participant: Identifier<Participant>
  ) -> [(participant: Participant, instruments: Int, strategies: Int)] {
    let own = Set(instruments(of: participant).map(\.id))
    let reached = Set(strategies(of: participant).map(\.id))
    return all.filter { $0.id != participant }
      .map { other in
        (
          other, own.intersection(instruments(of: other.id).map(\.id)).count,
          reached.intersection(strategies(of: other.id).map(\.id)).count
        )
      }
      .filter { $0.1 + $0.2 > 0 }
      .enumerated()
      .sorted {
        ($1.element.1, $1.element.2, $0.offset) < ($0.element.1, $0.element.2, $1.offset)
      }
      .map { ($0.element.0, $0.element.1, $0.element.2) }
  }
}
