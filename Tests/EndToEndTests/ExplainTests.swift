import Foundation
import Support
import Testing

/// `helhet explain` tells what a plan suggests, to the letter.
///
/// With `RECORD` set, what it says is written down in `Tests/Fixtures/Explained` and the tests
/// fail, so that nobody records by accident: new figures and rules change what is said.
@Suite struct ExplainTests {
  private static let folder = Repository.fixtures.folder("Explained")

  @Test("Two municipalities, one in bokmål and one in nynorsk", arguments: ["3114", "4020"])
  func municipality(code: String) throws {
    let run = try Program.helhet.run("explain", code, in: Repository.root)
    #expect((run.code, run.errors) == (0, ""))
    try hold(run.output, against: code)
  }

  @Test("The basins of the second model", arguments: ["B01", "B03", "B09"])
  func basin(code: String) throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let run = try Program.helhet.run("explain", code, in: folder)
      #expect((run.code, run.errors) == (0, ""))
      try hold(run.output, against: code)
    }
  }

  @Test("A strategy by its number or its id, an area by its code, its name or its page")
  func names() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let wanted = try Program.helhet.run("explain", "B03", "5", in: folder).output
      try hold(wanted, against: "B03-5")
      for words in [["Mirrow", "prepare-households"], ["b03-mirrow", "5"], ["mirrow", "5"]] {
        let run = try Program.helhet.run(["explain"] + words, in: folder)
        #expect((run.code, run.output) == (0, wanted), "\(words)")
      }
    }
  }

  @Test("The language of the area, or the one that is asked for")
  func languages() throws {
    func firstWords(_ words: String...) throws -> Substring? {
      try Program.helhet.run(["explain"] + words, in: Repository.root).output
        .split(separator: "\n").dropFirst().first
    }
    #expect(try firstWords("3114") == "Forslag ut fra tallene i utgave 2026.1")
    #expect(try firstWords("4020") == "Forslag ut frå tala i utgåve 2026.1")
    #expect(
      try firstWords("3114", "--language", "nn") == "Forslag ut frå tala i utgåve 2026.1")
  }

  @Test(
    "What nobody is called is refused with the nearest name",
    arguments: [
      (["Oslø"], "no area is called 'Oslø'; did you mean 'Oslo'?"),
      (["0302"], "no area is called '0302'; did you mean '0301'?"),
      (
        ["Våler"],
        "several areas are called 'Våler'; name one of 3114 (Våler (Østfold)), "
          + "3419 (Våler (Innlandet))"
      ),
      (
        ["0301", "5-bista-til-kjøp"],
        "no strategy is called '5-bista-til-kjøp'; "
          + "did you mean '5-bista-til-kjop'?"
      ),
      (["0301", "--language", "de"], "the site has no language 'de'; it has nb, nn"),
    ])
  func refused(words: [String], message: String) throws {
    let run = try Program.helhet.run(["explain"] + words, in: Repository.root)
    #expect((run.code, run.output, run.errors) == (2, "", "error: \(message)\n"))
  }

  @Test("A model without plans says so, and builds")
  func withoutPlans() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      for name in ["planning.yml", "plans", "rules"] { try folder.remove("Content/\(name)") }
      let run = try Program.helhet.run("explain", "B01", in: folder)
      #expect(run.code == 2)
      #expect(run.errors == "error: 'Content' has no plans: there is no file 'planning.yml'\n")
      #expect(try Program.helhet.run("build", "--strict", in: folder).code == 0)
      #expect(try folder.folder("Output").files().allSatisfy { !$0.hasSuffix("plan.json") })
    }
  }

  private func hold(_ output: String, against name: String) throws {
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Self.folder.write(output, to: "\(name).txt")
      Issue.record("recorded; look at the difference and run again without RECORD")
      return
    }
    #expect(output == (try Self.folder.text("\(name).txt")))
  }
}
