import Model
import Source
import Support
import Testing

@testable import Publishing

/// A template shows just what it names, and cannot name what is not there.
@Suite struct TemplateCompilerTests {
  struct Pet: TemplateContext {
    var kind: String

    static let fields: Fields<Pet> = ["kind": .text { $0.kind }]
  }

  struct Person: TemplateContext {
    var name = "Kari <3"
    var nickname: String?
    var isOld = true
    var isNew = false
    var home = "om/b&c.html"
    var none = ""
    var pets = [Pet(kind: "cat"), Pet(kind: "d&g")]
    var enemies: [Pet] = []
    var friend: Pet? = Pet(kind: "horse")
    var foe: Pet?
    var tags = ["a", "<b>"]
    var markup = Array("<i>x</i>".utf8)
    var about = RichText("*Kind* & <b>")
    var notes = [RichText("*One*"), RichText("two")]

    static let fields: Fields<Person> = [
      "name": .text { $0.name },
      "nickname": .text { $0.nickname },
      "is-old": .flag { $0.isOld },
      "is-new": .flag { $0.isNew },
      "home": .link { $0.home },
      "none": .link { $0.none },
      "pets": .list { $0.pets },
      "enemies": .list { $0.enemies },
      "friend": .record { $0.friend },
      "foe": .record { $0.foe },
      "tags": .list { $0.tags },
      "markup": .html { $0.markup },
      "about": .markdown { $0.about },
      "about-inline": .markdown(isInline: true) { $0.about },
      "notes": .list { $0.notes },
    ]
  }

  @Test(
    "Values",
    arguments: [
      ("", ""), ("a", "a"), ("{{name}}", "Kari &lt;3"), ("{{nickname}}", ""),
      ("{{home}}", "../om/b&amp;c.html"), ("{{{markup}}}", "<i>x</i>"),
      ("{{{about}}}", "<p><em>Kind</em> &amp; &lt;b&gt;</p>\n"),
      ("{{{about-inline}}}", "<em>Kind</em> &amp; &lt;b&gt;"),
      ("<a title=\"{{name}}\">", "<a title=\"Kari &lt;3\">"),
    ] as [(String, String)])
  func values(template: String, html: String) {
    #expect(render(template) == Rendered(html))
  }

  @Test(
    "Sections",
    arguments: [
      ("{{#is-old}}a{{/is-old}}{{^is-old}}b{{/is-old}}", "a"),
      ("{{#is-new}}a{{/is-new}}{{^is-new}}b{{/is-new}}", "b"),
      ("{{#name}}a {{name}}{{/name}}", "a Kari &lt;3"),
      ("{{#nickname}}a{{/nickname}}{{^nickname}}b{{/nickname}}", "b"),
      ("{{#none}}a{{/none}}{{^none}}b{{/none}}", "b"),
      ("{{#about}}a{{{about}}}{{/about}}", "a<p><em>Kind</em> &amp; &lt;b&gt;</p>\n"),
      ("{{#markup}}a{{/markup}}", "a"),
      // Lists: their own fields inside, the outer ones in what stands for an empty list.
      ("{{#pets}}{{kind}}, {{/pets}}", "cat, d&amp;g, "),
      ("{{#enemies}}{{kind}}{{/enemies}}{{^enemies}}{{name}}{{/enemies}}", "Kari &lt;3"),
      ("{{^pets}}a{{/pets}}", ""),
      ("{{#tags}}[{{.}}]{{/tags}}", "[a][&lt;b&gt;]"),
      ("{{#notes}}[{{{.}}}]{{/notes}}", "[<em>One</em>][two]"),
      // Records.
      ("{{#friend}}{{kind}}{{/friend}}", "horse"),
      ("{{#foe}}{{kind}}{{/foe}}{{^foe}}{{name}}{{/foe}}", "Kari &lt;3"),
      ("{{#is-old}}{{#pets}}{{kind}} {{/pets}}{{name}}{{/is-old}}", "cat d&amp;g Kari &lt;3"),
    ] as [(String, String)])
  func sections(template: String, html: String) {
    #expect(render(template) == Rendered(html))
  }

  @Test(
    "Scopes that are the same at every depth",
    arguments: [
      ("{{page.title}}", "Page &lt;1&gt;"), ("{{page.tagline}}", "Tagline"),
      ("{{label.menu}}", "Meny &amp; &lt;mer&gt;"),
      ("{{address.start}}", "../index.html"), ("{{address.about/index}}", "../about/index.html"),
      ("{{asset.style.css}}", "../assets/style.css"),
      ("{{asset.a/b.svg}}", "../assets/a/b.svg"),
      (
        "{{#pets}}{{kind}} {{page.title}} {{label.list-and}} {{address.start}} {{/pets}}",
        "cat Page &lt;1&gt; og ../index.html d&amp;g Page &lt;1&gt; og ../index.html "
      ),
      ("{{#friend}}{{#page.tagline}}{{kind}}{{/page.tagline}}{{/friend}}", "horse"),
      (
        "{{#page.breadcrumbs}}{{text}}={{path}};{{/page.breadcrumbs}}",
        "Start=../index.html;About=../about/index.html;"
      ),
      (
        "{{#tags}}{{.}}{{#page.breadcrumbs}}{{text}}{{/page.breadcrumbs}} {{/tags}}",
        "aStartAbout &lt;b&gt;StartAbout "
      ),
      (
        "{{^page.is-start}}{{name}}{{/page.is-start}}{{#page.is-start}}b{{/page.is-start}}",
        "Kari &lt;3"
      ),
      ("{{#page.navigation}}a{{/page.navigation}}{{^page.navigation}}b{{/page.navigation}}", "b"),
    ] as [(String, String)])
  func scopes(template: String, html: String) {
    #expect(render(template) == Rendered(html))
  }

  @Test(
    "Partials see the value they are included at",
    arguments: [
      ("a{{>part}}b", "[{{name}}]", "a[Kari &lt;3]b"),
      ("{{#pets}}{{>part}}{{/pets}}", "[{{kind}}]", "[cat][d&amp;g]"),
      ("a\n  {{>part}}\nb\n", "x\ny\n", "a\nx\ny\nb\n"),
      ("{{>part}}{{>part}}", "x", "xx"),
    ] as [(String, String, String)])
  func partials(template: String, part: String, html: String) {
    #expect(render(template, parts: ["part": part]) == Rendered(html))
  }

  @Test(
    "Names nobody declared",
    arguments: [
      ("a {{nam}}", "unknown-name 1:3 {{nam}}: nothing here is called 'nam'"),
      ("{{}}", "unknown-name 1:1 {{}}: nothing here is called ''"),
      ("{{.}}", "unknown-name 1:1 {{.}}: nothing here is called '.'"),
      ("{{#nam}}{{/nam}}", "unknown-name 1:1 {{#nam}}: nothing here is called 'nam'"),
      ("{{^nam}}{{/nam}}", "unknown-name 1:1 {{^nam}}: nothing here is called 'nam'"),
      ("{{page.titel}}", "unknown-name 1:1 {{page.titel}}: nothing here is called 'page.titel'"),
      ("{{title}}", "unknown-name 1:1 {{title}}: nothing here is called 'title'"),
      (
        "{{#page.x}}{{/page.x}}", "unknown-name 1:1 {{#page.x}}: nothing here is called 'page.x'"
      ),
      (
        "{{label.meny}}",
        "unknown-label 1:1 {{label.meny}}: no text of the interface is called 'meny'"
      ),
      ("{{address.stat}}", "broken-link 1:1 {{address.stat}}: no page is called 'stat'"),
      (
        "{{asset.style.cs}}",
        "broken-link 1:1 {{asset.style.cs}}: there is no static file 'assets/style.cs'"
      ),
      ("æ\n {{> prat}}", "unknown-partial 2:2 {{> prat}}: there is no template 'prat'"),
      // Fields of what is around a row are not there in the row, and the other way about.
      ("{{#pets}}{{name}}{{/pets}}", "unknown-name 1:10 {{name}}: nothing here is called 'name'"),
      (
        "{{#friend}}{{name}}{{/friend}}",
        "unknown-name 1:12 {{name}}: nothing here is called 'name'"
      ),
      (
        "{{#friend}}{{#pets}}{{/pets}}{{/friend}}",
        "unknown-name 1:12 {{#pets}}: nothing here is called 'pets'"
      ),
      ("{{kind}}", "unknown-name 1:1 {{kind}}: nothing here is called 'kind'"),
      (
        "{{#page.breadcrumbs}}{{name}}{{/page.breadcrumbs}}",
        "unknown-name 1:22 {{name}}: nothing here is called 'name'"
      ),
      ("{{#tags}}{{name}}{{/tags}}", "unknown-name 1:10 {{name}}: nothing here is called 'name'"),
      (
        "{{#label.menu}}{{/label.menu}}",
        "unknown-name 1:1 {{#label.menu}}: nothing here is called 'label.menu'"
      ),
    ] as [(String, String)])
  func unknown(template: String, told: String) {
    #expect(render(template, parts: ["part": ""]).told == [told])
  }

  @Test(
    "Text, markup and sections are not taken for each other",
    arguments: [
      ("{{{name}}}", "template-tag 1:1 {{{name}}}: 'name' is text and has to be escaped"),
      ("{{&name}}", "template-tag 1:1 {{&name}}: 'name' is text and has to be escaped"),
      (
        "{{{page.title}}}",
        "template-tag 1:1 {{{page.title}}}: 'page.title' is text and has to be escaped"
      ),
      ("{{{home}}}", "template-tag 1:1 {{{home}}}: 'home' is text and has to be escaped"),
      ("{{about}}", "template-tag 1:1 {{about}}: 'about' is markup and would show as signs"),
      ("{{markup}}", "template-tag 1:1 {{markup}}: 'markup' is markup and would show as signs"),
      ("{{pets}}", "template-tag 1:1 {{pets}}: 'pets' is no text, but a section"),
      ("{{friend}}", "template-tag 1:1 {{friend}}: 'friend' is no text, but a section"),
      ("{{is-old}}", "template-tag 1:1 {{is-old}}: 'is-old' is no text, but a section"),
      ("{{{is-old}}}", "template-tag 1:1 {{{is-old}}}: 'is-old' is no text, but a section"),
      (
        "{{page.breadcrumbs}}",
        "template-tag 1:1 {{page.breadcrumbs}}: 'page.breadcrumbs' is no text, but a section"
      ),
      (
        "{{#tags}}{{{.}}}{{/tags}}",
        "template-tag 1:10 {{{.}}}: '.' is text and has to be escaped"
      ),
      (
        "{{#notes}}{{.}}{{/notes}}",
        "template-tag 1:11 {{.}}: '.' is markup and would show as signs"
      ),
    ] as [(String, String)])
  func misuse(template: String, told: String) {
    #expect(render(template).told == [told])
  }

  @Test(
    "A near name is proposed",
    arguments: [
      ("{{nmae}}", "write 'name'"), ("{{page.titel}}", "write 'page.title'"),
      ("{{label.meny}}", "write 'label.menu'"), ("{{address.stat}}", "write 'address.start'"),
      ("{{asset.style.cs}}", "write 'asset.style.css'"), ("{{>prat}}", "write 'part'"),
      ("{{#pets}}{{x-y-z}}{{/pets}}", "use one of kind"),
    ] as [(String, String)])
  func fixes(template: String, fix: String) {
    #expect(render(template, parts: ["part": ""]).fixes == [fix])
  }

  @Test("Everything wrong is told at once, in partials too")
  func all() {
    let rendered = render(
      "{{a1}}{{#pets}}{{b1}}{{>part}}{{/pets}}{{{name}}}", parts: ["part": "\n{{c1}}"])
    #expect(
      rendered.told == [
        "unknown-name 1:1 {{a1}}: nothing here is called 'a1'",
        "unknown-name 1:16 {{b1}}: nothing here is called 'b1'",
        "unknown-name 2:1 {{c1}}: nothing here is called 'c1'",
        "template-tag 1:40 {{{name}}}: 'name' is text and has to be escaped",
      ])
  }

  @Test(
    "Partials in a circle are told as a chain, and one that includes itself as itself",
    arguments: [
      (["main": "{{>main}}"], "'main' includes itself"),
      (["main": "{{>a}}", "a": "{{>main}}"], "in a circle: main -> a -> main"),
      (["main": "{{>a}}", "a": "{{>b}}", "b": "{{>a}}"], "in a circle: a -> b -> a"),
      (["main": "{{#pets}}{{>a}}{{/pets}}", "a": "{{kind}}{{>a}}"], "'a' includes itself"),
    ] as [([String: String], String)])
  func cycles(templates: [String: String], chain: String) {
    var parts = templates
    let main = parts.removeValue(forKey: "main") ?? ""
    let rendered = render(main, parts: parts)
    #expect(rendered.told.count == 1)
    #expect(rendered.told.first?.hasSuffix(chain) == true)
  }

  @Test("A template that does not exist")
  func missing() {
    var compiler = compiler(["other": ""])
    _ = compiler.compile("main", for: Person.self)
    #expect(
      compiler.diagnostics.told == [
        "missing-template: there is no template 'Templates/main.mustache'"
      ])
  }

  @Test("A label with places to fill in is for the program alone")
  func unfilledLabel() {
    #expect(
      render("{{label.matrix-caption}}").told == [
        "unknown-label 1:1 {{label.matrix-caption}}: "
          + "the text 'matrix-caption' has places to fill in: 'Utgave {edition}'"
      ])
  }

  @Test(
    "Links are made by names, not written out",
    arguments: [
      ("<a href=\"/om.html\">", "/om.html"), ("<a href=\"om/a.html#b\">", "om/a.html#b"),
      ("<img src=\"assets/a.svg\">", "assets/a.svg"),
      ("<a href=\"javascript:x\">", "javascript:x"),
    ] as [(String, String)])
  func writtenOut(template: String, destination: String) throws {
    let told = try #require(render(template).told.first)
    #expect(
      told.hasSuffix(
        " \(destination): the link '\(destination)' does not work from every page"))
  }

  @Test(
    "Other links may be",
    arguments: [
      "<a href=\"https://example.org\">", "<a href=\"#main\">", "<a href=\"{{home}}\">",
      "<a href=\"{{address.start}}#x\">", "<a href=\"\">",
    ])
  func writtenOutLinks(template: String) {
    #expect(render(template).told == [])
  }

  @Test("What links may name in a page, and what they do name")
  func places() {
    var compiler = compiler([
      "main": """
      <main id="main"><a href="#main">x</a> <a href="{{address.start}}#top">y</a>
      <p data-id="no" id="p-{{name}}">{{>part}}</p></main>
      """,
      "part": "<b id=\"part\"></b>",
    ])
    _ = compiler.compile("main", for: Person.self)
    #expect(compiler.ids == ["main", "part"])
    #expect(
      compiler.fragments.map { "\($0.address ?? "")#\($0.fragment)" } == [
        "#main", "address.start#top",
      ])
  }

  @Test(
    "An id may be the first thing in a text",
    arguments: ["id=\"a\"", "<p {{name}}id=\"a\">", "<p{{#is-old}}id=\"a\"{{/is-old}}>"])
  func idAtStart(template: String) {
    var compiler = compiler(["main": template])
    _ = compiler.compile("main", for: Person.self)
    #expect(compiler.ids == ["a"])
  }

  @Test("What was used, so that the rest can be told")
  func used() {
    var compiler = compiler(["main": "{{>a}}{{label.menu}}", "a": "", "b": "{{label.list-and}}"])
    _ = compiler.compile("main", for: Person.self)
    #expect(compiler.usedTemplates == ["main", "a"])
    #expect(compiler.usedLabels == ["menu"])
  }

  @Test("One program serves any number of values and pages")
  func again() {
    var compiler = compiler(["main": "{{name}} {{home}}"])
    let program = compiler.compile("main", for: Person.self)
    var out = ByteBuffer()
    var frame = SmallSite.frame
    for (name, root) in [("a", ""), ("b", "../../")] {
      frame.root = root
      program.run(Person(name: name, home: "x.html"), frame, &out)
      out.append(raw: ";")
    }
    #expect(out.text == "a x.html;b ../../x.html;")
  }

  @Test("Names of fields are declared once")
  func unused() {
    #expect(Person.fields.byName.count == 15)
  }

  struct Rendered: Equatable {
    var html: String
    var told: [String] = []
    var fixes: [String] = []

    init(_ html: String) { self.html = html }
  }

  private func render(_ template: String, parts: [String: String] = [:]) -> Rendered {
    var compiler = compiler(parts.merging(["main": template]) { part, _ in part })
    let program = compiler.compile("main", for: Person.self)
    var out = ByteBuffer()
    program.run(Person(), SmallSite.frame, &out)
    var rendered = Rendered(out.text)
    rendered.told = compiler.diagnostics.told
    rendered.fixes = compiler.diagnostics.all.compactMap(\.fix)
    return rendered
  }

  private func compiler(_ templates: [String: String]) -> TemplateCompiler {
    var diagnostics = Diagnostics()
    let texts = templates.map { ("\($0).mustache", $1) }
    let library = TemplateLibrary(
      SourceTree("Templates", Dictionary(uniqueKeysWithValues: texts)), diagnostics: &diagnostics)
    return TemplateCompiler(
      library: library, labels: Labels(SmallSite.language), addresses: SmallSite.addresses.names,
      assets: ["assets/style.css", "assets/a/b.svg"])
  }
}
