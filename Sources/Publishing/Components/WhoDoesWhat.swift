internal import Model

extension SiteBuilder {
  /// Who does what with an instrument, by role.
  func whoDoesWhat(_ instrument: Instrument) -> [RelationGroup] {
    participation.shares(in: instrument.id).map { role, shares in
      RelationGroup(
        title: role.name[tag],
        links: shares.map { participant, part in
          link(
            participant,
            note: [part.note?[tag], part.isVerified ? nil : labels(.roleUnverified)]
              .compactMap { $0 }.joined(separator: ", "))
        })
    }
  }

  /// Who does what in a strategy, by role, each with their instruments.
  func whoDoesWhat(_ strategy: Strategy) -> [RelationGroup] {
    var groups = participation.shares(in: strategy.id, relations).map { role, shares in
      RelationGroup(
        title: role.name[tag],
        links: catalogue.participants.all.compactMap { participant in
          let names = shares.filter { $0.participant.id == participant.id }.compactMap { share in
            catalogue.instruments[share.part.instrument.id].map { instrument in
              share.part.isVerified
                ? instrument.name[tag] : "\(instrument.name[tag]) (\(labels(.roleUnverified)))"
            }
          }
          return names.isEmpty
            ? nil : link(participant, note: formatting.list(names, and: labels(.listAnd)))
        })
    }
    groups.add(
      labels(.takesPart),
      participation.withoutInstrument(in: strategy.id, relations).map { link($0) })
    return groups
  }
}
