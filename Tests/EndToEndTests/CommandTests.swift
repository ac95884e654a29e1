import Support
import Testing

/// What the command says, to people and to other programs.
@Suite struct CommandTests {
  @Test(
    arguments: [
      "", "build", "check", "schema", "new", "verify", "data", "data status", "data fetch",
      "data import", "data import figures", "explain", "plan",
    ])
  func helpShowsAnExample(_ command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let run = try Program.helhet.run(words + ["--help"], in: Repository.root)
    #expect((run.code, run.errors) == (0, ""))
    let example = try #require(run.output.firstMatch(of: /EXAMPLES?\n +helhet(?: (\w+))?/))
    #expect(words.isEmpty || example.1 == words[0][...])
  }

  @Test func everyCommandHasHelp() throws {
    #expect(
      try KnownCommands.names()
        == ["build", "check", "schema", "new", "verify", "data", "explain", "plan"])
  }

  /// Errors, warnings, notes, remedies and a problem without a place.
  private func inFaultySite(_ body: (Folder) throws -> Void) throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let changes = """
        replace Content/site.yml | languages: [en] | languages: [en, fr]
        copy Content/languages/en.yml | Content/languages/fr.yml
        replace Content/model/model.yml | name: Weather Service | name: { en: "Weather \\"x\\" ø<" }
        replace Content/model/strategies/raise-levees.yml | number: 3 | number: 2
        replace Content/data/sources.yml | publisher: Weather Service | publisher: Weather Service
        remove Templates/pages/strategy.mustache
        """
      try Changes.apply(changes, to: folder)
      try body(folder)
    }
  }

  @Test func allFormatsTellTheSame() throws {
    try inFaultySite { folder in
      let text = try Program.helhet.run("check", in: folder)
      let json = try Program.helhet.run("check", "--diagnostics", "json", in: folder)
      let sarif = try Program.helhet.run("check", "--diagnostics", "sarif", in: folder)
      #expect([text.code, json.code, sarif.code] == [1, 1, 1])
      #expect((json.errors, sarif.errors) == ("", ""))
      let problems = try Problem.list(json.output)
      #expect(Set(problems.map(\.severity)) == ["error", "warning"])
      #expect(problems.contains { $0.path.isEmpty })
      #expect(try Problem.sarif(sarif.output) == problems)
      let told = text.errors.split(separator: "\n").filter { $0.hasSuffix("]") }.map(String.init)
      #expect(
        told
          == problems.map {
            let place = $0.path.isEmpty ? "" : "\($0.path):\($0.line):\($0.column): "
            return "\(place)\($0.severity): \($0.message) [\($0.id)]"
          })
    }
  }

  @Test func strictMakesErrorsOfWarnings() throws {
    try inFaultySite { folder in
      let run = try Program.helhet.run(
        "check", "--strict", "--diagnostics", "json", in: folder)
      #expect(Set(try Problem.list(run.output).map(\.severity)) == ["error"])
    }
  }

  @Test func noProblemsAreAnEmptyList() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let json = try Program.helhet.run("check", "--diagnostics", "json", in: folder)
      #expect((json.code, json.output) == (0, "[]\n"))
      let sarif = try Program.helhet.run("check", "--diagnostics", "sarif", in: folder)
      #expect(try Problem.sarif(sarif.output) == [])
      let files = try ["Content", "Templates"].map { try folder.folder($0).files().count }
      let text = try Program.helhet.run("check", in: folder)
      let counts = (files.reduce(0, +), try BuiltSite.pages.get().count)
      #expect(
        (text.output, text.errors) == ("\(counts.0) files, \(counts.1) pages: no errors\n", ""))
    }
  }

  @Test func checkWritesNothing() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let before = try SiteSnapshot(folder)
      _ = try Program.helhet.run("check", in: folder)
      #expect(try SiteSnapshot(folder).differences(from: before) == [])
    }
  }

  @Test func coloursAreForThoseWhoWatch() throws {
    try inFaultySite { folder in
      // Set, because the tests' own environment may decline colours; empty is as good as not set.
      let wanted = ["TERM": "xterm-256color", "NO_COLOR": ""]
      let piped = try Program.helhet.run(["check"], in: folder, environment: wanted)
      #expect(!(piped.output + piped.errors).contains("\u{1B}"))
      #expect(try onTerminal(folder, wanted).contains("\u{1B}[31;1merror"))
      for declined in [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb", "NO_COLOR": ""]] {
        let told = try onTerminal(folder, declined)
        #expect(told.contains("error: "))
        #expect(!told.contains("\u{1B}"), "\(declined)")
      }
    }
  }

  /// What a terminal gets; `script` makes one.
  private func onTerminal(_ folder: Folder, _ environment: [String: String]) throws -> String {
    try Program("/usr/bin/env").run(
      ["script", "-qec", "\(Program.helhet.path) check", "/dev/null"], in: folder,
      environment: environment
    ).output
  }
}
