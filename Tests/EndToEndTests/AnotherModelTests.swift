import Support
import Testing

/// A model from another field, country and language builds without a change of code.
@Suite struct AnotherModelTests {
  private let pages: [String: String]

  init() throws { pages = try BuiltSite.pages.get() }

  @Test func everyKindOfPageIsThere() {
    let counts = Dictionary(grouping: pages.keys) { path in
      path.contains("/") ? String(path.prefix { $0 != "/" }) : ""
    }.mapValues(\.count)
    #expect(
      counts == [
        "": 2, "about": 1, "data": 1 + 5, "model": 2, "indicators": 1 + 4,
        "instruments": 1 + 9, "strategies": 1 + 5, "focus-areas": 1 + 3, "prerequisites": 1 + 2,
        // The list, the list of coasts, two coasts, five basins and three former codes.
        "basins": 1 + 1 + 2 + 5 + 3,
      ])
  }

  @Test func aCellOfTheMatrix() throws {
    let page = try #require(pages["model/index.html"])
    let matrix = try #require(page.split(separator: "id=\"matrix-2018-final\"").last)
    let row = try #require(
      matrix.firstMatch(of: /<th scope="row">National instruments.*?<\/tr>/.dotMatchesNewlines()))
    let cells = row.output.split(separator: "<td").dropFirst()
      .map { BuiltSite.visibleText("<td" + $0) }
    #expect(
      cells == [
        "Flood storage fund",
        "Flood storage fund (up to half) Floodplain order",
        "Floodplain order",
        "Channel works programme",
        "Early warning Floodplain order",
      ])
  }

  @Test func aCellAcrossAFocusArea() throws {
    let page = try #require(pages["model/index.html"])
    let matrix = try #require(page.split(separator: "id=\"matrix-2018-final\"").last)
    let row = try #require(
      matrix.firstMatch(of: /<th scope="row">Landowner instruments.*?<\/tr>/.dotMatchesNewlines()))
    let cells = row.output.split(separator: "<td").dropFirst()
    #expect(cells.count == 4)
    #expect(cells.first?.contains("colspan=\"2\"") == true)
  }

  @Test(arguments: [
    // Corva had 8,350 and Vale 3,870 before they became Corvale.
    ("b06-corvale", "2014 12,220 sum of Corva (B02) and Vale (B04)"),
    ("b06-corvale", "2050 −3"),
    ("b01-arrel", "2019–2021 6.4"),
    // Missing is never zero.
    ("b09-lower-tamble", "2020 : "),
    ("b03-mirrow", "2013–2015 .. "),
  ])
  func aFigure(_ area: String, _ figure: String) throws {
    let page = try #require(pages["basins/\(area)/index.html"])
    #expect(BuiltSite.visibleText(page).contains(figure))
  }

  @Test func whatWasBeforeASplitIsNobodysNow() throws {
    for area in ["b08-upper-tamble", "b09-lower-tamble"] {
      let page = try #require(pages["basins/\(area)/index.html"])
      #expect(!page.contains("15,720") && !page.contains("15,930"))
    }
  }

  @Test func noWordOfTheFirstLanguage() {
    let words = """
      kommun\\w* fylke\\w* bolig\\w* bustad\\w* virkemid\\w* verkemid\\w* husbank\\w* norge noreg \
      norsk\\w* kjelde\\w* kilde\\w* strategi strategier strategien\\w* innsatsområd\\w* \
      forutsetning\\w* føresetnad\\w* indikator\\w* instrumenter utgave\\w* utgåve\\w* merknad \
      forside\\w* hovedmeny innhold\\w* brødsmuler tall periode enhet\\w* lisens hentet oppdatert \
      kontrollert avledet beregnet av og ikke ikkje eller som til fra på med uten hvem hvor \
      hva kva finn gjelder eksempel
      """.split(separator: " ").joined(separator: "|")
    do {
      let pattern = try Regex("\\b(\(words))\\b|[æøåÆØÅ]").ignoresCase()
      for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
        for match in page.matches(of: pattern) {
          Issue.record("\(path) has '\(page[match.range])'")
        }
      }
    } catch {
      Issue.record(error)
    }
  }
}
