import Figures
import Model
import Source
import Support
import Testing

@testable import Exchange

/// The queries of the real indicators, asked of a table that has just what they name.
@Suite struct RealQueryTests {
  private static let ids =
    (try? RealContent.catalogue.get())
    .map { $0.indicators.all.filter { $0.query != nil }.map(\.id.text).sorted() } ?? []

  @Test func thereAreSome() { #expect(Self.ids.count >= 12) }

  @Test(arguments: ids) func brings(_ id: String) throws {
    let catalogue = try RealContent.catalogue.get()
    let indicator = try #require(catalogue.indicators[Identifier(id)])
    let query = try #require(indicator.query)
    let isThreeYears = id == "barn-vedvarende-lavinntekt-andel"
    let periods = (2013...2024).map { isThreeYears ? "\($0 - 2)-\($0)" : String($0) }
    let areas = catalogue.areas.names + catalogue.formerAreas.names + catalogue.regions.names
    var variables = [
      FakeStatistics.Variable(
        query.area, areas + [query.whole ?? catalogue.site.wholeCode, "EKG01"], role: "geo")
    ]
    for (variable, codes) in query.select { variables.append(.init(variable, codes + ["other"])) }
    variables.append(.init("ContentsCode", [query.contents, "other"], role: "metric"))
    variables.append(.init(query.time, periods, role: "time"))
    let office = FakeStatistics(table: query.table, variables: variables) { _ in "7" }
    let machine = FakeMachine { request, _ in
      let path = request.address.replacing(/^https:\/\/data.ssb.no\/api\/pxwebapi\/v2/, with: "")
      let asked = FakeServer.Request(
        method: request.body == nil ? "GET" : "POST", path: path, body: request.body ?? "")
      guard case .answer(let status, let type, let headers, let body) = office.reply(to: asked)
      else { return .failure(HTTPFailure("", isPassing: false)) }
      return .success(.test(status, type: type, headers: headers, body))
    }
    var fetcher = FigureFetcher(catalogue, machine.machine, machine.cache, attempts: 1)
    var diagnostics = Diagnostics()
    let fetched = fetcher.fetch(indicator, query, diagnostics: &diagnostics)
    #expect(diagnostics.told == [])
    let figures = try #require(fetched?.incoming.figures)
    let newest = periods.last
    let covered = Set(
      figures.filter { $0.observation.period.text == newest }.map(\.observation.area))
    // Every area of today, every region and the whole, and nothing that is none.
    #expect(
      covered == Set(catalogue.areas.names + catalogue.regions.names + [catalogue.site.wholeCode]))
    #expect(figures.allSatisfy { $0.observation.period.firstYear >= query.from ?? 0 })
    // Some areas of today had another code then.
    let oldest = figures.filter { $0.observation.period.lastYear == 2015 }
    #expect(!oldest.isEmpty && Set(oldest.map(\.observation.area)) != covered)
  }
}
