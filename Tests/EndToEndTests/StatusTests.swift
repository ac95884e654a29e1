import Foundation
import Support
import Testing

/// `helhet data status`: what figures there are.
@Suite struct StatusTests {
  @Test func aTableForPeople() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let run = try Program.helhet.run("data", "status", "--date", "2024-05-02", in: folder)
      #expect((run.code, run.errors) == (0, ""))
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.first?.hasPrefix("INDICATOR") == true)
      #expect(
        lines[1].split(separator: "  ", omittingEmptySubsequences: true).map {
          $0.trimmingCharacters(in: .whitespaces)
        } == [
          "flood-damage", "4", "2019-2021", "4 of 5", "damage-register", "2024-03-04", "59 days",
          "no",
        ])
      #expect(lines.suffix(2) == ["4 of 4 indicators have figures, 0 can be fetched", ""])
    }
  }

  @Test func jsonForPrograms() throws {
    let run = try Program.helhet.run("data", "status", "--format", "json", in: Repository.root)
    #expect((run.code, run.errors) == (0, ""))
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let list = try #require(value as? [[String: Any]])
    let indicators = try Repository.content.folder("indicators").files()
    #expect(
      list.compactMap { $0["id"] as? String } == indicators.map { String($0.dropLast(4)) }.sorted())
    // What has no figures says why.
    for entry in list where (entry["periods"] as? [String])?.isEmpty == true {
      #expect((entry["missing"] as? String)?.isEmpty == false)
    }
  }

  @Test func contentThatIsBroken() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      try folder.replace("sum", with: "some", in: "Content/indicators/people-at-risk.yml")
      let run = try Program.helhet.run("data", "status", in: folder)
      #expect((run.code, run.output) == (1, ""))
      #expect(run.errors.contains("[unknown-choice]"))
    }
  }
}
