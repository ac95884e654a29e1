import Model
import Source
import Testing

@testable import Publishing

/// Who takes part in what, worked out by hand on a model of three strategies.
///
/// The loan is used in `buy` and `build`, the grant in all three, the role spans `rent`, and the
/// spare is used nowhere.
@Suite struct ParticipationTests {
  private let catalogue: Catalogue
  private let relations: Relations
  private let participation: Participation

  init() throws {
    catalogue = try SmallSite.readWithParticipants()
    relations = Relations(catalogue)
    participation = Participation(catalogue, relations)
  }

  @Test(
    "Instruments once each by name, strategies through them or without one",
    arguments: [
      // Two roles with the loan are one instrument.
      ("bank", ["loan", "spare"], ["buy", "build"]),
      ("board", ["grant", "loan"], ["buy", "build", "adapt"]),
      // What spans a focus area brings no strategy; this one is named for itself.
      ("county", ["role"], ["adapt"]),
      ("guest", [], []),
      ("nobody", [], []),
    ] as [(String, [String], [String])])
  func reach(participant: String, instruments: [String], strategies: [String]) {
    let id = Identifier<Participant>(participant)
    #expect(participation.instruments(of: id).map(\.id.text) == instruments)
    #expect(participation.strategies(of: id).map(\.id.text) == strategies)
  }

  @Test(
    "Those who share most instruments first, then most strategies, then in their own order",
    arguments: [
      ("bank", ["board 1 2"]),
      ("board", ["bank 1 2", "county 0 1"]),
      ("county", ["board 0 1"]),
      ("guest", []),
    ] as [(String, [String])])
  func neighbours(participant: String, told: [String]) {
    let found = participation.neighbours(of: Identifier(participant))
    #expect(found.map { "\($0.participant.id.text) \($0.instruments) \($0.strategies)" } == told)
  }

  @Test(
    "Roles in the order of the model, participants in their own",
    arguments: [
      ("loan", ["owns: bank", "helps: bank board"]), ("grant", ["owns: board"]),
      ("role", ["helps: county"]), ("nothing", []),
    ] as [(String, [String])])
  func shares(instrument: String, told: [String]) {
    let found = participation.shares(in: Identifier(instrument))
    #expect(
      found.map { role, shares in
        "\(role.id.text): " + shares.map(\.participant.id.text).joined(separator: " ")
      } == told)
  }

  @Test("Each is found from the other")
  func bothDirections() {
    for participant in catalogue.participants.all {
      let own = participation.parts(of: participant).flatMap { role, parts in
        parts.map { "\($0.instrument.id.text) \(role.id.text)" }
      }
      let named = catalogue.instruments.all.flatMap { instrument in
        participation.shares(in: instrument.id).flatMap { role, shares in
          shares.filter { $0.participant.id == participant.id }
            .map { _ in "\(instrument.id.text) \(role.id.text)" }
        }
      }
      #expect(own.sorted() == named.sorted())
      for strategy in catalogue.strategies.all {
        let forward = participation.strategies(of: participant.id).contains {
          $0.id == strategy.id
        }
        let shares = participation.shares(in: strategy.id, relations).flatMap(\.shares)
        let back =
          shares.contains { $0.participant.id == participant.id }
          || participation.withoutInstrument(in: strategy.id, relations).contains {
            $0.id == participant.id
          }
        #expect(forward == back, "\(participant.id.text) and \(strategy.id.text)")
      }
    }
    for one in catalogue.participants.all {
      for other in participation.neighbours(of: one.id) {
        let back = participation.neighbours(of: other.participant.id)
          .first { $0.participant.id == one.id }
        #expect(back?.instruments == other.instruments)
        #expect(back?.strategies == other.strategies)
      }
    }
  }

  @Test(
    "One sentence of counts; the noun follows the number there are",
    arguments: [
      ("bank", "Bank: 2 av 4 virkemidler, 2 av 3 strategier"),
      ("county", "County: 1 av 4 virkemidler, 1 av 3 strategier"),
      ("guest", "Guest: 0 av 4 virkemidler, 0 av 3 strategier"),
    ])
  func counts(participant: String, sentence: String) throws {
    let builder = SmallSite.builder(catalogue)
    let found = try #require(catalogue.participants[Identifier(participant)])
    #expect(builder.counts(of: found) == sentence)
  }

  @Test("On an instrument's page and on a strategy's")
  func whoDoesWhat() throws {
    let builder = SmallSite.builder(catalogue)
    func outline(_ groups: [RelationGroup]) -> [String] {
      groups.map { group in
        group.title + ": "
          + group.links.map { "\($0.path) \($0.note)" }.joined(separator: ", ")
      }
    }
    let loan = try #require(catalogue.instruments[Identifier("loan")])
    #expect(
      outline(builder.whoDoesWhat(loan)) == [
        "owns: part/bank.html now and then",
        "helps: part/bank.html , part/board.html uviss",
      ])
    let adapt = try #require(catalogue.strategies[Identifier("adapt")])
    #expect(
      outline(builder.whoDoesWhat(adapt)) == [
        "owns: part/board.html Grant", "Er med: part/county.html ",
      ])
    let buy = try #require(catalogue.strategies[Identifier("buy")])
    #expect(
      outline(builder.whoDoesWhat(buy)) == [
        "owns: part/bank.html Loan, part/board.html Grant",
        "helps: part/bank.html Loan, part/board.html Loan (uviss)",
      ])
  }

  @Test("Marks stand at the entries of an instrument, in table and list alike")
  func marks() throws {
    var builder = SmallSite.builder(catalogue)
    let edition = try #require(catalogue.editions[Identifier("first")])
    let plain = builder.matrix(edition)
    let marked = plain.marked([
      "instruments/loan.html": "eier, bidrar", "instruments/role.html": "gir råd",
    ])
    func outline(_ cells: [Matrix.Cell]) -> [String] {
      cells.flatMap(\.entries).map { $0.text + ($0.mark.isEmpty ? "" : " [\($0.mark)]") }
    }
    #expect(
      outline(marked.rows.flatMap(\.cells)) == [
        "Basic loan [eier, bidrar]", "Grant", "Loan [eier, bidrar]", "A role [gir råd]", "Grant",
      ])
    let list = marked.groups.flatMap { $0.cells + $0.columns.flatMap(\.cells) }
    #expect(outline(list).sorted() == outline(marked.rows.flatMap(\.cells)).sorted())
    // Nothing is taken away.
    #expect(outline(plain.rows.flatMap(\.cells)).count == 5)
    #expect(marked.notes.map(\.id) == plain.notes.map(\.id))
  }

  @Test("A model without participants needs no page for them, a model with them does")
  func optionalPage() throws {
    #expect(SmallSite.told(SmallSite.catalogue) == [])
    #expect(SmallSite.told(catalogue) == [])
    let without = try SmallSite.readWithParticipants(hasPage: false)
    #expect(
      SmallSite.told(without) == ["missing-page: no page has the template 'participants'"])
  }
}

extension SmallSite {
  /// The small model with four participants, one of whom does nothing.
  fileprivate static func readWithParticipants(hasPage: Bool = true) throws -> Catalogue {
    var files = [
      "model/model.yml": """
      name: Model
      summary: S
      defaultEdition: first
      actors: [{ id: bank, name: Bank }]
      kinds: [{ id: loan, name: loan }]
      recipients: [{ id: person, name: person }]
      statuses: [{ id: valid, name: valid, symbol: "●", meaning: M }]
      layers: [{ id: bank, name: Bank }, { id: state, name: State }]
      roles:
        - { id: owns, name: owns, verb: own, meaning: M }
        - { id: helps, name: helps, verb: help, meaning: M }
      """,
      "participants/bank.yml": participant(
        "Bank", 1,
        """
        - { instrument: loan, role: helps }
        - { instrument: loan, role: owns, note: now and then }
        - { instrument: spare, role: owns }
        """),
      "participants/board.yml": participant(
        "Board", 2,
        """
        - { instrument: grant, role: owns }
        - { instrument: loan, role: helps, verified: false }
        """),
      "participants/county.yml": participant(
        "County", 3, "- { instrument: role, role: helps }", "strategies: [adapt]"),
      "participants/guest.yml": participant("Guest", 4, "[]"),
    ]
    if hasPage { files["pages/part/index.md"] = "---\ntitle: Part\ntemplate: participants\n---\n" }
    return try read(files)
  }

  private static func participant(
    _ name: String, _ order: Int, _ roles: String, _ more: String = ""
  ) -> String {
    """
    name: \(name)
    order: \(order)
    summary: S
    questions: [Q]
    sources: [{ title: T }]
    checked: 2026
    \(more)
    roles:
    \(roles.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
    """
  }

  fileprivate static func told(_ catalogue: Catalogue) -> [String] {
    var diagnostics = Diagnostics()
    _ = Addresses(catalogue, diagnostics: &diagnostics)
    return diagnostics.told
  }
}
