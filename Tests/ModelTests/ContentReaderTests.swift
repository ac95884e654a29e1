import Source
import Testing

@testable import Model

/// Files become a catalogue; whatever does not is told.
@Suite struct ContentReaderTests {
  @Test("The least content is read without a word")
  func least() throws {
    let (catalogue, told) = SmallContent.read([:])
    #expect(told == [])
    #expect(try #require(catalogue).defaultEdition?.code == "F")
    #expect(catalogue?.strategies.all.map(\.number) == [1])
  }

  @Test("What everything rests on", arguments: ["site.yml", "model/model.yml"])
  func missing(path: String) {
    let (catalogue, told) = SmallContent.read([path: String?.none])
    #expect(catalogue == nil)
    #expect(told.first == "missing-file: there is no file 'Content/\(path)'")
  }

  @Test(
    arguments: [
      ("notes.txt", "a", "unused-file notes.txt:1:1 "),
      ("instruments/a/b.yml", "a: 1", "unused-file instruments/a/b.yml:1:1 "),
      ("data/themes.yml", "# nothing\n", "empty-file data/themes.yml:1:1 "),
      ("pages/a.md", "text", "missing-front-matter pages/a.md:1:1 "),
      ("pages/Å.md", "---\ntitle: Å\n---\n", "bad-identifier pages/Å.md:1:1 "),
      ("data/areas.csv", "", "empty-table data/areas.csv:1:1 "),
      ("data/regions.csv", "code,name\n", "missing-key data/regions.csv:1:1 "),
      ("data/regions.csv", "code,name,slug,hue\n", "unknown-key data/regions.csv:1:16 hue"),
      ("data/regions.csv", "code,name,slug\n1,A,Å\n", "bad-identifier data/regions.csv:2:5 Å"),
      (
        "data/regions.csv", "code,name,slug\n1,A,a\n2,B,a\n",
        "duplicate-id data/regions.csv:3:5 a"
      ),
      (
        "data/regions.csv", "code,name,slug\n1,A,a\n1,B,b\n",
        "duplicate-id data/regions.csv:3:1 1"
      ),
      (
        "data/changes.csv", "date,from,to,kind\n2020-13-01,1,2,merged\n",
        "bad-date data/changes.csv:2:1 2020-13-01"
      ),
      (
        "data/areas.csv", "code,name,slug,region,lat,lon\n1,A,a,1,91,0\n",
        "bad-number data/areas.csv:2:9 91"
      ),
      ("model/strategies/buy.yml", "name: [\n", "yaml-syntax model/strategies/buy.yml:2:1 "),
    ] as [(String, String, String)])
  func faults(path: String, text: String, told: String) {
    #expect(SmallContent.read([path: text]).told.contains(told))
  }

  @Test("A column's place is right behind names in quotes too")
  func quotedColumns() {
    let told = SmallContent.read(["data/regions.csv": "\"code\",naem,name,slug\n"]).told
    #expect(told == ["unknown-key data/regions.csv:1:8 naem"])
  }

  @Test(
    "A file that says nothing is never passed over",
    arguments: [
      ("data/themes.yml", ""), ("instruments/a.yml", ""), ("pages/a.md", "---\n---\ntext\n"),
      ("pages/a.md", "---\n# title\n---\n"),
    ] as [(String, String)])
  func empty(path: String, text: String) {
    #expect(SmallContent.read([path: text]).told != [])
  }

  @Test("A language's tag may have capitals, as its file's name may")
  func languageTag() throws {
    let nynorsk = try #require(SmallContent.read([:]).catalogue?.languages.last)
    let text = nynorsk.span.file.text
    let site = try #require(SmallContent.text("site.yml"))
    let (catalogue, told) = SmallContent.read([
      "languages/nn.yml": nil, "languages/nn-NO.yml": text,
      "site.yml": String(site.split(separator: "nn").joined(separator: "nn-NO")),
    ])
    #expect(told == [])
    #expect(catalogue?.languages.map(\.tag) == ["nb", "nn-NO"])
  }

  @Test("A search reads groups as letters, the longest group first")
  func searchFolds() throws {
    let text = try #require(SmallContent.text("languages/nb.yml"))
    let more = "\nequivalents: { é: e, aa: å }\ntransliterations: { ae: æ, aaa: å }\n"
    let (catalogue, told) = SmallContent.read(["languages/nb.yml": text + more])
    #expect(told == [])
    let folds = try #require(catalogue).languages[0].searchFolds
    #expect(folds.map { "\($0.from)=\($0.to)" } == ["aaa=å", "aa=å", "ae=æ", "é=e"])
    #expect(catalogue?.languages[1].searchFolds.isEmpty == true)
    // What people type without the keys never changes the order of names.
    #expect(
      catalogue?.languages[0].collation.key("ae") != catalogue?.languages[0].collation.key("æ"))
  }

  @Test("Things come in the order content gives them, names in that of the alphabet")
  func order() throws {
    func strategy(_ number: Int) -> String {
      """
      name: S
      number: \(number)
      focusArea: rent
      summary: S
      sources: [{ title: S }]
      checked: 2026
      """
    }
    func instrument(_ name: String, more: String = "sortKey: ~") -> String {
      """
      name: \(name)
      \(more)
      givers: [bank]
      kind: loan
      recipients: [person]
      summary: S
      status: valid
      sources: [{ title: S }]
      checked: 2026
      """
    }
    let (catalogue, told) = SmallContent.read([
      "model/strategies/a.yml": strategy(10), "model/strategies/b.yml": strategy(2),
      "instruments/a.yml": instrument("Østre"), "instruments/b.yml": instrument("Bø"),
      "instruments/c.yml": instrument("Ål"), "instruments/d.yml": instrument("Ærfugl"),
      "instruments/e.yml": instrument("Ås", more: "sortKey: { nb: As, nn: Bt }"),
    ])
    #expect(told == [])
    #expect(try #require(catalogue).strategies.all.map(\.number) == [1, 2, 10])
    #expect(
      catalogue?.instruments.all.map { $0.name["nb"] } == ["Ås", "Bø", "Ærfugl", "Østre", "Ål"])
    let language = try #require(catalogue?.languages.first)
    #expect(catalogue?.instruments.all.map { $0.sortName(language.tag) }.first == "As")
  }

  @Test("The same on one thread and on many")
  func threads() throws {
    let tree = RealContent.tree
    var diagnostics = Diagnostics()
    let catalogue = try #require(ContentReader.read(tree, threads: 1, diagnostics: &diagnostics))
    let other = try RealContent.catalogue()
    #expect(catalogue.instruments.names == other.instruments.names)
    #expect(
      catalogue.observationTables.map(\.indicator.id) == other.observationTables.map(\.indicator.id)
    )
    #expect(diagnostics.concluded().told == RealContent.diagnostics.concluded().told)
  }
}
