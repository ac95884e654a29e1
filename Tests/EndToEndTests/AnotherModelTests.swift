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
        "": 2, "about": 2, "data": 1 + 5, "model": 4, "indicators": 1 + 4,
        "instruments": 1 + 9, "strategies": 1 + 5, "focus-areas": 1 + 3, "prerequisites": 1 + 2,
        "your-part": 1 + 2, "groups": 1 + 2, "checklists": 1 + 1, "side-by-side": 1,
        // The list, the list of coasts, two coasts, five basins twice and three former codes.
        "basins": 1 + 1 + 2 + 2 * 5 + 3,
      ])
  }

  /// With what the reader may choose to see: what differs, and how an instrument stands today.
  @Test func aCellOfTheMatrix() throws {
    let page = try #require(pages["model/index.html"])
    let matrix = try #require(page.split(separator: "id=\"matrix-2018-final\"").last)
    let row = try #require(
      matrix.firstMatch(of: /<th scope="row">National instruments.*?<\/tr>/.dotMatchesNewlines()))
    let cells = row.output.split(separator: "<td").dropFirst()
      .map { BuiltSite.visibleText("<td" + $0) }
    #expect(
      cells == [
        "Flood storage fund only in FI",
        "Flood storage fund (up to half) only in FI Floodplain order only in FI",
        "Floodplain order only in FI",
        "Channel works programme Renamed",
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
    #expect(cells.first?.contains("colspan=2") == true)
  }

  @Test func everyEntryLeadsToWhereItIsUsed() throws {
    let page = try #require(pages["model/index.html"])
    let links = Set(page.matches(of: /<li(?: data-in="\w+")?><a href=#([a-z-]+)>/).map(\.1))
    #expect(links.count == 9)
    for id in links { #expect(page.contains("<li id=\(id) tabindex=-1>")) }
    let place = try #require(page.firstMatch(of: /<li id=v-levee-levy .*?\n/))
    #expect(
      BuiltSite.visibleText(place.output)
        == """
        Levee levy Used in 3 of 5 strategies: 2, 3 and 4. Edition DR: 2 and 3. Edition FI: 2, 3 \
        and 4.
        """)
  }

  @Test func instrumentsThatHangTogether() throws {
    let page = try #require(pages["model/relations.html"])
    let row = try #require(page.firstMatch(of: /<tr data-v="v-floodplain-order">.*?<\/tr>/))
    // With the fund and the old grant in 2, not with the easement, with the levy in 2 and 3.
    #expect(BuiltSite.visibleText(row.output) == "Floodplain order 1 1 2")
    #expect(page.contains("<svg class=\"picture\" role=\"img\""))
  }

  @Test func stepByStep() throws {
    let page = try #require(pages["model/steps.html"])
    let steps = page.split(separator: "<section class=\"step\"").dropFirst()
    #expect(
      steps.map { BuiltSite.visibleText("<section" + $0).prefix { $0 != "." } } == [
        "Step 1 of 3 What the state has The report begins with the money of the state",
        "Step 2 of 3 Holding the water back Upstream the water is held back , by wetlands or by "
          + "basins",
        "Step 3 of 3 The rest of the river Further down it is led past, and in the end people "
          + "have to live with it ",
      ])
    #expect(steps.map { $0.split(separator: "<b>New</b>").count - 1 } == [2, 9, 6])
  }

  @Test func aPlaceInTheMatrix() throws {
    let page = try #require(pages["your-part/towns.html"])
    let text = BuiltSite.visibleText(page)
    #expect(text.contains("The towns: 4 of 9 instruments, and a part in 5 of 5 strategies."))
    #expect(text.contains("You help with Floodplain order"))
    #expect(
      text.contains("Early warning service ● In force since 1 October 2015 role to be confirmed"))
    #expect(text.contains("The basin boards 3 instruments in common, together in 5 strategies"))
    // Table and list have the same marks, and every entry of the model.
    let own = page.matches(of: /<li class="own">.*/).map { BuiltSite.visibleText($0.output) }
    #expect(own.count == 2 * 8)
    #expect(own.allSatisfy { $0.contains("helps") })
    #expect(Set(own.prefix(8)) == Set(own.dropFirst(8)))
    let model = try #require(pages["model/index.html"])
    let whole = try #require(model.split(separator: "id=\"matrix-2018-final\"").last)
    // In the table; the list of the model's page is one for both editions.
    let entries = { (html: Substring?) in
      try #require(html?.split(separator: "</table>").first)
        .matches(of: /<li( class="own")?><a/).count
    }
    let matrix = page.split(separator: "id=\"matrix-2018-final\"").last
    #expect(try entries(matrix) == entries(whole))
  }

  @Test func whoDoesWhat() throws {
    let order = try #require(pages["instruments/floodplain-order.html"])
    #expect(
      BuiltSite.visibleText(order).contains(
        "helps The towns – decides on each building is heard The basin boards When is it used"))
    let wetlands = try #require(pages["strategies/restore-wetlands.html"])
    #expect(
      BuiltSite.visibleText(wetlands).contains(
        "runs The basin boards – Flood easement applies The basin boards – Flood storage fund "
          + "Takes part without an instrument The towns This has to be in place"))
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
    let page = try #require(pages["basins/\(area)/over-time.html"])
    #expect(BuiltSite.visibleText(page).contains(figure))
  }

  @Test func whatWasBeforeASplitIsNobodysNow() throws {
    for area in ["b08-upper-tamble", "b09-lower-tamble"] {
      let page = try #require(pages["basins/\(area)/index.html"])
      #expect(!page.contains("15,720") && !page.contains("15,930"))
    }
  }

  @Test(arguments: [
    // A group and its instruments, strategies and checklists name each other.
    ("groups/2-needs-a-neighbour.html", "instruments/early-warning-service.html"),
    ("groups/1-can-act-now.html", "strategies/prepare-households.html"),
    ("groups/1-can-act-now.html", "checklists/cellar-and-doors.html"),
    // A checklist is found from what its items name.
    ("checklists/cellar-and-doors.html", "instruments/household-barrier-voucher.html"),
    ("checklists/cellar-and-doors.html", "strategies/prepare-households.html"),
    ("checklists/cellar-and-doors.html", "prerequisites/flood-maps.html"),
  ])
  func bothWays(_ one: String, _ other: String) throws {
    #expect(try #require(pages[one]).contains("href=\"../\(other)\""))
    #expect(try #require(pages[other]).contains("href=\"../\(one)\""))
  }

  @Test(
    arguments: [
      // The page that a term leads on to, and the glossary itself, need no link to the glossary.
      ("prerequisites/basin-agreement.html", []), ("about/glossary.html", []),
      ("groups/1-can-act-now.html", ["BB"]), ("groups/index.html", ["basin board"]),
      ("instruments/levee-levy.html", ["levee"]),
    ] as [(String, [String])])
  func theFirstUseOfATerm(_ path: String, _ words: [String]) throws {
    let page = try #require(pages[path])
    let links = page.matches(of: /<a class="term" href="[^"]*">([^<]*)<\/a>/)
    #expect(links.map { String($0.1) } == words)
  }

  @Test func onlyPagesThatAskForAScriptHaveOne() throws {
    let scripts = pages.compactMapValues { page in
      page.firstMatch(of: /<script src="([^"]*)" defer><\/script>\n<\/head>/).map { String($0.1) }
    }
    #expect(
      scripts == [
        "groups/index.html": "../assets/guide.js",
        "checklists/cellar-and-doors.html": "../assets/checklist.js",
        "instruments/index.html": "../assets/selection.js",
        "model/index.html": "../assets/matrix.js", "model/relations.html": "../assets/matrix.js",
        "model/steps.html": "../assets/present.js",
        "side-by-side/index.html": "../assets/compare.js",
      ])
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
