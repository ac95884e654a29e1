import Foundation
import Support
import Testing

/// `helhet new` begins a file that its own schema accepts, and never touches one that is there.
@Suite struct NewTests {
  static let kinds = (try? Repository.content.folder(".schema").files())?.map {
    String($0.dropLast(5))
  }

  /// Only names that the author has to choose may be wrong.
  private static let allowed: Set<String> = [
    "unknown-reference", "one-way-reference", "duplicate-id", "duplicate-address", "broken-link",
  ]

  @Test(arguments: kinds ?? [])
  func aNewFileIsValid(_ kind: String) throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let id = ["language": "fr", "page": "about/example"][kind] ?? "example"
      let before = try folder.folder("Content").files()
      let old = before.first { $0.hasSuffix("/\(kind).yml") || $0 == "\(kind).yml" }
      if let old { try folder.remove("Content/\(old)") }
      let run = try Program.helhet.run("new", kind, id, in: folder)
      #expect(run.code == 0, "\(run.errors)")
      let path = String(run.output.dropLast())
      if let old { #expect(path == "Content/\(old)") }
      #expect(!before.contains(String(path.dropFirst(8))) || old != nil)
      let text = try folder.text(path)
      let modeline = try #require(text.split(separator: "\n").first { $0 != "---" })
      #expect(modeline.hasSuffix("/\(kind).json") || modeline.hasSuffix("=.schema/\(kind).json"))

      let check = try Program.helhet.run("check", "--diagnostics", "json", in: folder)
      let problems = try Problem.list(check.output).filter { $0.path == path }
      for problem in problems where !Self.allowed.contains(problem.id) {
        Issue.record("\(path):\(problem.line): \(problem.message) [\(problem.id)]\n\(text)")
      }
    }
  }

  @Test func everyKindIsNamedInTheHelp() throws {
    let help = try Program.helhet.run("help", "new", in: Repository.root).output
    for kind in try #require(Self.kinds) { #expect(help.contains(kind)) }
  }

  @Test func neverTouchesAFile() throws {
    try Folder.temporary { folder in
      try folder.write("mine", to: "Content/instruments/loan.yml")
      let run = try Program.helhet.run("new", "instrument", "loan", in: folder)
      #expect(run.code == 2)
      #expect(
        run.errors
          == "error: 'Content/instruments/loan.yml' is there already; nothing was changed\n")
      #expect(try folder.files() == ["Content/instruments/loan.yml"])
      #expect(try folder.text("Content/instruments/loan.yml") == "mine")
    }
  }

  @Test(arguments: [
    ["instrument", "../loan"], ["instrument", "Loan"], ["instrument", "a/b"], ["instrument", ""],
    ["page", "../../x"], ["page", "a//../b"], ["areas", "x"], ["instrumant", "loan"],
  ])
  func whatCannotBeIsRefused(_ arguments: [String]) throws {
    try Folder.temporary { folder in
      let run = try Program.helhet.run(["new"] + arguments, in: folder)
      #expect(run.code == 64)
      #expect(try folder.files() == [])
    }
  }
}
