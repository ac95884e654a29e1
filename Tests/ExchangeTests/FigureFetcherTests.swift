import Model
import Source
import Support
import Testing

@testable import Exchange

/// From a query to figures, against an office that answers as Statistics Norway does.
@Suite struct FigureFetcherTests {
  private static let apis = """
    tables:
      - id: numbers
        name: Office
        address: http://office/
        language: en
        maxCells: 100
        maxCalls: 100
        perSeconds: 60

    """

  private static let query = """
    query:
      api: numbers
      source: people-register
      area: Basin
      time: Year
      from: 2018
      contents: persons

    """

  /// A table of three basins and an area nobody knows; its cells are 1000 × basin + year - 2000.
  private static func office(
    _ change: (inout FakeStatistics) -> Void = { _ in }
  ) -> FakeStatistics {
    var office = FakeStatistics(
      table: "P-12",
      variables: [
        .init("Basin", ["B01", "B03", "B99", "B08", "VAL"], role: "geo"),
        .init("Kind", ["all", "old"], mayBeLeftOut: true),
        .init("ContentsCode", ["persons", "homes"], role: "metric"),
        .init("Year", ["2015", "2016", "2018", "2020"], role: "time"),
      ]
    ) { codes in
      let basin = Int((codes["Basin"] ?? "").suffix(2)) ?? 0
      if basin == 8 { return ":" }
      return String(basin * 1000 + (Int(codes["Year"] ?? "") ?? 0) - 2000)
    }
    change(&office)
    return office
  }

  private func fetch(
    _ office: FakeStatistics, query: String = query, machine: FakeMachine? = nil,
    borders: String = ""
  ) throws -> (words: [String]?, told: [String], requests: [HTTPRequest]) {
    let text = try Repository.fixtures.text("RiverBasins/Content/indicators/people-at-risk.yml")
    let basins = try Basins([
      "data/apis.yml": Self.apis, "indicators/people-at-risk.yml": text + borders + query,
    ])
    let machine = machine ?? FakeMachine(office)
    var fetcher = FigureFetcher(
      basins.catalogue, machine.machine, machine.cache, attempts: 2)
    let indicator = try basins.indicator()
    let declared = try #require(indicator.query)
    var diagnostics = Diagnostics()
    let fetched = fetcher.fetch(indicator, declared, diagnostics: &diagnostics)
    return (
      fetched?.incoming.figures.map(\.observation.words),
      diagnostics.all.map { diagnostic in
        let place = diagnostic.span.map { $0.file.text($0.range) } ?? ""
        return "\(diagnostic.id) \(place): \(diagnostic.message)"
      }, machine.requests
    )
  }

  @Test func onlyWhatCanBeUsedIsAskedFor() throws {
    let (words, told, requests) = try fetch(Self.office())
    #expect(told == [])
    #expect(
      words == [
        "B01 2018 1018", "B01 2020 1020", "B03 2018 3018", "B03 2020 3020", "B08 2018 suppressed",
        "B08 2020 suppressed", "VAL 2018 18", "VAL 2020 20",
      ])
    #expect(
      requests.map(\.address) == [
        "http://office/config", "http://office/tables/P-12/metadata?lang=en",
        "http://office/tables/P-12/data?lang=en&outputFormat=json-stat2",
      ])
    let question = try #require(requests.last?.body)
    let body = try json(question)
    let asked = body["selection"]?.items.map { variable in
      ([variable["variableCode"]] + (variable["valueCodes"]?.items ?? [])).map { $0?.text ?? "" }
    }
    // Neither the unknown basin, nor earlier years, nor what may be left out.
    #expect(
      asked == [
        ["Basin", "B01", "B03", "B08", "VAL"], ["ContentsCode", "persons"],
        ["Year", "2018", "2020"],
      ])
  }

  @Test func theOfficesOwnLimitIsObeyed() throws {
    let (words, told, requests) = try fetch(Self.office { $0.maxCells = 5 })
    #expect(told == [])
    #expect(words?.count == 8)
    #expect(requests.count { $0.body != nil } == 2, "eight cells, at most five a call")
  }

  @Test func theContentsLimitIsObeyed() throws {
    let office = Self.office { $0.variables[3].codes = (2018..<2118).map(String.init) }
    let (words, _, requests) = try fetch(office)
    #expect(words?.count == 400)
    #expect(requests.count { $0.body != nil } == 4, "four hundred cells, at most a hundred a call")
  }

  @Test func aListOfAreas() throws {
    let office = Self.office {
      $0.codelists = ["agg_Today": ["K-B01", "K-B06", "K-B99"]]
    }
    let (words, told, requests) = try fetch(
      office, query: Self.query + "  codelist: agg_Today\n  prefix: K-\n",
      borders: "borders: current\n")
    #expect(told == [])
    #expect(words == ["B01 2018 1018", "B01 2020 1020", "B06 2018 6018", "B06 2020 6020"])
    #expect(requests[2].address == "http://office/codelists/agg_Today?lang=en")
    #expect(requests.last?.body?.contains(#""codelist": "agg_Today""#) == true)
  }

  @Test func codesAreAdded() throws {
    let (words, _, _) = try fetch(
      Self.office(), query: Self.query + "  select: { Kind: [all, old] }\n")
    #expect(words?.prefix(2) == ["B01 2018 2036 derived", "B01 2020 2040 derived"])
  }

  @Test(
    arguments: [
      (
        "Basin", "Bassin", "unknown-code persons: the table has no variable 'Bassin'"
      ),
      ("Year", "Time", "unknown-code persons: the table has no variable 'Time'"),
      (
        "contents: persons", "contents: people",
        "unknown-code people: the table has no code 'people' in 'ContentsCode'"
      ),
      (
        "from: 2018", "from: 2030",
        "no-figures persons: table P-12 has no area and year that the content knows"
      ),
      (
        "source", "select: { Kind: [young] }\n  source",
        "unknown-code persons: the table has no code 'young' in 'Kind'"
      ),
      (
        "source", "table: X\n  source",
        "not-fetched persons: table X cannot be fetched: the server answers 400, "
          + "'Non-existent table'"
      ),
      (
        "source", "codelist: agg_None\n  source",
        "not-fetched persons: the list 'agg_None' cannot be fetched: the server answers 404, "
          + "'Not found'"
      ),
    ])
  func whatIsWrongWithAQuery(_ old: String, _ new: String, _ message: String) throws {
    let query = Self.query.replacing(old, with: new)
    let (words, told, requests) = try fetch(Self.office(), query: query)
    #expect(words == nil)
    #expect(told == [message])
    #expect(requests.allSatisfy { $0.body == nil }, "nothing is asked that cannot be answered")
  }

  @Test func whatHasToBeChosen() throws {
    let office = Self.office { $0.variables[1].mayBeLeftOut = false }
    let (_, told, _) = try fetch(office)
    #expect(
      told == [
        "open-choice persons: the table divides its figures by 'Kind', and nobody says which are "
          + "meant"
      ])
  }

  @Test func whatStoppedGoesOn() throws {
    let office = Self.office { $0.maxCells = 2 }
    var isBroken = true
    // Two parts come, then the line is cut for good.
    let machine = FakeMachine { request, number in
      if isBroken, number > 4 {
        return .failure(HTTPFailure("breaks off its answer", isPassing: true))
      }
      let asked = FakeServer.Request(
        method: request.body == nil ? "GET" : "POST",
        path: request.address.replacing("http://office", with: ""), body: request.body ?? "")
      guard case .answer(let status, let type, let headers, let body) = office.reply(to: asked)
      else { return .failure(HTTPFailure("", isPassing: true)) }
      return .success(.test(status, type: type, headers: headers, body))
    }
    let (words, told, first) = try fetch(office, machine: machine)
    #expect(words == nil)
    #expect(
      told == [
        "not-fetched persons: table P-12 cannot be fetched: the server breaks off its answer"
      ])
    #expect(machine.slept == [.seconds(1)])
    isBroken = false
    let (all, none, second) = try fetch(office, machine: machine)
    #expect(none == [])
    #expect(all?.count == 8)
    // Of four parts the first two are there already.
    let asked = second.dropFirst(first.count).compactMap(\.body)
    #expect(asked.count == 2)
    #expect(Set(asked).isDisjoint(with: first.dropFirst(2).prefix(2).compactMap(\.body)))
  }

  @Test func anAnswerOfAnOlderTableIsNotTaken() throws {
    var office = Self.office()
    let machine = FakeMachine(office)
    _ = try fetch(office, machine: machine)
    office.updated = "2026-04-01T07:00:00Z"
    let newer = FakeMachine(office)
    _ = try fetch(office, machine: newer)
    #expect(newer.requests.count { $0.body != nil } == 1)
    // The same again is not asked for.
    _ = try fetch(office, machine: newer)
    #expect(newer.requests.count { $0.body != nil } == 1)
  }

  @Test func aServiceThatIsDownIsToldOnce() throws {
    let text = try Repository.fixtures.text("RiverBasins/Content/indicators/people-at-risk.yml")
    let basins = try Basins([
      "data/apis.yml": Self.apis, "indicators/people-at-risk.yml": text + Self.query,
    ])
    let machine = FakeMachine { _, _ in
      .failure(HTTPFailure("is not known by any name server", isPassing: false))
    }
    var fetcher = FigureFetcher(basins.catalogue, machine.machine, machine.cache, attempts: 5)
    var diagnostics = Diagnostics()
    let indicator = try basins.indicator()
    let query = try #require(indicator.query)
    for _ in 0..<3 { _ = fetcher.fetch(indicator, query, diagnostics: &diagnostics) }
    #expect(
      diagnostics.told == [
        "not-fetched: the limits of 'numbers' cannot be fetched: the server is not known by any "
          + "name server"
      ])
    #expect(machine.requests.count == 1)
  }

  @Test func aTableThatIsMissingIsToldOnce() throws {
    let basins = try Basins([
      "data/apis.yml": Self.apis,
      "indicators/people-at-risk.yml": try Repository.fixtures.text(
        "RiverBasins/Content/indicators/people-at-risk.yml") + Self.query,
      "indicators/flood-damage.yml": try Repository.fixtures.text(
        "RiverBasins/Content/indicators/flood-damage.yml") + Self.query + "  table: P-12\n",
    ])
    let machine = FakeMachine(Self.office { $0.table = "P-13" })
    var fetcher = FigureFetcher(basins.catalogue, machine.machine, machine.cache, attempts: 5)
    var diagnostics = Diagnostics()
    for id in ["people-at-risk", "flood-damage"] {
      let indicator = try basins.indicator(id)
      let query = try #require(indicator.query)
      #expect(fetcher.fetch(indicator, query, diagnostics: &diagnostics) == nil)
    }
    #expect(diagnostics.told.count == 1)
    #expect(machine.requests.count == 2)
  }

  @Test func aTableThatChangesMeanwhile() throws {
    let office = Self.office()
    var newer = office
    newer.updated = "2026-04-01T07:00:00Z"
    let later = newer
    let machine = FakeMachine { request, _ in
      let asked = FakeServer.Request(
        method: request.body == nil ? "GET" : "POST",
        path: request.address.replacing("http://office", with: ""), body: request.body ?? "")
      let reply = (request.body == nil ? office : later).reply(to: asked)
      guard case .answer(let status, let type, let headers, let body) = reply else {
        return .failure(HTTPFailure("", isPassing: true))
      }
      return .success(.test(status, type: type, headers: headers, body))
    }
    let (words, told, _) = try fetch(office, machine: machine)
    #expect(words == nil)
    #expect(told == ["not-fetched persons: table P-12 was changed while it was fetched"])
  }
}
