import Model
import Source
import Testing

@testable import Publishing

/// Links in a text lead somewhere or are told; headings get names of their own.
@Suite struct RichTextTests {
  @Test(
    "What a text may name",
    arguments: [
      ("instrument:loan", "instruments/loan.html"), ("strategy:buy", "strategies/buy.html"),
      ("focus-area:rent", "focus-areas/rent.html"),
      ("prerequisite:plan", "prerequisites/plan.html"),
      ("indicator:people", "indicators/people.html"),
      ("source:register", "data/file-sources/register.html"),
      ("edition:first", "model/index.html#first"), ("page:about/index", "about/index.html"),
      ("page:404", "404.html"), ("area:1001", "areas/1001-alfa/index.html"),
      ("region:10", "areas/regions/10-west.html"),
      ("/about/index.html", "about/index.html"),
      ("/instruments/loan.html", "instruments/loan.html"),
      ("page:about/index#who", "about/index.html#who"),
      ("/about/index.html#who", "about/index.html#who"),
    ] as [(String, String)])
  func resolved(destination: String, path: String) {
    let read = read("[a](\(destination))")
    #expect(read.destinations == ["root " + path])
    #expect(read.told == [])
  }

  @Test(
    "What stays as it is",
    arguments: [
      "https://example.org", "//example.org/a", "mailto:a@example.org", "tel:+4722222222", "#here",
    ])
  func kept(destination: String) {
    let read = read("[a](\(destination))")
    #expect(read.destinations == [destination])
    #expect(read.told == [])
  }

  @Test(
    "Links that lead nowhere, with what may have been meant",
    arguments: [
      ("instrument:lona", "write 'instrument:loan'"),
      ("page:abut/index", "write 'page:about/index'"),
      ("strategy:byu", "write 'strategy:buy'"), ("/abuot/index.html", "write '/about/index.html'"),
      ("instrument:lona#x", "write 'instrument:loan'"),
      ("area:9999", nil), ("about/index.html", nil), ("../about/index.html", nil), ("", nil),
      ("/", nil),
      ("indikator:people", nil), ("/assets/style.css", nil),
    ] as [(String, String?)])
  func broken(destination: String, fix: String?) throws {
    guard LinkScheme.isSafe(destination) else { return }
    let read = read("[a](\(destination))")
    #expect(read.told.count == 1)
    #expect(read.told.first?.hasSuffix("the link '\(destination)' leads nowhere") == true)
    if let fix { #expect(read.fixes == [fix]) }
    #expect(read.fixes.count == 1)
  }

  @Test("A broken link is told where its destination stands in the file")
  func place() {
    let file = SourceFile("a.md", "# å\n\nsee [the loan\nhere](instrument:lona)\n")
    var diagnostics = Diagnostics()
    var fragments: [FragmentUse] = []
    let markdown = MarkdownReader.read(
      file, range: 0..<file.bytes.count, diagnostics: &diagnostics)
    _ = RichText(
      markdown, SmallSite.addresses, SmallSite.language.collation, at: nil,
      fragments: &fragments, diagnostics: &diagnostics)
    #expect(
      diagnostics.told == [
        "broken-link 4:7 instrument:lona: the link 'instrument:lona' leads nowhere"
      ])
  }

  @Test("Images may not lead nowhere either")
  func image() {
    #expect(read("![a](page:nowhere-at-all)").told.count == 1)
    #expect(read("![a](https://example.org/a.png)").told == [])
  }

  @Test(
    "Places in pages are kept, to be looked up when all pages are known",
    arguments: [
      ("[a](#b)", ["-#b"]), ("[a](page:about/index#b)", ["about/index.html#b"]),
      ("[a](/about/index.html#b) [c](#d)", ["about/index.html#b", "-#d"]),
      ("[a](page:about/index)", []), ("[a](edition:first)", []), ("[a](https://example.org#b)", []),
    ] as [(String, [String])])
  func fragments(markdown: String, uses: [String]) {
    #expect(read(markdown).uses == uses)
  }

  @Test(
    "Headings are named by what they say, each by its own name",
    arguments: [
      ("# A\n\n## B c\n\n# Æ, ø & å!", ["a", "b-c", "ae-o-aa"]),
      ("# A\n\n# A\n\n# A", ["a", "a-2", "a-3"]), ("# *A* `b`", ["a-b"]),
      ("# ?\n\n# !", ["section", "section-2"]), ("a", []),
    ] as [(String, [String])])
  func headings(markdown: String, ids: [String]) {
    #expect(read(markdown).ids == ids)
  }

  @Test("A heading that is called as the name made for another gets a name of its own")
  func clash() {
    let ids = read("# A\n\n# A\n\n# A 2").ids
    #expect(Set(ids).count == 3)
  }

  @Test("Empty and plain")
  func plain() {
    #expect(RichText().isEmpty)
    #expect(!RichText("a").isEmpty)
    #expect(RichText("*a* [b](#c)\nd").plainText == "a b d")
  }

  private struct Read {
    var destinations: [String] = []
    var uses: [String] = []
    var ids: [String] = []
    var told: [String] = []
    var fixes: [String] = []
  }

  private func read(_ text: String) -> Read {
    var diagnostics = Diagnostics()
    var fragments: [FragmentUse] = []
    let place = Span(SourceFile("a.yml", text), 0..<1)
    let markdown = MarkdownReader.read(text, at: place, diagnostics: &diagnostics)
    let rich = RichText(
      markdown, SmallSite.addresses, SmallSite.language.collation, at: place,
      fragments: &fragments, diagnostics: &diagnostics)
    return Read(
      destinations: rich.markdown.events.filter { $0.isStart && [.link, .image].contains($0.kind) }
        .map { ($0.flag ? "root " : "") + rich.markdown.text($0) },
      uses: fragments.map { "\($0.path ?? "-")#\($0.fragment)" }, ids: rich.ids,
      told: diagnostics.told, fixes: diagnostics.all.compactMap(\.fix))
  }
}

extension RichText {
  /// A text of the small site, faults not told.
  init(_ text: String) {
    var diagnostics = Diagnostics()
    var fragments: [FragmentUse] = []
    let markdown = MarkdownReader.read(
      text, at: Span(SourceFile("a.yml", text), 0..<0), diagnostics: &diagnostics)
    self.init(
      markdown, SmallSite.addresses, SmallSite.language.collation, at: nil, fragments: &fragments,
      diagnostics: &diagnostics)
  }
}
