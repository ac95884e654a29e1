import Source
import Testing

@testable import Model

/// What a source says of its licence is read only as far as the licences are known.
@Suite struct DataCatalogueTests {
  private static let file = """
    standard: { name: Profile, address: "https://example.org/profile" }
    languages: { nb: "https://example.org/nb" }
    licences:
      - { name: A 1.0, address: "https://example.org/a", code: A-1.0 }
      - { name: B 2.0, address: "https://example.org/b", authority: "https://example.org/v/b" }
    """

  private func catalogue() throws -> DataCatalogue {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "catalogue.yml", bytes: Array(Self.file.utf8))
    let node = try #require(YAMLReader.read(file, diagnostics: &diagnostics))
    return DataCatalogue(Record(node))
  }

  @Test(
    arguments: [
      ("A 1.0", ["https://example.org/a"]), ("B 2.0", ["https://example.org/b"]),
      ("B 2.0 / A 1.0", ["https://example.org/b", "https://example.org/a"]),
      ("to be confirmed", []), ("A 1.0 / to be confirmed", []), ("A 1.0, B 2.0", []),
      ("to be confirmed (A 1.0)", []), ("", []),
    ])
  func licences(text: String, addresses: [String]) throws {
    #expect(try catalogue().licences(in: text).map(\.address) == addresses)
  }

  @Test func whatIsNotSaidIsNotThere() throws {
    let catalogue = try catalogue()
    #expect(catalogue.standard?.name == "Profile")
    #expect(catalogue.languages == ["nb": "https://example.org/nb"])
    #expect((catalogue.place, catalogue.frequency, catalogue.accessRights) == (nil, nil, nil))
    #expect(DataCatalogue.none.licences(in: "A 1.0").isEmpty)
  }
}
