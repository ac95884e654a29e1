import Model
import Testing

@testable import Publishing

/// What differs between the editions is said where it stands.
@Suite struct EditionDifferencesTests {
  /// The points D1 to D15 of the comparison of the slides, as far as they are about entries.
  @Test(
    "Entries of the slides",
    arguments: [
      (
        "forutsetninger",
        [
          "1 borettslagsloven: i K: BRL-avtale (10 %)",
          "1 utbyggingsavtaler: i K: Utbyggingsavtaler (10 %)",
          "2 salg-og-kjop-av-tomt: bare i F",
          "3 grunnlan: i K: Grunnlån",
          "3 tilskudd-til-utleieboliger: i K: Tilskudd til utleieboliger",
          "4 kommunal-bostotte: annen rad i K: Økonomiske virkemidler",
          "4 okonomisk-sosialhjelp: annen rad i K: Økonomiske virkemidler",
          "5 investeringstilskudd: bare i F",
          "5 opprette-borettslag: bare i F",
          "6 okonomisk-sosialhjelp: annen rad i K: Økonomiske virkemidler",
          "6 startlan: i K: Startlån",
          "7 startlan: i K: Startlån",
          "8 bostotte: bare i F",
        ]
      ),
      (
        "suksesskriterier",
        [
          "1 borettslagsloven: i F: BRL-loven",
          "1 utbyggingsavtaler: i F: Utbyggingsavtaler",
          "2 kommunal-tomt: bare i K",
          "3 grunnlan: i F: Grunnlån (gis til utbygger)",
          "3 tilskudd-til-utleieboliger: i F: Tilskudd til utleieboliger (gis til utbygger)",
          "4 kommunal-bostotte: annen rad i F: Kommunens virkemidler",
          "4 okonomisk-sosialhjelp: annen rad i F: Kommunens virkemidler",
          "5 tverrfaglig-samarbeid: bare i K",
          "6 okonomisk-sosialhjelp: annen rad i F: Kommunens virkemidler",
          "6 startlan: i F: Startlån (eid bolig)",
          "6 tverrfaglig-samarbeid: bare i K",
          "7 startlan: i F: Startlån (eid bolig)",
          "7 tverrfaglig-samarbeid: bare i K",
          "8 grunnlan: bare i K",
        ]
      ),
    ] as [(String, [String])])
  func entries(id: String, expected: [String]) throws {
    let matrix = try matrix(id)
    let told = matrix.rows.flatMap(\.cells).flatMap { cell in
      cell.entries.filter { !$0.differs.isEmpty }
        .map { "\(cell.numbers) \($0.usageID.dropFirst(2)): \($0.differs)" }
    }
    #expect(told.sorted() == expected)
  }

  @Test("Names of the slides: prerequisites, rows, focus areas, strategies")
  func names() throws {
    let (first, second) = (try matrix("forutsetninger"), try matrix("suksesskriterier"))
    #expect(first.prerequisitesDiffer == "i K: Suksesskriterier; annen rekkefølge i K")
    #expect(second.prerequisitesDiffer == "i F: Forutsetninger; annen rekkefølge i F")
    #expect(first.rows.map(\.differs) == ["i K: Økonomiske virkemidler", "", ""])
    #expect(second.rows.map(\.differs) == ["i F: Husbankens virkemidler", "", "bare i K"])
    #expect(
      first.groups.map(\.differs) == [
        "", "i K: Eieretablering", "", "i K: Sykehjem og omsorgsboliger",
      ])
    #expect(second.groups.map(\.differs) == ["", "i F: Fra leie til eie", "", "i F: Omsorgsbygg"])
    #expect(
      first.groups.flatMap(\.columns).map(\.differs) == [
        "", "", "", "i K: Benytte det private utleiemarkedet",
        "i K: Bistå vanskeligstilte til å kjøpe bolig",
        "i K: Bistå personer som allerede eier eller leier bolig til å kunne bli boende",
        "i K: Oppgradere og tilpasse eksisterende boliger",
        "i K: Bygge nye sykehjem, omsorgsboliger og tilgjengelige boliger",
      ])
  }

  @Test("A cell across a focus area is compared with the columns it covers")
  func spanning() throws {
    // The second edition has the role across both columns of 'rent', in a row of its own.
    let edition = """
      code: X
      name: Third
      title: T
      order: 3
      summary: S
      prerequisitesName: Prerequisites
      prerequisites: []
      layers: [{ layer: state, name: State }]
      focusAreas:
        - focusArea: rent
          name: Rent
          strategies:
            - strategy: buy
              name: Buy
              cells: { state: [{ instrument: role }, { instrument: loan }, { instrument: spare }] }
      """
    let catalogue = try SmallSite.read(["model/editions/third.yml": edition])
    var builder = SmallSite.builder(catalogue)
    let third = try #require(catalogue.editions[Identifier("third")])
    let entries = builder.matrix(third, isWhole: true).rows.flatMap(\.cells).flatMap(\.entries)
    #expect(
      entries.map { "\($0.text): \($0.differs)" } == [
        "Role: ", "Loan: not in K; another row in F: Bank row", "Spare: not in K",
      ])
    let second = try #require(catalogue.editions[Identifier("second")])
    let role = builder.matrix(second, isWhole: true).rows.flatMap(\.cells).flatMap(\.entries)
      .first { $0.text == "A role" }
    #expect(role?.differs == "")
  }

  @Test("Nothing is compared unless the whole matrix is asked for")
  func plain() throws {
    var builder = try RealSite.builder()
    let matrix = builder.matrix(try RealSite.edition("forutsetninger"))
    #expect(matrix.prerequisitesDiffer.isEmpty)
    let entries = matrix.rows.flatMap(\.cells).flatMap(\.entries)
    #expect(entries.allSatisfy { $0.differs.isEmpty && $0.usageID.isEmpty && $0.today == nil })
  }

  private func matrix(_ id: String) throws -> Matrix {
    var builder = try RealSite.builder()
    return builder.matrix(try RealSite.edition(id), isWhole: true)
  }
}
