import Support
import Testing

/// A build that was cut off while it put the new files in place is mended by the next.
@Suite struct InterruptedBuildTests {
  /// An old site, a newer one elsewhere, and the old one's folder as a crash halfway leaves it.
  private func afterCrash(_ body: (Folder, _ old: Folder, _ new: Folder) throws -> Void) throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      try folder.write("---\ntitle: Old\n---\n", to: "Content/pages/about/old.md")
      for name in ["Output", "Old"] { try build(folder, name) }
      try folder.remove("Content/pages/about/old.md")
      try folder.write("---\ntitle: New\n---\n", to: "Content/pages/about/new.md")
      try folder.replace("name: Highwater", with: "name: Low Water", in: "Content/site.yml")
      try build(folder, "New")

      let (output, new) = (folder.folder("Output"), folder.folder("New"))
      let files = try new.files().filter { $0 != "SHA256SUMS" }
      for file in files.prefix(files.count / 2) { try output.write(try new.bytes(file), to: file) }
      #expect(output.exists("about/new.html") && output.exists("about/old.html"))
      try output.write(try new.bytes("SHA256SUMS"), to: ".helhet-pending")
      try output.write("half a pa", to: ".helhet-staging/41")
      try body(folder, folder.folder("Old"), new)
    }
  }

  private func build(_ folder: Folder, _ output: String) throws {
    let run = try Program.helhet.run("build", "--output", output, in: folder)
    try #require(run.code == 0, "\(run.errors)")
  }

  @Test func theNextBuildFinishesIt() throws {
    try afterCrash { folder, _, new in
      try build(folder, "Output")
      #expect(try folder.folder("Output").contents() == new.contents())
    }
  }

  @Test func aBuildOfTheOldContentUndoesIt() throws {
    try afterCrash { folder, old, _ in
      try folder.replace("name: Low Water", with: "name: Highwater", in: "Content/site.yml")
      try folder.remove("Content/pages/about/new.md")
      try folder.write("---\ntitle: Old\n---\n", to: "Content/pages/about/old.md")
      try build(folder, "Output")
      #expect(try folder.folder("Output").contents() == old.contents())
    }
  }
}
