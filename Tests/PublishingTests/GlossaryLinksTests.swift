import Model
import Source
import Testing

@testable import Publishing

/// The first use of a term on a page leads to the glossary, and nothing else does.
@Suite struct GlossaryLinksTests {
  private static let glossary = """
    terms:
      - { id: team, term: lag, aliases: [laget], abbreviations: [BRL], explanation: E }
      - { id: plan, term: plan- og bygningsloven, abbreviations: [PBL], explanation: E }
      - { id: report, term: Meld. St., explanation: E }
      - { id: shore, term: øy, explanation: E }
      - { id: loan, term: eget lån, explanation: E, link: "instrument:loan" }
      - { id: own, term: eget, explanation: E }
      - { id: group, term: KOSTRA-gruppe, explanation: E }
      - { id: figures, term: KOSTRA, explanation: E }
    """

  private static let site: (catalogue: Catalogue, addresses: Addresses) = {
    do {
      let catalogue = try SmallSite.read([
        "glossary.yml": glossary,
        "pages/about/words.md": "---\ntitle: Words\ntemplate: glossary\n---\n",
      ])
      var diagnostics = Diagnostics()
      return (catalogue, Addresses(catalogue, diagnostics: &diagnostics))
    } catch {
      fatalError("the content of these tests: \(error)")
    }
  }()

  private let reader = TextReader(Self.site.catalogue, Self.site.addresses, SmallSite.language)

  @Test(
    "Terms as links, shown as [word]",
    arguments: [
      ("et lag her", "et [lag] her"), ("lag", "[lag]"), ("", ""),
      // Only the first use, whatever the form.
      ("lag, laget og lag", "[lag], laget og lag"), ("laget i BRL", "[laget] i BRL"),
      // Whole words
      ("laget", "[laget]"), ("lager", "lager"), ("borettslag", "borettslag"), ("lagå", "lagå"),
      ("ålag", "ålag"), ("lag2", "lag2"), ("«lag»", "«[lag]»"), ("(lag)", "([lag])"),
      ("lag.", "[lag]."), ("lag–lag", "[lag]–lag"), ("lag/eie", "[lag]/eie"),
      ("lag\u{A0}eie", "[lag]\u{A0}eie"), ("§lag", "§[lag]"),
      // A hyphen is part of a word, unless nothing follows it.
      ("BRL-loven", "BRL-loven"), ("bolig-BRL", "bolig-BRL"), ("BRL- og", "[BRL]- og"),
      ("KOSTRA-gruppe", "[KOSTRA-gruppe]"), ("KOSTRA-tall og KOSTRA", "KOSTRA-tall og [KOSTRA]"),
      // The case as declared, and a capital where a sentence begins
      ("brl", "brl"), ("Brl", "Brl"), ("Lag", "[Lag]"), ("LAG", "LAG"), ("pbl", "pbl"),
      // Letters outside ASCII
      ("på en øy", "på en [øy]"), ("Øy", "[Øy]"), ("øye", "øye"), ("tøy", "tøy"),
      // Several words, the longest first
      ("plan- og bygningsloven", "[plan- og bygningsloven]"), ("plan- og så", "plan- og så"),
      ("et eget lån", "et [eget lån]"), ("et eget lag", "et [eget] [lag]"),
      ("Meld. St. 13", "[Meld. St.] 13"), ("Meld. Stor", "Meld. Stor"),
      // Markup
      ("*lag*", "<em>[lag]</em>"), ("**et lag**", "<strong>et [lag]</strong>"),
      ("`lag` lag", "<code>lag</code> [lag]"),
      ("a & lag < lag", "a &amp; [lag] &lt; lag"),
    ] as [(String, String)])
  func links(markdown: String, html: String) {
    var notes = TextNotes()
    #expect(write([markdown], &notes) == [html])
    #expect(notes.diagnostics.all.isEmpty)
  }

  @Test("Not inside links, images and headings, which do not count as uses either")
  func closed() {
    var notes = TextNotes()
    let html = write(
      ["[lag](page:about/index)", "![lag](https://example.org/a)", "# lag\n\nlag\n\n## *lag*"],
      &notes)
    #expect(html[0] == "<a href=\"about/index.html\">lag</a>")
    #expect(html[1] == "<img src=\"https://example.org/a\" alt=\"lag\">")
    #expect(
      html[2] == "<h2 id=\"lag\">lag</h2>\n<p>[lag]</p>\n<h2 id=\"lag-2\"><em>lag</em></h2>\n")
  }

  @Test("The texts of one page share their first use; another page has its own")
  func pages() {
    var first = TextNotes()
    #expect(write(["lag", "lag og øy"], &first) == ["[lag]", "lag og [øy]"])
    var second = TextNotes()
    #expect(write(["lag"], &second) == ["[lag]"])
  }

  @Test(
    "A page about a term does not explain it",
    arguments: [
      ("instruments/loan.html", "eget lån, [lag]"), ("instruments/grant.html", "[eget lån], [lag]"),
      ("about/words.html", "eget lån, lag"),
    ])
  func own(path: String, html: String) {
    var notes = TextNotes(used: reader.glossary.explained(on: path))
    #expect(write(["eget lån, lag"], &notes) == [html])
  }

  @Test("A text without new terms is left as it is, and so is every text without a glossary")
  func untouched() {
    let reader = TextReader(SmallSite.catalogue, SmallSite.addresses, SmallSite.language)
    var notes = TextNotes()
    let text = reader.read(LocalizedText("et lag"), &notes)
    #expect(text.markdown.events.count == 3)
  }

  @Test("Nothing is explained on the page the texts were read for")
  func plainText() {
    var notes = TextNotes()
    #expect(reader.read(LocalizedText("et lag her"), &notes).plainText == "et lag her")
  }

  /// The texts of one page as HTML, with links to terms in brackets.
  private func write(_ texts: [String], _ notes: inout TextNotes) -> [String] {
    var result: [String] = []
    for text in texts {
      var out = ByteBuffer()
      let rich = reader.read(LocalizedText(text), &notes)
      MarkdownHTML.write(rich, root: "", isInline: true, into: &out)
      result.append(
        out.text.replacing(/<a class="term" href="about\/words.html#[a-z]+">([^<]*)<\/a>/) {
          "[\($0.1)]"
        })
    }
    return result
  }
}
