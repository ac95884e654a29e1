import Source
import Support
import Testing

@testable import Publishing

/// Templates by their path without its ending.
@Suite struct TemplateLibraryTests {
  @Test("Names and faults")
  func library() {
    var diagnostics = Diagnostics()
    let library = TemplateLibrary(
      SourceTree(
        "Templates",
        ["a.mustache": "x", "pages/b.mustache": "{{#x}}", "c.html": "x"]),
      diagnostics: &diagnostics)
    #expect(library.templates.keys.sorted() == ["a", "pages/b"])
    #expect(
      diagnostics.told == [
        "unused-file 1:1 : nothing uses this file",
        "template-tag 1:1 {{#x}}: the section 'x' never ends",
      ])
  }
}
