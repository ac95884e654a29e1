import Model
import Testing

@testable import Publishing

/// How instruments stand today, beside the model as it was made.
@Suite struct StatusTodayTests {
  @Test(
    "The word of the status, and what has the instrument's place",
    arguments: [
      ("bostotte", nil),
      ("jobbsjansen", nil),
      ("kommunal-tomt", nil),
      ("startlan", "Ny hjemmel"),
      ("tilskudd-til-heis", "Avviklet"),
      ("investeringstilskudd", "Må verifiseres"),
      ("grunnlan", "Nytt navn: lån fra Husbanken"),
      ("rolle-klageinstans", "Nytt navn: Statsforvalteren"),
    ] as [(String, String?)])
  func words(id: String, expected: String?) throws {
    let builder = try RealSite.builder()
    let instrument = try #require(try RealSite.catalogue().instruments[Identifier(id)])
    #expect(builder.today(instrument)?.words == expected)
  }

  @Test("A successor that is declared is named, unless the file says what it is called today")
  func successor() throws {
    let model = """
      name: Model
      summary: S
      defaultEdition: first
      actors: [{ id: bank, name: Bank }]
      kinds: [{ id: loan, name: loan }]
      recipients: [{ id: person, name: person }]
      statuses:
        - { id: valid, name: valid, symbol: "●", tone: valid, meaning: M }
        - { id: ended, name: Ended, symbol: "○", tone: ended, meaning: M }
      layers: [{ id: bank, name: Bank }, { id: state, name: State }]
      """
    for (today, expected) in [("", "Ended: Grant"), ("\ntoday: a new grant", "Ended: a new grant")]
    {
      let catalogue = try SmallSite.read([
        "model/model.yml": model,
        "instruments/loan.yml": instrument("Loan", "ended\nreplacedBy: grant" + today),
        "instruments/grant.yml": instrument("Grant", "valid\nreplaces: [loan]"),
      ])
      let builder = SmallSite.builder(catalogue)
      let loan = try #require(catalogue.instruments[Identifier("loan")])
      #expect(builder.today(loan)?.words == expected)
      #expect(builder.today(loan)?.mark == "s1")
    }
  }

  private func instrument(_ name: String, _ status: String) -> String {
    """
    name: \(name)
    givers: [bank]
    kind: loan
    recipients: [person]
    summary: S
    sources: [{ title: T }]
    checked: 2026
    status: \(status)
    """
  }
}

extension StatusToday {
  fileprivate var words: String { successor.isEmpty ? name : "\(name): \(successor)" }
}
