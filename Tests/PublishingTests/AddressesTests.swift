import Model
import Source
import Testing

@testable import Publishing

/// Where every page is, said in one place.
@Suite struct AddressesTests {
  private let addresses = SmallSite.addresses
  private let catalogue = SmallSite.catalogue

  @Test("Pages of entities lie beside the page that lists them")
  func entities() throws {
    #expect(addresses.instrument(Identifier("loan")) == "instruments/loan.html")
    #expect(addresses.strategy(Identifier("buy")) == "strategies/buy.html")
    #expect(addresses.focusArea(Identifier("rent")) == "focus-areas/rent.html")
    #expect(addresses.prerequisite(Identifier("plan")) == "prerequisites/plan.html")
    #expect(addresses.indicator(Identifier("people")) == "indicators/people.html")
    #expect(addresses.participant(Identifier("bank")) == "bank.html", "no list, no folder")
    #expect(addresses.source(Identifier("register")) == "data/file-sources/register.html")
    #expect(addresses.edition(Identifier("first")) == "model/index.html#first")
    let area = try #require(catalogue.areas[Identifier("1001")])
    #expect(addresses.area(area) == "areas/1001-alfa/index.html")
    let former = try #require(catalogue.formerAreas[Identifier("0901")])
    #expect(addresses.formerArea(former) == "areas/0901-alf/index.html")
    let region = try #require(catalogue.regions[Identifier("10")])
    #expect(addresses.region(region) == "areas/regions/10-west.html")
  }

  @Test("Templates call pages by their template or their path")
  func names() {
    #expect(addresses.names["start"] == "index.html")
    #expect(addresses.names["index"] == "index.html")
    #expect(addresses.names["focus-areas"] == "focus-areas/index.html")
    #expect(addresses.names["about/index"] == "about/index.html")
    #expect(addresses.names["not-found"] == "404.html")
    #expect(addresses.names["page"] == nil)
    #expect(addresses.page(.start) == "index.html")
  }

  @Test("Every template has a page, and only one")
  func faults() throws {
    var diagnostics = Diagnostics()
    _ = Addresses(catalogue, diagnostics: &diagnostics)
    #expect(diagnostics.told == [])
    let other = try SmallSite.read([
      "pages/data/index.md": "---\ntitle: Data\n---\n",
      "pages/other.md": "---\ntitle: Other\ntemplate: model\n---\n",
    ])
    _ = Addresses(other, diagnostics: &diagnostics)
    #expect(
      diagnostics.all.map(\.message) == [
        "two pages have the template 'model'", "no page has the template 'data'",
      ])
  }

  @Test("No two things have the same address")
  func unique() {
    let paths =
      catalogue.pages.all.map(addresses.page)
      + catalogue.instruments.all.map { addresses.instrument($0.id) }
      + catalogue.strategies.all.map { addresses.strategy($0.id) }
      + catalogue.areas.all.map(addresses.area) + catalogue.regions.all.map(addresses.region)
    #expect(Set(paths).count == paths.count)
    #expect(paths.allSatisfy { !$0.hasPrefix("/") && $0.hasSuffix(".html") })
  }
}
