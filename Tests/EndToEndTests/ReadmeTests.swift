import Support
import Testing

/// What `README.md` tells people to type exists.
@Suite(.enabled(if: Repository.root.exists("README.md")))
struct ReadmeTests {
  /// The words after a command's name, for each time it stands in a block of code.
  private func uses(of command: String) throws -> [[String]] {
    let readme = try Repository.root.text("README.md")
    var isCode = false
    var uses: [[String]] = []
    for line in readme.split(separator: "\n") {
      if line.hasPrefix("```") { isCode.toggle() }
      guard isCode else { continue }
      // Prompts, comments and what comes of the output are not the command's.
      let words = line.split(separator: " ").map(String.init).drop { $0 == "$" }
        .prefix { !["#", "|", ">", "&&", ";"].contains($0) }
      guard let first = words.first, first == command || first.hasSuffix("/" + command) else {
        continue
      }
      uses.append(Array(words.dropFirst()))
    }
    return uses
  }

  @Test func everyCommandExists() throws {
    let known = try KnownCommands.names()
    let uses = try uses(of: "helhet")
    #expect(!uses.isEmpty)
    for words in uses {
      // Without a name it is a build.
      let name = words.first.flatMap { $0.hasPrefix("-") ? nil : $0 } ?? "build"
      #expect(known.contains(name) || name == "help", "helhet \(words.joined(separator: " "))")
      guard known.contains(name) else { continue }
      let options = try KnownCommands.options(of: name)
      for word in words where word.hasPrefix("--") {
        let option = String(word.prefix { $0 != "=" })
        #expect(options.contains(option), "helhet \(words.joined(separator: " "))")
      }
      if name == "new", words.count > 1 { #expect(NewTests.kinds?.contains(words[1]) == true) }
    }
  }

  @Test func everyTargetExists() throws {
    let uses = try uses(of: "make")
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
}
