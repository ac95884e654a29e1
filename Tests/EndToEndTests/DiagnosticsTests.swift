import Foundation
import Support
import Testing

/// Every diagnostic is shown by a folder of `Tests/Fixtures/Diagnostics` named after its id.
///
/// A folder `id` or `id.case` has files to put over the second model, or a `changes.txt`, and in
/// `diagnostics.txt` all that `helhet check` says then. Where there is a `command.txt`, that command
/// is run instead; where there is an `output-changes.txt`, the site is built and altered first. With `RECORD` set, what it says is written
/// down there and the test fails, so that nobody records by accident.
@Suite struct DiagnosticsTests {
  private static let folder = Repository.fixtures.folder("Diagnostics")

  static let fixtures: [String] = {
    let files = (try? folder.files()) ?? []
    return Set(files.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
  }()

  @Test(arguments: fixtures) func tells(_ fixture: String) throws {
    let run = try check(fixture)
    let found = run.errors.replacing(/[0-9]+ files;/, with: "N files;")
    #expect(found.contains("[\(id(of: fixture))]"), "does not show what it is named after")
    #expect(run.code == (found.contains(": error: ") || found.hasPrefix("error: ") ? 1 : 0))
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Self.folder.write(found, to: "\(fixture)/diagnostics.txt")
      Issue.record("recorded; look at the difference and run again without RECORD")
      return
    }
    let wanted = try Self.folder.text("\(fixture)/diagnostics.txt")
    #expect(found == wanted)
  }

  @Test func everyDiagnosticHasAFixture() throws {
    var declared: Set<String> = []
    for file in try SwiftFile.all.get() {
      for match in file.code.matches(of: /Diagnostic\(\s*[^",()]+,\s*"([a-z0-9-]+)"/) {
        declared.insert(String(match.1))
      }
    }
    let shown = Set(Self.fixtures.map(id))
    #expect(declared.subtracting(shown).sorted() == [], "without a fixture")
    #expect(shown.subtracting(declared).sorted() == [], "fixtures of what nobody tells")
  }

  private func id(of fixture: String) -> String {
    String(fixture.prefix { $0 != "." })
  }

  private func check(_ fixture: String) throws -> Program.Run {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let overlay = Self.folder.folder(fixture)
      for name in ["Content", "Templates", "Public"] where overlay.exists(name) {
        try folder.folder(name).overlay(overlay.folder(name))
      }
      if overlay.exists("changes.txt") {
        try Changes.apply(try overlay.text("changes.txt"), to: folder)
      }
      guard overlay.exists("command.txt") else {
        return try Program.helhet.run("check", in: folder)
      }
      let words = try overlay.text("command.txt").split { $0 == " " || $0 == "\n" }.map(String.init)
      if overlay.exists("output-changes.txt") {
        _ = try Program.helhet.run("build", in: folder)
        try Changes.apply(try overlay.text("output-changes.txt"), to: folder)
      }
      return try Program.helhet.run(words, in: folder)
    }
  }
}
