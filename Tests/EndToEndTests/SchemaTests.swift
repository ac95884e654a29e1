import Foundation
import Support
import Testing

/// Every content file tells editors where its schema is, and the schemas are those of the program.
@Suite struct SchemaTests {
  @Test func theSchemasAreThoseOfTheProgram() throws {
    try Folder.temporary { folder in
      try folder.write(try Repository.content.bytes("site.yml"), to: "Content/site.yml")
      let run = try Program.helhet.run("schema", in: folder)
      let written = try folder.folder("Content/.schema").contents()
      let kept = try Repository.content.folder(".schema").contents()
      #expect(run.code == 0)
      #expect(run.output == "\(written.count) schemas in Content/.schema\n")
      #expect(Set(written.keys) == Set(kept.keys))
      for (name, bytes) in written where kept[name] != bytes {
        Issue.record("\(name) is not what 'helhet schema' writes")
      }
    }
  }

  @Test func printShowsOne() throws {
    let run = try Program.helhet.run("schema", "--print", "instrument", in: Repository.root)
    #expect(run.output == (try Repository.content.text(".schema/instrument.json")))
    #expect(try Program.helhet.run("schema", "--print", "areas", in: Repository.root).code == 2)
  }

  @Test func theSchemasAreJSON() throws {
    let folder = Repository.content.folder(".schema")
    for name in try folder.files() {
      let value = try JSONSerialization.jsonObject(with: Data(try folder.bytes(name)))
      let schema = try #require(value as? [String: Any])
      #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
      #expect(schema["type"] as? String == "object")
      let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
      #expect(known.isSuperset(of: schema["required"] as? [String] ?? []))
    }
  }

  @Test(arguments: ["Content", "Tests/Fixtures/RiverBasins/Content"])
  func everyFileNamesItsSchema(_ content: String) throws {
    let folder = Repository.root.folder(content)
    let schemas = URL(fileURLWithPath: Repository.content.path + "/.schema")
    for path in try folder.files() where path.hasSuffix(".yml") || path.hasSuffix(".md") {
      let lines = try folder.text(path).split(separator: "\n", maxSplits: 2)
      let line = try #require(path.hasSuffix(".md") ? lines.dropFirst().first : lines.first)
      let prefix = "# yaml-language-server: $schema="
      #expect(line.hasPrefix(prefix), "\(content)/\(path) names no schema: \(line)")
      let schema = URL(fileURLWithPath: "\(folder.path)/\(path)").deletingLastPathComponent()
        .appending(path: String(line.dropFirst(prefix.count))).standardizedFileURL
      let wanted = schemas.appending(path: "\(kind(of: path)).json").standardizedFileURL
      #expect(schema.path == wanted.path, "\(content)/\(path) names another schema: \(line)")
      #expect(FileManager.default.fileExists(atPath: wanted.path))
    }
  }

  /// The schema of a file by its folder; files that stand alone have their own name.
  private func kind(of path: String) -> String {
    let folders = [
      "languages": "language", "editions": "edition", "focus-areas": "focus-area",
      "strategies": "strategy", "prerequisites": "prerequisite", "instruments": "instrument",
      "indicators": "indicator", "participants": "participant", "groups": "group",
      "checklists": "checklist", "rules": "rule", "plans": "plan",
    ]
    let steps = path.split(separator: "/").map(String.init)
    if steps.first == "pages" { return "page" }
    return steps.dropLast().last.flatMap { folders[$0] } ?? String(steps.last?.dropLast(4) ?? "")
  }
}
