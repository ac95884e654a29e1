import Support
import Testing

/// `helhet data import boundaries` shows what it does, writes when all is sound, and then there
/// are maps with boundaries.
@Suite struct ImportBoundariesTests {
  private let basins = Repository.fixtures.folder("Boundaries").path + "/basins.geojson"

  private func command(_ more: String...) -> [String] {
    ["data", "import", "boundaries", basins, "--source", "basin-atlas"] + more
  }

  @Test func thereAreMapsThen() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let run = try Program.helhet.run(command(), in: folder)
      #expect(run.errors == "")
      #expect(
        run.output == """
          areas    5
          lines    6 in the file, 5 kept
          points   44 in the file, 40 kept
          bytes    1966 in the file, 469 written
          Content/data/boundaries.csv

          """)
      let build = try Program.helhet.run("build", "--strict", in: folder)
      #expect(build.code == 0, "\(build.errors)")
      let page = try folder.text("Output/indicators/insured-share.html")
      #expect(page.contains("<svg class=\"choropleth\"") && page.contains("<svg class=\"tiles\""))
      #expect(page.contains("<a href=\"../data/sources/basin-atlas.html\">"))
    }
  }

  @Test func aDryRunWritesNothing() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let before = try folder.files()
      let run = try Program.helhet.run(command("--dry-run"), in: folder)
      #expect(run.code == 0 && run.output.contains("469 to be written"))
      #expect(try folder.files() == before)
    }
  }

  @Test func withAFaultTheOldOnesStay() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      try folder.write("mine", to: "Content/data/boundaries.csv")
      let run = try Program.helhet.run(command("--property", "name"), in: folder)
      #expect(run.code == 1)
      #expect(run.errors.contains("the property 'name' does not hold the codes of areas"))
      #expect(try folder.text("Content/data/boundaries.csv") == "mine")
    }
  }

  @Test func aSourceHasToBeDeclared() throws {
    let run = try Program.helhet.run(
      "data", "import", "boundaries", basins, "--source", "basin-atlass",
      in: Repository.fixtures.folder("RiverBasins"))
    #expect(run.code == 64)
    #expect(run.errors.hasPrefix("Error: No source is called 'basin-atlass'; did you mean"))
  }

  @Test(
    "The real municipalities, where the file lies beside the repository",
    .enabled(if: Repository.root.exists("../shared/data/geo/Kommuner-S.geojson")))
  func municipalities() throws {
    try Folder.temporary { folder in
      for name in ["Content", "Templates", "Public"] {
        try folder.folder(name).overlay(Repository.root.folder(name))
      }
      let sources = try folder.text("Content/data/sources.yml")
      let id = try #require(sources.firstMatch(of: /- id: ([a-z0-9-]+)/)?.1)
      let run = try Program.helhet.run(
        "data", "import", "boundaries",
        Repository.root.path + "/../shared/data/geo/Kommuner-S.geojson", "--source", String(id),
        in: folder)
      #expect(run.code == 0, "\(run.errors)")
      let build = try Program.helhet.run("build", "--strict", in: folder)
      #expect(build.code == 0, "\(build.errors)")
      let pages = try folder.files().filter { $0.hasPrefix("Output/") && $0.hasSuffix(".html") }
      let maps = try pages.map { try folder.text($0) }.filter {
        $0.contains("class=\"choropleth\"")
      }
      #expect(maps.count > 10)
      for page in maps {
        let drawings = page.matches(of: /(?s)<svg class="(?:choropleth|tiles)".*?<\/svg>/)
        #expect(drawings.reduce(0) { $0 + $1.output.utf8.count } < 200_000)
      }
    }
  }
}
