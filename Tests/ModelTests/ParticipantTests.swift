import Source
import Testing

@testable import Model

/// Who takes part, read from their files, and what their files may not say.
@Suite struct ParticipantTests {
  private static let board = """
    name: { nb: Styret, nn: Styret sitt }
    menu: Styre
    aliases: [Board]
    order: 3
    actors: [bank]
    summary: S
    tasks: [T]
    roles:
      - { instrument: loan, role: owns }
      - { instrument: loan, role: helps, verified: false, note: { nb: ja, nn: jau } }
    strategies: [buy]
    needs: [N]
    questions: [Q1, Q2]
    toVerify: [V]
    sources: [{ title: Source }]
    checked: 2026-01-31
    """

  @Test("Every field is read")
  func fields() throws {
    let (catalogue, told) = try read(["participants/board.yml": Self.board])
    #expect(told == [])
    let board = try #require(catalogue?.participants.all.first)
    #expect(board.id.text == "board" && board.order == 3)
    #expect(
      [board.name["nb"], board.name["nn"], board.menu["nn"]] == ["Styret", "Styret sitt", "Styre"])
    #expect(board.aliases == ["Board"])
    #expect(board.actors.map(\.id.text) == ["bank"])
    #expect(
      board.parts.map { "\($0.instrument.id.text) \($0.role.id.text)" } == [
        "loan owns", "loan helps",
      ])
    #expect(board.parts.map(\.isVerified) == [true, false])
    #expect(board.parts.map { $0.note?["nn"] } == [nil, "jau"])
    #expect(board.strategies.map(\.id.text) == ["buy"])
    let texts = [[board.summary], board.tasks, board.needs, board.questions, board.toVerify]
    #expect(texts.map { $0.map { $0["nb"] } } == [["S"], ["T"], ["N"], ["Q1", "Q2"], ["V"]])
    #expect(board.sources.map(\.title) == ["Source"])
    #expect(board.checked == PartialDate("2026-01-31"))
  }

  @Test("A short file: the menu is the name, a part is verified, and all else is empty")
  func short() throws {
    let (catalogue, told) = try read([
      "participants/a.yml": file("A", 1, "[{ instrument: loan, role: owns }]")
    ])
    #expect(told == [])
    let participant = try #require(catalogue?.participants.all.first)
    #expect(participant.menu["nb"] == "A")
    #expect(participant.parts.map(\.isVerified) == [true])
    #expect(
      participant.actors.isEmpty && participant.strategies.isEmpty && participant.needs.isEmpty)
  }

  @Test("In their own order, then by their names in content")
  func order() throws {
    let (catalogue, told) = try read([
      "participants/a.yml": file("A", 2, "[]"), "participants/c.yml": file("C", 1, "[]"),
      "participants/b.yml": file("B", 1, "[]"),
    ])
    #expect(told == [])
    #expect(catalogue?.participants.names == ["b", "c", "a"])
  }

  @Test("A model without participants or roles is whole")
  func none() {
    let (catalogue, told) = SmallContent.read([:])
    #expect(told == [])
    #expect(catalogue?.participants.isEmpty == true && catalogue?.model.roles.isEmpty == true)
  }

  @Test(
    arguments: [
      ("[{ instrument: lone, role: owns }]", "unknown-reference participants/a.yml:4:23 lone"),
      ("[{ instrument: loan, role: own }]", "unknown-reference participants/a.yml:4:35 own"),
      (
        "[{ instrument: loan, role: owns }, { instrument: loan, role: owns }]",
        "duplicate-id participants/a.yml:4:57 loan"
      ),
      ("[]\nactors: [banc]", "unknown-reference participants/a.yml:5:10 banc"),
      ("[]\nstrategies: [sell]", "unknown-reference participants/a.yml:5:14 sell"),
    ] as [(String, String)])
  func faults(roles: String, told: String) throws {
    #expect(try read(["participants/a.yml": file("A", 1, roles)]).told == [told])
  }

  @Test("Two roles with one instrument are no repetition")
  func twoRoles() throws {
    let roles = "[{ instrument: loan, role: owns }, { instrument: loan, role: helps }]"
    #expect(try read(["participants/a.yml": file("A", 1, roles)]).told == [])
  }

  @Test(
    "Whoever provides an instrument of the matrix has it among their participants",
    arguments: [
      // Nobody of the bank has the loan.
      (["[]\nactors: [bank]"], ["one-way-reference instruments/loan.yml:2:10 bank"]),
      // One of two is enough, with any role.
      (["[]\nactors: [bank]", "[{ instrument: loan, role: helps }]\nactors: [bank]"], []),
      // Somebody else's part is not the bank's.
      (
        ["[]\nactors: [bank]", "[{ instrument: loan, role: owns }]"],
        ["one-way-reference instruments/loan.yml:2:10 bank"]
      ),
      // Nobody is of the bank, so nobody looks for it.
      (["[]"], []),
    ] as [([String], [String])])
  func givers(roles: [String], told: [String]) throws {
    var files: [String: String?] = [:]
    for (number, text) in roles.enumerated() {
      files["participants/p\(number).yml"] = file("P", number + 1, text)
    }
    #expect(try read(files).told == told)
  }

  @Test("What stands in no edition, nobody misses")
  func unused() throws {
    let files = ["participants/a.yml": file("A", 1, "[]\nactors: [bank]")]
    #expect(try read(files, isUsed: false).told == [])
    #expect(try read(files).told.count == 1)
  }

  /// A participant's file with what it does from the fourth line on.
  private func file(_ name: String, _ order: Int, _ roles: String) -> String {
    """
    name: \(name)
    summary: S
    order: \(order)
    roles: \(roles)
    questions: [Q]
    sources: [{ title: Source }]
    checked: 2026
    """
  }

  /// Reads participants with a loan of the bank, which stands in the one edition.
  private func read(
    _ files: [String: String?], isUsed: Bool = true
  ) throws -> (catalogue: Catalogue?, told: [String]) {
    let model = try #require(SmallContent.text("model/model.yml"))
    let edition = try #require(SmallContent.text("model/editions/first.yml"))
    let column = "name: Buy }"
    try #require(edition.contains(column))
    let base: [String: String?] = [
      "model/model.yml": model + """

        roles:
          - { id: owns, name: owns, verb: own, meaning: M }
          - { id: helps, name: helps, verb: help, meaning: M }
        """,
      "model/editions/first.yml": isUsed
        ? edition.replacing(column, with: "name: Buy, cells: { bank: [{ instrument: loan }] } }")
        : edition,
      "instruments/loan.yml": """
      name: Loan
      givers: [bank]
      kind: loan
      recipients: [person]
      summary: S
      status: valid
      sources: [{ title: Source }]
      checked: 2026
      """,
    ]
    return SmallContent.read(base.merging(files) { _, new in new })
  }
}
