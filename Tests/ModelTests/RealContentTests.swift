import Source
import Testing

@testable import Model

/// The content of this repository is whole and without errors.
@Suite struct RealContentTests {
  @Test("No errors")
  func errors() throws {
    _ = try RealContent.catalogue()
    let errors = RealContent.diagnostics.all.filter { $0.severity == .error }
    #expect(errors.prefix(5).map { DiagnosticText().render($0) } == [])
  }

  @Test("357 municipalities in 15 counties, their codes as written: a zero in front is kept")
  func areas() throws {
    let catalogue = try RealContent.catalogue()
    let areas = try RealContent.cells("Content/data/areas.csv", separator: ",").dropFirst()
    let regions = try RealContent.cells("Content/data/regions.csv", separator: ",").dropFirst()
    #expect(catalogue.areas.all.count == 357)
    #expect(catalogue.regions.all.count == 15)
    #expect(catalogue.areas.names == areas.map { $0[0] })
    #expect(catalogue.regions.names == regions.map { $0[0] })
    #expect(catalogue.areas.names.allSatisfy { $0.utf8.count == 4 })
    #expect(catalogue.regions.names.allSatisfy { $0.utf8.count == 2 })
    #expect(catalogue.areas[Identifier("0301")]?.uniqueName == "Oslo")
    #expect(catalogue.regions[Identifier("03")]?.name["nb"] == "Oslo")
    #expect(catalogue.areas[Identifier("301")] == nil)
    for area in catalogue.areas.all { #expect(area.code.hasPrefix(area.region.id.text)) }
    #expect(Set(catalogue.areas.all.map(\.uniqueName)).count == 357)
  }

  @Test("Names in other languages, each with its language")
  func parallelNames() throws {
    let areas = try RealContent.catalogue().areas
    let hamaroy = try #require(areas[Identifier("1875")])
    #expect(hamaroy.officialName == "Hábmer - Hamarøy")
    #expect(hamaroy.parallelNames.map { "\($0.language) \($0.name)" } == ["smj Hábmer"])
    #expect(areas[Identifier("0301")]?.parallelNames.map(\.language) == ["sma"])
    #expect(areas[Identifier("1103")]?.parallelNames.isEmpty == true)
  }

  @Test("Every area has a value for every fact that is a code")
  func facts() throws {
    let catalogue = try RealContent.catalogue()
    for area in catalogue.areas.all {
      #expect(area.attributes.count == catalogue.attributes.all.count)
    }
  }

  @Test("Texts are in both languages, and the languages have the same words")
  func languages() throws {
    let catalogue = try RealContent.catalogue()
    #expect(catalogue.languages.map(\.tag) == catalogue.site.languages)
    #expect(catalogue.languages.first?.tag == "nb")
    #expect(Set(catalogue.languages.map { Set($0.labels.keys) }).count == 1)
    #expect(catalogue.languages.allSatisfy { $0.months.count == 12 })
  }

  @Test(
    "The schemas for editors are those of the program",
    arguments: ContentKind.allCases.filter { $0.schema != nil })
  func schemas(kind: ContentKind) throws {
    let languages = try RealContent.catalogue().site.languages
    let schema = try #require(kind.schema)
    let path = "Content/.schema/\(kind.rawValue).json"
    let written = try #require(RealContent.bytes(path), "run 'helhet schema'")
    #expect(
      String(decoding: written, as: UTF8.self)
        == JSONSchema.document(schema, languages: languages), "run 'helhet schema'")
  }

  @Test("Every file begins by naming its schema")
  func modelines() {
    for file in RealContent.tree.files {
      let path = RealContent.tree.relativePath(of: file)
      guard let kind = ContentKind.of(path: path)?.kind, kind.schema != nil else { continue }
      let line = file.text.split(separator: "\n").first { $0 != "---" }
      #expect(line.map(String.init) == kind.modeline(path: path), "\(path)")
    }
  }
}
