import Model
import Testing

@testable import Publishing

/// The model built up step by step.
@Suite struct BuildUpTests {
  @Test("The twelve steps of the slides, each with what it adds")
  func slides() throws {
    var builder = try RealSite.builder()
    let steps = builder.buildUpSteps()
    #expect(builder.diagnostics.told == [])
    #expect(steps.map(\.id) == (1...12).map { "steg-\($0)" })
    #expect(
      steps.map(\.matrix.added) == [
        ["row Husbankens virkemidler"],
        ["frame Forutsetninger"],
        ["frame focus areas"],
        ["frame strategies"],
        ["row Kommunens virkemidler"],
        ["Organisering og forankring", "Oversikt over behov", "Boligsosiale hensyn i plan"],
        [
          "A Fremskaffe egnede utleieboliger for vanskeligstilte", "B Fra leie til eie",
          "C Beholde og tilpasse bolig", "D Omsorgsbygg",
        ],
        [
          "1 Kommunen kjøper boliger", "2 Kommunen bygger nye boliger",
          "3 Samarbeide med private aktører", "4 Formidle bolig i det private utleiemarkedet",
        ],
        ["5 Bistå vanskeligstilte med å kjøpe bolig"],
        [
          "6 Bistå personer til å bli boende i eid eller leid bolig",
          "7 Tilpasse eksisterende boliger og bygge tilgjengelige boliger",
        ],
        ["8 Bygging og utbedring av sykehjem, omsorgsboliger og dagaktivitetssenter"],
        ["row Statlige og fylkeskommunale virkemidler"],
      ])
  }

  @Test("The last step is the whole matrix")
  func whole() throws {
    var builder = try RealSite.builder()
    let last = try #require(builder.buildUpSteps().last)
    let matrix = builder.matrix(try RealSite.edition("forutsetninger"))
    #expect(
      last.matrix.rows.map { $0.cells.map { $0.entries.map(\.text) } }
        == matrix.rows.map { $0.cells.map { $0.entries.map(\.text) } })
    #expect(last.matrix.rows.map(\.name) == matrix.rows.map(\.name))
  }

  @Test("Frames come before what is written in them, and rooms are empty until then")
  func rooms() throws {
    let steps = """
      edition: second
      steps:
        - { id: one, title: One, text: T, layers: [bank] }
        - { id: two, title: Two, text: T, frames: [focus-areas, prerequisites] }
        - { id: three, title: Three, text: T, strategies: [build], focusAreas: [rent] }
        - { id: four, title: Four, text: T, strategies: [adapt, buy], layers: [state] }
      """
    let catalogue = try SmallSite.read([
      "model/build-up.yml": steps, "pages/model/up.md": "---\ntitle: Up\ntemplate: build-up\n---\n",
    ])
    var builder = SmallSite.builder(catalogue)
    let built = builder.buildUpSteps()
    #expect(
      built.map(\.matrix.outline) == [
        ["Money: -"],
        ["focus areas: -, -", "Money: -, -"],
        [
          "focus areas: -, A Rent x2", "strategies: -, 2 Build, -", "Money: -, Loan Grant, -",
        ],
        [
          "focus areas: -, A Rent x2", "strategies: 3 Adapt, 2 Build, 1 Buy",
          "Money: , Loan Grant, ", "State: Grant, A role x2",
        ],
      ])
    #expect(built.map(\.count) == (1...4).map { "Step \($0) of 4" })
    #expect(built.map(\.previous) == ["", "one", "two", "three"])
    #expect(built.map(\.next) == ["two", "three", "four", ""])
  }

  @Test("Without a file there are no steps")
  func none() {
    var builder = SmallSite.builder()
    #expect(builder.buildUpSteps().isEmpty)
  }
}

extension PartialMatrix {
  /// What is marked as new, in the order of the drawing.
  fileprivate var added: [String] {
    func names(_ band: Band?, _ frame: String) -> [String] {
      guard let band else { return [] }
      return (band.isNew ? ["frame " + frame] : [])
        + band.names.filter(\.isNew).map { $0.mark.isEmpty ? $0.text : "\($0.mark) \($0.text)" }
    }
    return names(prerequisites, prerequisites?.name ?? "") + names(focusAreas, "focus areas")
      + names(strategies, "strategies") + rows.filter(\.isNew).map { "row " + $0.name }
  }

  /// A line a row of the table; `-` is a room that is not filled in yet.
  fileprivate var outline: [String] {
    func line(_ name: String, _ rooms: [(text: String, span: String)]) -> String {
      let texts = rooms.map { $0.text + ($0.span.isEmpty ? "" : " x" + $0.span) }
      return name + ": " + texts.joined(separator: ", ")
    }
    func names(_ band: Band?, _ title: String) -> [String] {
      guard let band else { return [] }
      return [
        line(title, band.names.map { ($0.text.isEmpty ? "-" : "\($0.mark) \($0.text)", $0.span) })
      ]
    }
    return names(focusAreas, "focus areas") + names(strategies, "strategies")
      + rows.map { row in
        line(
          row.name,
          row.cells.map { cell in
            (cell.letter.isEmpty ? "-" : cell.entries.map(\.text).joined(separator: " "), cell.span)
          })
      }
  }
}
