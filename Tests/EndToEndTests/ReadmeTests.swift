import Support
import Testing

/// What `README.md` tells people to type, write and look at is so.
@Suite(.enabled(if: Repository.root.exists("README.md")))
struct ReadmeTests {
  private let readme: Readme

  init() throws { readme = Readme(try Repository.root.text("README.md")) }

  @Test func everyCommandExists() throws {
    let known = try KnownCommands.names()
    let uses = readme.uses(of: "helhet")
    #expect(!uses.isEmpty)
    for words in uses {
      // Without a name it is a build.
      let name = words.first.flatMap { $0.hasPrefix("-") ? nil : $0 } ?? "build"
      #expect(known.contains(name) || name == "help", "helhet \(words.joined(separator: " "))")
      guard known.contains(name) else { continue }
      let options = try KnownCommands.options(
        of: name == "data" ? Array(words.prefix(2)) : [name])
      for word in words where word.hasPrefix("--") {
        let option = String(word.prefix { $0 != "=" })
        #expect(options.contains(option), "helhet \(words.joined(separator: " "))")
      }
      if name == "new", words.count > 1 { #expect(NewTests.kinds?.contains(words[1]) == true) }
    }
  }

  @Test func everyTargetExists() throws {
    let uses = readme.uses(of: "make")
    guard !uses.isEmpty else { return }
    let makefile = try Repository.root.text("Makefile")
    let targets = makefile.matches(of: /(?m)^([A-Za-z0-9_.\/-]+(?: [A-Za-z0-9_.\/-]+)*) *:(?!=)/)
      .flatMap { $0.1.split(separator: " ") }
    for words in uses {
      for word in words where !word.contains("=") && !word.hasPrefix("-") {
        #expect(targets.contains(word[...]), "make \(word)")
      }
    }
  }

  @Test func everyLinkedFileIsThere() {
    for match in readme.text.matches(of: /\]\((?!https?:|#)([^)#]+)[^)]*\)/) {
      #expect(Repository.root.exists(String(match.1)), "\(match.1)")
    }
    for match in readme.text.matches(of: /`((?:Content|Sources|Templates|Tests|Public)\/[^` ]*)`/) {
      #expect(Repository.root.exists(String(match.1)), "\(match.1)")
    }
  }

  @Test func theInstrumentIsValid() throws {
    let example = try #require(readme.blocks.first { $0.language == "yaml" })
    try inRepositorySite { folder in
      try folder.write(example.text, to: "Content/instruments/example.yml")
      let run = try Program.helhet.run("check", "--diagnostics", "json", in: folder)
      #expect(try Problem.list(run.output) == [])
    }
  }

  /// The example names a place, a wrong word and the right one; with them the mistake is made again.
  @Test func theMistakeIsToldAsShown() throws {
    let example = try #require(readme.blocks.first { $0.text.contains(": error: ") }).text
    let path = String(example.prefix { $0 != ":" })
    let wrong = try #require(example.firstMatch(of: /is called '([^']+)'/)).1
    let right = try #require(example.firstMatch(of: /fix: write '([^']+)'/)).1
    let line = try #require(example.firstMatch(of: /\n +[0-9]+ \| (.*)\n/)).1
    try inRepositorySite { folder in
      let mended = line.replacing(wrong, with: right, maxReplacements: 1)
      try folder.replace("\n\(mended)\n", with: "\n\(line)\n", in: path)
      let run = try Program.helhet.run("check", in: folder)
      #expect(run.errors.hasPrefix(example), "\(run.errors)")
    }
  }

  private func inRepositorySite(_ body: (Folder) throws -> Void) throws {
    try Folder.temporary { folder in
      for name in ["Content", "Templates", "Public"] {
        try folder.folder(name).overlay(Repository.root.folder(name))
      }
      try body(folder)
    }
  }
}
