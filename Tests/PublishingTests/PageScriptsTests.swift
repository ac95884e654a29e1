import Source
import Testing

@testable import Publishing

/// A page names its scripts and styles, and every name is a file.
@Suite struct PageScriptsTests {
  @Test(
    arguments: [
      ([], "", []),
      (["a.js", "b.js"], "<../assets/a.js><../assets/b.js>", []),
      // Told once, however many pages run it.
      (
        ["a.js", "c.js"], "<../assets/a.js><../assets/c.js>",
        ["broken-link: the page 'First' runs 'assets/c.js', and there is no such static file"]
      ),
    ] as [([String], String, [String])])
  func scripts(names: [String], html: String, told: [String]) {
    var builder = SmallSite.builder(
      templates: ["pages/test.mustache": "{{#page.scripts}}<{{path}}>{{/page.scripts}}"],
      assets: ["assets/a.js", "assets/b.js"])
    let template = builder.template("test", for: String.self)
    for title in ["First", "Second"] {
      let heading = PageHeading(title: title, description: "", breadcrumbs: [], scripts: names)
      builder.add("folder/\(title).html", heading, template, "")
    }
    #expect(builder.pages.map { String(decoding: $0.render(), as: UTF8.self) } == [html, html])
    #expect(builder.diagnostics.told == told)
  }

  @Test(
    arguments: [
      (["assets/a.css"], "<../assets/a.css>"),
      (["assets/a.css", "assets/fonts/fonts.css"], "<../assets/fonts/fonts.css><../assets/a.css>"),
    ] as [(Set<String>, String)])
  func everyPageHasTheFontsThatAreThere(assets: Set<String>, html: String) {
    var builder = SmallSite.builder(
      templates: ["pages/test.mustache": "{{#page.styles}}<{{path}}>{{/page.styles}}"],
      assets: assets)
    let template = builder.template("test", for: String.self)
    let heading = PageHeading(title: "Page", description: "", breadcrumbs: [], styles: ["a.css"])
    builder.add("folder/page.html", heading, template, "")
    #expect(builder.pages.map { String(decoding: $0.render(), as: UTF8.self) } == [html])
  }
}
