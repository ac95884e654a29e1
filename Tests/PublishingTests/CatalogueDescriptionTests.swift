import Foundation
import Source
import Testing

@testable import Publishing

/// The description for catalogues of data, as programs read it.
@Suite struct CatalogueDescriptionTests {
  private static let observations = """
    area,period,value,missing,source,derived,note
    1001,2019,7,,register,,
    1001,2023,8,,register,,
    """

  private static let catalogue = """
    standard: { name: Profile, address: "https://example.org/profile" }
    subjects: ["https://example.org/people"]
    place: https://example.org/country
    licences:
      - name: L
        address: https://example.org/l
        authority: https://example.org/authority/l
    """

  /// The parts of the description by their type.
  private func graph(
    _ changes: [String: String], siteURL: String? = nil
  ) throws -> [String: [[String: Any]]] {
    let files = ["data/observations/people.csv": Self.observations].merging(changes) { $1 }
    let builder = SmallSite.builder(try SmallSite.read(files), siteURL: siteURL)
    let text = CatalogueDescription(builder).json().text()
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let nodes = try #require(json?["@graph"] as? [[String: Any]])
    return Dictionary(grouping: nodes) { $0["@type"] as? String ?? "" }
  }

  @Test func aKnownLicenceIsNamedAsTheVocabularyDoes() throws {
    let graph = try graph(["data/catalogue.yml": Self.catalogue])
    let dataset = try #require(graph["dcat:Dataset"]?.first)
    let files = try #require(dataset["distribution"] as? [[String: Any]])
    #expect(
      files.map { $0["license"] as? String }
        == Array(repeating: "https://example.org/authority/l", count: 3))
    #expect(files.allSatisfy { $0["rights"] == nil })
    #expect(dataset["theme"] as? [String] == ["https://example.org/people"])
    #expect(dataset["spatial"] as? String == "https://example.org/country")
    let years = dataset["temporal"] as? [String: String]
    #expect(years?["startDate"] == "2019-01-01" && years?["endDate"] == "2023-12-31")
    let standard = graph["dcat:Catalog"]?.first?["conformsTo"] as? [String: Any]
    #expect(standard?["@id"] as? String == "https://example.org/profile")
  }

  @Test func anUnknownLicenceIsToldInWords() throws {
    let graph = try graph([:])
    let files = try #require(graph["dcat:Dataset"]?.first?["distribution"] as? [[String: Any]])
    for file in files {
      #expect(file["license"] == nil)
      let rights = try #require(file["rights"] as? [String: Any])
      #expect(rights["label"] as? [String: String] == ["nb": "P, T: L"])
    }
  }

  @Test(
    arguments: [
      (nil, "../indicators/people.json", "indicators/people.html"),
      (
        "https://example.org/site", "https://example.org/site/indicators/people.json",
        "https://example.org/site/indicators/people.html"
      ),
    ])
  func addresses(siteURL: String?, file: String, identifier: String) throws {
    let dataset = try #require(try graph([:], siteURL: siteURL)["dcat:Dataset"]?.first)
    let files = try #require(dataset["distribution"] as? [[String: Any]])
    #expect(files.last?["downloadURL"] as? String == file)
    #expect(dataset["identifier"] as? String == identifier)
  }

  @Test func aContactIsToldWhenThereIsOne() throws {
    #expect(try graph([:])["vcard:Organization"] == nil)
    let site = try #require(SmallSite.text(of: "site.yml"))
    let contact = "\ncontact: { name: Desk, email: desk@example.org }\n"
    let graph = try graph(["site.yml": site + contact])
    let desk = try #require(graph["vcard:Organization"]?.first)
    #expect(desk["email"] as? String == "mailto:desk@example.org")
    #expect(
      graph["dcat:Dataset"]?.first?["contactPoint"] as? String == desk["@id"] as? String)
  }
}
