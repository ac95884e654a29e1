import Support
import Testing

/// `helhet data import`: files that somebody saved at a publisher's.
@Suite struct ImportTests {
  private static let table = "Content/data/observations/people-at-risk.csv"

  /// Runs in the second model with a file in it.
  private func importing(
    _ name: String, _ bytes: [UInt8], _ options: String...,
    then body: (Folder, Program.Run) throws -> Void
  ) throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      try folder.write(bytes, to: name)
      let run = try Program.helhet.run(
        ["data", "import", name, "--date", "2026-11-24"] + options, in: folder)
      try body(folder, run)
    }
  }

  private func dataset(_ values: String = "[13300,22900,64100]") -> String {
    """
    {"version":"2.0","class":"dataset","label":"P-12","id":["Basin","What","Year"],"size":[3,1,1],
    "role":{"geo":["Basin"],"time":["Year"],"metric":["What"]},
    "dimension":{"Basin":{"category":{"index":["B01","B03","VAL"]}},
    "What":{"category":{"index":["persons"],"unit":{"persons":{"base":"persons","decimals":0}}}},
    "Year":{"category":{"index":["2022"]}}},"value":\(values)}
    """
  }

  @Test(
    arguments: [
      ("answer.json", ""),
      ("table.csv", "\"basin\";\"Persons 2022\"\n\"B01\";13300\n\"B03\";22900\n\"VAL\";64100\n"),
      (
        "table.csv",
        "basin,year,value\nB01 Arrel,2022,13300\nB03 Mirrow,2022,22900\nVAL Valdonia,2022,64100\n"
      ),
      (
        "people-at-risk.csv",
        "area,period,value,missing,source,derived,note\nB01,2022,13300,,people-register,,\n"
          + "B03,2022,22900,,people-register,,\nVAL,2022,64100,,people-register,,\n"
      ),
    ])
  func everyForm(_ name: String, _ text: String) throws {
    let bytes = Array((text.isEmpty ? dataset() : text).utf8)
    try importing(
      name, bytes, "--indicator", "people-at-risk", "--source", "people-register"
    ) { folder, run in
      #expect(run.errors == "")
      #expect(run.code == 0)
      #expect(
        run.output == """
          people-at-risk: 3 added
            + B01 2022  13300
            + B03 2022  22900
            + VAL 2022  64100
            look whether 'limits' in Content/indicators/people-at-risk.yml is still true
          2 files were written

          """)
      let table = try folder.text(Self.table)
      for line in ["B01,2022,13300", "B03,2022,22900", "VAL,2022,64100"] {
        #expect(table.contains("\n\(line),,people-register,,\n"))
      }
      #expect(try folder.text("Content/data/sources.yml").contains("retrieved: 2026-11-24"))
      #expect(try Program.helhet.run("check", in: folder).code == 0)
    }
  }

  @Test func theQuerySaysWhatIsMeant() throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let path = "Content/indicators/people-at-risk.yml"
      try folder.write(
        try folder.text(path)
          + "query: { api: numbers, source: people-register, area: Basin, time: Year, contents: persons }\n",
        to: path)
      let file = dataset().replacing(
        #""label":"P-12""#, with: #""extension":{"px":{"tableid":"P-12"}}"#)
      try folder.write(file, to: "answer.json")
      let run = try Program.helhet.run("data", "import", "answer.json", "--dry-run", in: folder)
      #expect((run.code, run.errors) == (0, ""))
      #expect(run.output.hasPrefix("people-at-risk: 3 added\n"))
    }
  }

  @Test func aRealAnswer() throws {
    let bytes = try Repository.fixtures.bytes("Publishers/ssb-12134.json")
    try importing(
      "ssb.json", bytes, "--indicator", "flood-damage", "--source", "damage-register"
    ) { folder, run in
      #expect(run.code == 1)
      #expect(
        run.errors.contains(
          "there is no figure for 'flood-damage' and any area of the content [no-figures]"))
      #expect(
        run.errors.contains("= fix: the areas there are 0301, 4601, 5001; choose another list"))
    }
  }

  @Test func whatIsNotSoundIsNotWritten() throws {
    let files: [(String, [UInt8], String)] = [
      ("a.json", Array(dataset("[1,22900,64100]").utf8), "doubtful-figures"),
      ("a.json", Array(dataset("[1]").utf8), "json-stat"),
      ("a.json", Array("{".utf8), "json-syntax"),
      ("a.xlsx", [0x50, 0x4B, 0x03, 0x04, 0x00], "unknown-format"),
      ("a.csv", Array("<!DOCTYPE html>".utf8), "unknown-format"),
      ("a.csv", Array("one column\n1\n".utf8), "unknown-format"),
      ("a.csv", Array("basin;Persons 2022\nB01;12 345\n".utf8), "bad-number"),
      ("a.csv", Array("basin;year;kind;value\nB01;2022;a;1\nB01;2022;b;1\n".utf8), "open-choice"),
      (
        "a.csv",
        Array(
          "area,period,value,missing,source,derived,note\nB99,2022,1,,people-register,,\n".utf8),
        "unknown-reference"
      ),
    ]
    for (name, bytes, id) in files {
      try importing(
        name, bytes, "--indicator", "people-at-risk", "--source", "people-register"
      ) { folder, run in
        #expect(run.code == 1, "\(id)")
        #expect(run.errors.contains("[\(id)]"), "\(id): \(run.errors)")
        #expect(run.errors.hasSuffix("nothing was written, and all figures are as they were\n"))
        let before = try Repository.fixtures.folder("RiverBasins/Content").contents()
        #expect(try folder.folder("Content").contents() == before)
      }
    }
  }

  @Test func whatIsMissingIsAskedFor() throws {
    let bytes = Array(dataset().utf8)
    try importing("a.json", bytes) { _, run in
      #expect(run.code == 1)
      #expect(run.errors.contains("error: no indicator has a query for this table [open-choice]"))
    }
    try importing("a.json", bytes, "--indicator", "people-at-risk") { _, run in
      #expect(run.code == 1)
      #expect(
        run.errors.contains("error: nobody says what source the figures are from [open-choice]"))
    }
    try importing("a.json", bytes, "--indicator", "people-at-rsk") { _, run in
      #expect(run.code == 64)
      #expect(run.errors.hasPrefix("Error: No indicator is called 'people-at-rsk'; did you mean"))
    }
    try importing(
      "a.json", bytes, "--indicator", "people-at-risk", "--source", "people"
    ) { _, run in
      #expect(run.code == 64)
    }
    try importing("a.json", bytes, "--select", "kind") { _, run in #expect(run.code == 64) }
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let run = try Program.helhet.run("data", "import", "none.json", in: folder)
      #expect(
        (run.code, run.errors) == (2, "error: cannot read 'none.json': No such file or directory\n")
      )
    }
  }

  @Test func boundariesGoElsewhere() throws {
    try importing("map.geojson", Array(#"{"type":"FeatureCollection","features":[]}"#.utf8)) {
      _, run in
      #expect(run.code == 64)
      #expect(run.errors.contains("helhet data import boundaries map.geojson"))
    }
  }

  @Test func problemsForOtherPrograms() throws {
    try importing(
      "a.json", Array(dataset("[1,22900,64100]").utf8), "--indicator", "people-at-risk", "--source",
      "people-register", "--diagnostics", "json"
    ) { _, run in
      #expect(run.code == 1)
      #expect(run.errors == "")
      let problems = try Problem.list(run.output)
      #expect(problems.map(\.id) == ["doubtful-figures"])
      #expect(problems.map(\.path) == ["a.json"])
      #expect(problems.map(\.line) == [5])
    }
  }
}
