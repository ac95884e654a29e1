internal import Model

/// The page of one participant: their place in the whole, on one sheet when printed.
struct ParticipantPage: TemplateContext {
  /// An instrument in which the participant has a role.
  struct Holding: TemplateContext {
    var link: LinkItem
    var status: StatusTag?
    var note: String
    var isUnverified: Bool

    static let fields: Fields<Holding> = [
      "link": .record { $0.link },
      "status": .record { $0.status },
      "note": .text { $0.note },
      "is-unverified": .flag { $0.isUnverified },
    ]
  }

  struct RoleBlock: TemplateContext {
    var id: String
    var title: String
    var holdings: [Holding]

    static let fields: Fields<RoleBlock> = [
      "id": .text { $0.id },
      "title": .text { $0.title },
      "holdings": .list { $0.holdings },
    ]
  }

  var name: String
  /// What the instruments call it, when that is not its name.
  var actors: String
  var aliases: String
  var summary: RichText
  var counts: String
  var tasks: [RichText]
  var roles: [RoleBlock]
  var strategies: [LinkItem]
  var matrix: Matrix?
  var neighbours: [LinkItem]
  var needs: [RichText]
  var questions: [RichText]
  var provenance: Provenance
  var relations: [RelationGroup]

  static let fields: Fields<ParticipantPage> = [
    "name": .text { $0.name },
    "actors": .text { $0.actors },
    "aliases": .text { $0.aliases },
    "summary": .markdown { $0.summary },
    "counts": .text { $0.counts },
    "has-tasks": .flag { !$0.tasks.isEmpty },
    "tasks": .list { $0.tasks },
    "roles": .list { $0.roles },
    "has-strategies": .flag { !$0.strategies.isEmpty },
    "strategies": .list { $0.strategies },
    "has-matrix": .flag { $0.matrix != nil },
    "matrix": .record { $0.matrix },
    "has-neighbours": .flag { !$0.neighbours.isEmpty },
    "neighbours": .list { $0.neighbours },
    "has-needs": .flag { !$0.needs.isEmpty },
    "needs": .list { $0.needs },
    "questions": .list { $0.questions },
    "provenance": .record { $0.provenance },
    "relations": .list { $0.relations },
  ]
}

extension SiteBuilder {
  mutating func addParticipantPages() {
    let template = template("participant", for: ParticipantPage.self)
    for participant in catalogue.participants.all {
      begin(addresses.participant(participant.id))
      let page = participantPage(participant)
      add(
        addresses.participant(participant.id),
        PageHeading(
          title: page.name, description: page.summary.plainText,
          breadcrumbs: breadcrumbs(.participants)), template, page,
        ids: page.roles.map { "role-" + $0.id } + (page.matrix?.notes.map(\.id) ?? []))
    }
  }

  private mutating func participantPage(_ participant: Participant) -> ParticipantPage {
    let strategies = participation.strategies(of: participant.id)
    var groups: [RelationGroup] = []
    groups.add(labels(.relatedStrategies), strategies.map { link($0) })
    let focusIDs =
      strategies.map(\.focusArea.id)
      + participation.instruments(of: participant.id).flatMap {
        relations.focusAreas(of: $0.id).map(\.id)
      }
    groups.add(
      labels(.relatedFocusAreas),
      catalogue.focusAreas.all.filter { focusIDs.contains($0.id) }.map { link($0) })
    groups.add(labels(.relatedPrerequisites), catalogue.prerequisites.all.map { link($0) })
    let name = participant.name[tag]
    let actors = participant.actors.compactMap { catalogue.model.actors[$0.id]?.name[tag] }
    return ParticipantPage(
      name: name,
      actors: actors.map { $0.lowercased() } == [name.lowercased()]
        ? "" : formatting.list(actors, and: labels(.listAnd)),
      aliases: participant.aliases.joined(separator: ", "),
      summary: prepare(participant.summary), counts: counts(of: participant),
      tasks: prepare(participant.tasks), roles: roleBlocks(participant),
      strategies: participant.strategies.compactMap { catalogue.strategies[$0.id] }
        .map { link($0) },
      matrix: markedMatrix(participant),
      neighbours: participation.neighbours(of: participant.id).map { other in
        var notes: [String] = []
        if other.instruments > 0 {
          notes.append(labels(.sharedInstruments, count: other.instruments))
        }
        if other.strategies > 0 {
          notes.append(labels(.sharedStrategies, count: other.strategies))
        }
        return link(other.participant, note: notes.joined(separator: ", "))
      }, needs: prepare(participant.needs), questions: prepare(participant.questions),
      provenance: provenance(
        participant.toVerify, participant.sources, participant.checked), relations: groups)
  }

  /// "The basin board has 3 of 9 instruments and takes part in 4 of 5 strategies."
  func counts(of participant: Participant) -> String {
    labels(
      .participantCounts,
      [
        "name": participant.name[tag],
        "instruments": labels(
          .ofInstruments, count: catalogue.instruments.all.count,
          ["own": String(participation.instruments(of: participant.id).count)]),
        "strategies": labels(
          .ofStrategies, count: catalogue.strategies.all.count,
          ["own": String(participation.strategies(of: participant.id).count)]),
      ])
  }

  private func roleBlocks(_ participant: Participant) -> [ParticipantPage.RoleBlock] {
    participation.parts(of: participant).map { role, parts in
      ParticipantPage.RoleBlock(
        id: role.id.text, title: labels(.roleTitle, ["verb": role.verb[tag]]),
        holdings: parts.compactMap { part in
          catalogue.instruments[part.instrument.id].map { instrument in
            ParticipantPage.Holding(
              link: link(instrument), status: status(instrument),
              note: part.note?[tag] ?? "", isUnverified: !part.isVerified)
          }
        })
    }
  }

  /// The matrix a reader meets first, with the participant's roles at their own entries.
  private mutating func markedMatrix(_ participant: Participant) -> Matrix? {
    guard let edition = catalogue.defaultEdition else { return nil }
    var marks: [String: String] = [:]
    for (role, parts) in participation.parts(of: participant) {
      for part in parts {
        let path = addresses.instrument(part.instrument.id)
        marks[path] = (marks[path].map { $0 + ", " } ?? "") + role.name[tag]
      }
    }
    return matrix(edition).marked(marks)
  }
}
