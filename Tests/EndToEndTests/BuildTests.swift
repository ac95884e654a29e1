import Foundation
import Glibc
import Support
import Testing

/// A build writes all of a site or nothing, and takes away nothing but what is its own.
@Suite struct BuildTests {
  private static let easement = "Content/instruments/flood-easement.yml"

  private func inSite(_ body: (Folder) throws -> Void) throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let run = try Program.helhet.run("build", in: folder)
      try #require(run.code == 0, "\(run.errors)")
      try body(folder)
    }
  }

  @Test func tellsWhatItDid() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let first = try Program.helhet.run("build", in: folder)
      #expect(first.errors == "")
      let files = try folder.folder("Output").files().filter { $0 != "SHA256SUMS" }
      let pages = files.count { $0.hasSuffix(".html") }
      #expect(
        first.output.hasPrefix("\(pages) pages in ")
          && first.output.contains(" s (\(files.count) files written, 0 unchanged, 0 removed)\n"))
      #expect(first.output.hasSuffix("open \(folder.path)/Output/index.html\n"))
      let second = try Program.helhet.run("build", in: folder)
      #expect(second.output.contains("(0 files written, \(files.count) unchanged, 0 removed)"))
    }
  }

  @Test func buildIsTheDefaultAndQuietSaysNothing() throws {
    try inSite { folder in
      let run = try Program.helhet.run("--quiet", in: folder)
      #expect((run.code, run.output, run.errors) == (0, "", ""))
    }
  }

  @Test func anErrorLeavesTheOldSiteWhole() throws {
    try inSite { folder in
      let before = try SiteSnapshot(folder.folder("Output"))
      try folder.replace("status: in-force", with: "status: gone", in: Self.easement)
      let run = try Program.helhet.run("build", in: folder)
      #expect(run.code == 1)
      #expect(run.errors.hasSuffix("; nothing was written\n"))
      #expect(try SiteSnapshot(folder.folder("Output")).differences(from: before) == [])
    }
  }

  @Test func anErrorMakesNoFolder() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      try folder.remove(Self.easement)
      #expect(try Program.helhet.run("build", in: folder).code == 1)
      #expect(!folder.exists("Output"))
    }
  }

  @Test func warningsStopOnlyWhenStrict() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      try folder.write("{{label.menu}}", to: "Templates/components/never.mustache")
      #expect(try Program.helhet.run("build", "--strict", in: folder).code == 1)
      #expect(!folder.exists("Output"))
      #expect(try Program.helhet.run("build", in: folder).code == 0)
      #expect(folder.exists("Output/index.html"))
    }
  }

  @Test func exitCodes() throws {
    try inSite { folder in
      #expect(try Program.helhet.run("check", in: folder).code == 0)
      let unreadable = try Program.helhet.run("build", "--content", "Nowhere", in: folder)
      #expect(unreadable.code == 2)
      #expect(
        unreadable.errors
          == "error: cannot read the folder 'Nowhere': No such file or directory\n")
      let unwritable = try Program.helhet.run(
        "build", "--output", "Content/site.yml", in: folder)
      #expect(unwritable.code == 2)
      #expect(try Program.helhet.run("build", "--no-such-option", in: folder).code == 64)
      #expect(try Program.helhet.run("build", "--threads", "0", in: folder).code == 64)
      #expect(try Program.helhet.run("build", "--site-url", "example.org", in: folder).code == 64)
      #expect(try Program.helhet.run("bild", in: folder).code == 64)
    }
  }

  @Test func whatDoesNotChangeIsLeftAlone() throws {
    try inSite { folder in
      let output = folder.folder("Output")
      let before = try SiteSnapshot(output)
      try folder.replace("flood a field", with: "flood a meadow", in: Self.easement)
      #expect(try Program.helhet.run("build", in: folder).code == 0)
      let changed = try SiteSnapshot(output).differences(from: before)
      // The table of instruments has the first sentence.
      #expect(
        changed == ["SHA256SUMS", "instruments/flood-easement.html", "instruments/index.html"])
    }
  }

  @Test func whatIsNoLongerPartOfTheSiteIsTakenAway() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      try folder.write("---\ntitle: Team\n---\n", to: "Content/pages/about/people/team.md")
      try folder.write("a", to: "Public/papers/a.txt")
      #expect(try Program.helhet.run("build", in: folder).code == 0)
      #expect(folder.exists("Output/about/people/team.html"))
      try folder.remove("Content/pages/about/people")
      try folder.remove("Public/papers")
      let run = try Program.helhet.run("build", in: folder)
      #expect(run.output.contains(", 2 removed)"))
      for path in ["about/people", "papers"] { #expect(!folder.exists("Output/\(path)")) }
      #expect(folder.exists("Output/about/index.html"))
    }
  }

  @Test func aFileMayBecomeAFolderAndAFolderAFile() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      for (old, new) in [("papers", "papers/a.txt"), ("papers/a.txt", "papers")] {
        if folder.exists("Public/papers") { try folder.remove("Public/papers") }
        try folder.write("old", to: "Public/\(old)")
        try #require(try Program.helhet.run("build", in: folder).code == 0)
        try folder.remove("Public/papers")
        try folder.write("new", to: "Public/\(new)")
        let run = try Program.helhet.run("build", in: folder)
        try #require(run.code == 0, "\(run.errors)")
        #expect(try folder.text("Output/\(new)") == "new")
      }
    }
  }

  @Test func aForeignFileStopsTheBuild() throws {
    try inSite { folder in
      try folder.write("mine", to: "Output/instruments/notes.txt")
      try folder.replace("flood a field", with: "flood a meadow", in: Self.easement)
      let before = try SiteSnapshot(folder.folder("Output"))
      let run = try Program.helhet.run("build", in: folder)
      #expect(run.code == 2)
      #expect(
        run.errors == """
          error: 'Output/instruments/notes.txt' was not made by helhet; move it away, or choose \
          another folder with --output

          """)
      #expect(try SiteSnapshot(folder.folder("Output")).differences(from: before) == [])
    }
  }

  @Test func aFolderOfSomebodyElseIsNotTouched() throws {
    try inSite { folder in
      let before = try SiteSnapshot(folder.folder("Content"))
      let run = try Program.helhet.run("build", "--output", "Content", in: folder)
      #expect(run.code == 2)
      #expect(run.errors.contains(" more was not made by helhet; move it away, "))
      #expect(try SiteSnapshot(folder.folder("Content")).differences(from: before) == [])
    }
  }

  @Test func theSumsAreRight() throws {
    try inSite { folder in
      let output = folder.folder("Output")
      let check = try Program("/usr/bin/env").run(
        "sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS", in: output)
      #expect(check.code == 0, "\(check.output)\(check.errors)")
      let listed = try output.text("SHA256SUMS").split(separator: "\n").map { $0.dropFirst(66) }
      #expect(listed.map(String.init) == (try output.files().filter { $0 != "SHA256SUMS" }))
    }
  }

  @Test func whatTheProgramMakesIsPartOfTheSite() throws {
    try inSite { folder in
      let styles = try folder.text("Output/assets/model.css")
      #expect(styles.contains("main:has(#v-levee-levy:target)"))
      #expect(styles.contains("main:has(#show-2018-final:checked) [data-in]"))
      for page in ["model/index.html", "model/relations.html", "model/steps.html"] {
        #expect(
          try folder.text("Output/\(page)").contains(
            "<link rel=\"stylesheet\" href=\"../assets/model.css\">"))
      }
      #expect(
        try folder.text("Output/model/index.html").contains(
          "<script src=\"../assets/matrix.js\" defer></script>"))
      #expect(try !folder.text("Output/index.html").contains("<script"))
    }
  }

  @Test func theListOfSumsHasItsNameForItself() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      try folder.write("mine", to: "Public/SHA256SUMS")
      #expect(try Program.helhet.run("build", in: folder).code != 0)
      #expect(!folder.exists("Output/index.html"))
    }
  }

  @Test func pagesKnowTheirAddressOnTheWeb() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      for address in ["https://example.org/guide", "https://example.org/guide/"] {
        _ = try Program.helhet.run("build", "--site-url", address, in: folder)
        #expect(
          try folder.text("Output/model/source.html").contains(
            "<link rel=\"canonical\" href=\"https://example.org/guide/model/source.html\">"))
      }
      _ = try Program.helhet.run("build", in: folder)
      #expect(try !folder.text("Output/model/source.html").contains("example.org/guide"))
    }
  }

  @Test func twoBuildsAtATimeAreRefused() throws {
    try inSite { folder in
      let descriptor = open("\(folder.path)/Output", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      try #require(descriptor >= 0)
      try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
      try folder.replace("flood a field", with: "flood a meadow", in: Self.easement)
      let before = try SiteSnapshot(folder.folder("Output"))
      let run = try Program.helhet.run("build", in: folder)
      #expect(run.code == 2)
      #expect(
        run.errors
          == "error: another helhet is writing to 'Output' just now; try again when it is done\n")
      #expect(try SiteSnapshot(folder.folder("Output")).differences(from: before) == [])
      close(descriptor)
      #expect(try Program.helhet.run("build", in: folder).code == 0)
    }
  }
}
