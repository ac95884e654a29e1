import Source
import Testing

@testable import Model

/// Where each kind of file stands, and how it names its schema.
@Suite struct ContentKindTests {
  @Test(
    arguments: [
      ("site.yml", ContentKind.site, ""),
      ("languages/nb.yml", .language, "nb"),
      ("model/model.yml", .model, ""),
      ("model/editions/first.yml", .edition, "first"),
      ("model/differences.yml", .differences, ""),
      ("model/build-up.yml", .buildUp, ""),
      ("model/focus-areas/a.yml", .focusArea, "a"),
      ("model/strategies/1-a.yml", .strategy, "1-a"),
      ("model/prerequisites/a.yml", .prerequisite, "a"),
      ("instruments/grunnlan.yml", .instrument, "grunnlan"),
      ("indicators/folketall.yml", .indicator, "folketall"),
      ("participants/a.yml", .participant, "a"),
      ("groups/1-a.yml", .group, "1-a"),
      ("decision-aid.yml", .decisionAid, ""),
      ("checklists/a.yml", .checklist, "a"),
      ("glossary.yml", .glossary, ""),
      ("data/themes.yml", .themes, ""),
      ("data/sources.yml", .sources, ""),
      ("data/attributes.yml", .attributes, ""),
      ("data/apis.yml", .apis, ""),
      ("data/catalogue.yml", .catalogue, ""),
      ("data/areas.csv", .areas, ""),
      ("data/regions.csv", .regions, ""),
      ("data/changes.csv", .changes, ""),
      ("data/boundaries.csv", .boundaries, ""),
      ("data/former-areas.csv", .formerAreas, ""),
      ("data/observations/folketall.csv", .observations, "folketall"),
      ("pages/index.md", .page, "index"),
      ("rules/a.yml", .rule, "a"), ("planning.yml", .planning, ""),
      ("plans/0301.md", .plan, "0301"), ("plans/B03.md", .plan, "B03"),
      ("pages/om/rett/index.md", .page, "om/rett/index"),
    ] as [(String, ContentKind, String)])
  func paths(path: String, kind: ContentKind, id: String) throws {
    let found = try #require(ContentKind.of(path: path))
    #expect(found == (kind, id))
    #expect(kind.path(id: id) == path, "the way back")
  }

  @Test(
    arguments: [
      "", "README.md", "site.yaml", "instruments/a.yaml", "instruments/a.md", "instruments/a/b.yml",
      "instrument/a.yml", "data/observations/a.yml", "data/observations/a/b.csv", "pages/a.yml",
      "plans/0301.yml", "plans/a/b.md", "rules/a.md",
      "languages", "model/first.yml", "data/area.csv",
    ])
  func unknown(path: String) {
    #expect(ContentKind.of(path: path) == nil)
  }

  @Test("Every kind is found again where it says it stands", arguments: ContentKind.allCases)
  func everyKind(kind: ContentKind) {
    #expect((kind.folder == nil) != (kind.singlePath == nil))
    #expect((kind.schema == nil) == (kind.suffix == ".csv"))
    #expect(ContentKind.of(path: kind.path(id: "a"))?.kind == kind)
  }

  @Test(
    arguments: [
      ("site.yml", ContentKind.site, ""), ("model/model.yml", .model, "../"),
      ("instruments/a.yml", .instrument, "../"), ("model/editions/a.yml", .edition, "../../"),
      ("pages/index.md", .page, "../"), ("pages/om/rett/index.md", .page, "../../../"),
    ] as [(String, ContentKind, String)])
  func modelines(path: String, kind: ContentKind, up: String) {
    #expect(
      kind.modeline(path: path)
        == "# yaml-language-server: $schema=\(up).schema/\(kind.rawValue).json")
  }

  @Test("A new file of every kind is read and fits its schema", arguments: ContentKind.allCases)
  func skeletons(kind: ContentKind) throws {
    guard let schema = kind.schema else { return }
    let path = kind.path(id: "a")
    let text = Skeleton.yaml(schema, modeline: kind.modeline(path: path))
    var diagnostics = Diagnostics()
    let node = YAMLReader.read(
      SourceFile(path: "Content/" + path, bytes: Array(text.utf8)), diagnostics: &diagnostics)
    var check = SchemaCheck(languages: ["nb", "nn"])
    _ = check.check(try #require(node), as: schema)
    #expect(diagnostics.told + check.diagnostics.told == [])
  }
}
