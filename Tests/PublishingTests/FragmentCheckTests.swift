import Model
import Source
import Testing

@testable import Publishing

/// A link to a place in a page needs the place to be there.
@Suite struct FragmentCheckTests {
  @Test(
    arguments: [
      ("[a](#top)", []), ("[a](#heading)", []), ("[a](page:about/index#who)", []),
      ("[a](/about/index.html#who)", []), ("[a](page:about/index)", []),
      ("[a](https://example.org#x)", []),
      ("[a](#topp)", ["broken-anchor 'index.html' has no place called 'topp'; write '#top'"]),
      (
        "[a](page:about/index#top)",
        ["broken-anchor 'about/index.html' has no place called 'top'; link to the page as a whole"]
      ),
      (
        "[a](page:about/index#whoo)",
        ["broken-anchor 'about/index.html' has no place called 'whoo'; write '#who'"]
      ),
      (
        "[a](page:about/index#)",
        ["broken-anchor 'about/index.html' has no place called ''; link to the page as a whole"]
      ),
    ] as [(String, [String])])
  func texts(markdown: String, told: [String]) {
    #expect(check(markdown, template: "<main id=\"top\"></main>") == told)
  }

  @Test(
    "In templates too",
    arguments: [
      ("<main id=\"top\"><a href=\"#top\"></a></main>", []),
      (
        "<a href=\"#bottom\"></a>",
        ["broken-anchor 'index.html' has no place called 'bottom'; link to the page as a whole"]
      ),
      ("<a href=\"{{address.about/index}}#who\"></a>", []),
      (
        "<a href=\"{{address.about/index}}#whoo\"></a>",
        ["broken-anchor 'about/index.html' has no place called 'whoo'; write '#who'"]
      ),
    ] as [(String, [String])])
  func templates(template: String, told: [String]) {
    #expect(check("a", template: template) == told)
  }

  /// A start page with a text and a template, and a page about us with the place 'who'.
  private func check(_ markdown: String, template: String) -> [String] {
    var builder = SmallSite.builder(
      templates: ["pages/one.mustache": template, "pages/two.mustache": ""])
    let text = builder.prepare(LocalizedText(markdown, at: Span(SourceFile("a", markdown), 0..<1)))
    let one = builder.template("one", for: RichText.self)
    let heading = PageHeading(title: "T", description: "", breadcrumbs: [])
    builder.add("index.html", heading, one, text, ids: ["heading"])
    let two = builder.template("two", for: RichText.self)
    builder.add("about/index.html", heading, two, RichText(), ids: ["who"])
    var diagnostics = Diagnostics()
    FragmentCheck.run(builder, &diagnostics)
    #expect(builder.diagnostics.told + builder.compiler.diagnostics.told == [])
    return diagnostics.all.map { "\($0.id) \($0.message); \($0.fix ?? "")" }
  }
}
