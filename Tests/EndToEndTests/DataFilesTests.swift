import Foundation
import Support
import Testing

/// The files readers and programs take away: what they hold, and that what describes them is true.
@Suite struct DataFilesTests {
  private let files: [String: String]

  init() throws { files = try BuiltSite.files.get() }

  private func json(_ path: String) throws -> [String: Any] {
    let text = try #require(files[path], "\(path) is not there")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func everyTableHasThreeForms() {
    let stems = [
      "indicators/people-at-risk", "indicators/peak-flow-change", "basins/coasts/cn-north-coast",
      "basins/b06-corvale/figures", "basins/basins", "instruments/instruments",
    ]
    for path in stems.flatMap({ ["\($0).csv", "\($0)-machine.csv", "\($0).json"] }) {
      #expect(files[path] != nil, "\(path) is not there")
    }
  }

  @Test func anIndicatorsFileHasAllPlaces() throws {
    let file = try #require(files["indicators/people-at-risk-machine.csv"])
    let lines = file.components(separatedBy: "\r\n").filter { $0.contains(",2014,") }
    #expect(
      lines == [
        "VAL,Valdonia,people-at-risk,persons,2014,62450,,,published,people-register,",
        "CN,North Coast,people-at-risk,persons,2014,24830,,,sum of areas,people-register,",
        "CS,South Coast,people-at-risk,persons,2014,37620,,,published,people-register,",
        "B01,Arrel,people-at-risk,persons,2014,12610,,,published,people-register,",
        "B03,Mirrow,people-at-risk,persons,2014,21900,,,published,people-register,",
        "B06,Corvale,people-at-risk,persons,2014,12220,,,sum of B02 B04,people-register,",
      ])
  }

  @Test func negativeFiguresAreNumbersInEveryForm() throws {
    let stem = "indicators/peak-flow-change"
    #expect(files["\(stem).csv"]?.contains(";2050;-3;;;") == true)
    #expect(files["\(stem)-machine.csv"]?.contains(",2050,-3,,,") == true)
    #expect(files["\(stem).json"]?.contains(",\"2050\",-3,null,") == true)
  }

  @Test func theTableOfAreas() throws {
    let lines = try #require(files["basins/basins-machine.csv"]).components(separatedBy: "\r\n")
    #expect(lines.count == 1 + 5 + 1)
    #expect(
      lines[0] == """
        code,name,officialName,region,regionName,website,latitude,longitude,regime,regimeName,\
        catchmentKm2,boardSeat,source,page
        """)
    #expect(
      lines[3] == """
        B06,Corvale,Corvale River Basin,CN,North Coast,,-41.5533,13.0126,S,Snowmelt,3075.8,\
        Vale Cross,basin-atlas,basins/b06-corvale/index.html
        """)
  }

  @Test func theTableOfInstruments() throws {
    let lines = try #require(files["instruments/instruments.csv"])
      .components(separatedBy: "\r\n")
    #expect(lines.count == 1 + 9 + 1)
    let grant = try #require(lines.first { $0.hasPrefix("wetland-grant;") })
    #expect(grant.hasPrefix("wetland-grant;Wetland grant;\"Upland grant; Bog money\";"))
    #expect(grant.contains(";2016-06-30;") && grant.hasSuffix(";instruments/wetland-grant.html"))
  }

  @Test func thePackageDescribesItsFiles() throws {
    let package = try json("datapackage.json")
    #expect(package["name"] as? String == "highwater-guide")
    #expect(package["version"] as? String == "3")
    #expect(package["created"] as? String == "2024-05-02T00:00:00Z")
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(
      Set(resources.compactMap { $0["name"] as? String }) == [
        "people-at-risk", "insured-share", "flood-damage", "peak-flow-change", "basins",
        "instruments",
      ])
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let header = try #require(files[path], "\(path) is not there").prefix { $0 != "\r\n" }
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      #expect(header == fields.compactMap { $0["name"] as? String }.joined(separator: ","))
    }
  }

  @Test func anUnknownLicenceSaysSo() throws {
    let resources = try #require(try json("datapackage.json")["resources"] as? [[String: Any]])
    let damage = try #require(resources.first { $0["name"] as? String == "flood-damage" })
    let licences = try #require(damage["licenses"] as? [[String: String]])
    #expect(
      licences == [
        [
          "path": "data/sources/damage-register.html",
          "title": """
          National Flood Agency, Table D-03, Register of flood damage (invented): To be confirmed
          """,
        ]
      ])
  }

  @Test func theCatalogueLeadsToFilesThatAreThere() throws {
    let graph = try #require(try json("data/dcat.jsonld")["@graph"] as? [[String: Any]])
    func all(_ type: String) -> [[String: Any]] { graph.filter { $0["@type"] as? String == type } }
    let datasets = all("dcat:Dataset")
    let listed = try #require(all("dcat:Catalog").first?["dataset"] as? [String])
    #expect(listed == datasets.compactMap { $0["@id"] as? String })
    #expect(datasets.count == 4)
    for dataset in datasets {
      let files = try #require(dataset["distribution"] as? [[String: Any]])
      #expect(files.count == 3)
      for file in files {
        let address = try #require(file["downloadURL"] as? String)
        #expect(address.hasPrefix("../") && self.files[String(address.dropFirst(3))] != nil)
        #expect(file["license"] == nil && file["rights"] != nil)
      }
    }
  }

  @Test func thePageOfAnIndicatorIsADataset() throws {
    let page = try #require(files["indicators/flood-damage.html"])
    for part in [
      "<div itemscope itemtype=\"https://schema.org/Dataset\">",
      "<meta itemprop=\"name\" content=\"Flood damage\">",
      "<meta itemprop=\"temporalCoverage\" content=\"2010/2021\">",
      "<meta itemprop=\"spatialCoverage\" content=\"Valdonia\">",
      "<a itemprop=\"contentUrl\" href=\"../indicators/flood-damage.json\" download>",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test func aPageOfASource() throws {
    let page = BuiltSite.visibleText(try #require(files["data/sources/damage-register.html"]))
    for part in [
      "Period 2010–2021", "Licence To be confirmed", "Flood damage 2010–2021 18",
      """
      Source: National Flood Agency, Table D-03, Register of flood damage (invented), 2010–2021, \
      fetched 4 March 2024. Worked up by Highwater Guide, edition 3.
      """,
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test func theDataPageTellsWhatToMind() throws {
    let page = BuiltSite.visibleText(try #require(files["data/index.html"]))
    for part in [
      "4 indicators have 81 figures in all, from 4 sources. The newest are for 2021.",
      "People at risk 1 figure is not shown",
      "Insured share since 2021: The survey was put to households by post before 2021",
      ".. figure missing or not published yet . does not exist : not shown, to protect privacy",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }
}
