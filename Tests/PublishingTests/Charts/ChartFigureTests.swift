import Model
import Source
import Support
import Testing

@testable import Publishing

/// A chart on a page: with its table, its source and the page that shows all kinds.
@Suite struct ChartFigureTests {
  private let table = ChartTable(
    caption: "Figures", corner: "Year", columns: ["Own"],
    rows: [
      ChartTable.Row(
        name: "2020",
        cells: [
          FigureText(digits: "4", reference: "/i/a/2020")
        ]),
      ChartTable.Row(
        name: "2021",
        cells: [
          FigureText(sign: ":", words: "hidden")
        ]),
    ])

  private func write(_ figure: ChartFigure) throws -> String {
    let language = try SmallSite.read([
      "languages/nb.yml": SmallSite.languageText + """

          show-figures: Show
          source: Source
          downloads: Download
        """
    ])
    var builder = SmallSite.builder(
      language,
      templates: [
        "pages/main.mustache": try Repository.root.text("Templates/components/chart.mustache"),
        "components/downloads.mustache":
          try Repository.root.text("Templates/components/downloads.mustache"),
        "components/figure.mustache":
          try Repository.root.text("Templates/components/figure.mustache"),
      ])
    let template = builder.template("main", for: ChartFigure.self)
    #expect(builder.compiler.diagnostics.told == [])
    var out = ByteBuffer()
    template.program.run(figure, SmallSite.frame, &out)
    return out.text
  }

  @Test("The words, both layouts, the table with its references, the source")
  func figure() throws {
    let chart = Drawn.strip([1, 2])
    var figure = ChartFigure(
      chart, subtitle: "Persons, 2020", table: table, source: LinkItem("Register", "data.html"))
    figure.downloads = [LinkItem("CSV", "a.csv")]
    let svg = Drawn.svg(chart) + Drawn.svg(chart, .narrow)
    #expect(
      try write(figure) == """
        <figure class="chart">
        <figcaption><strong>T</strong> Persons, 2020</figcaption>
        \(svg)
        <p class="note">Source: <a href="../data.html">Register</a></p>
        <details>
        <summary>Show</summary>
        <div class="scroller" role="region" aria-label="Figures" tabindex="0">
        <table class="figures">
        <caption>Figures</caption>
        <thead>
        <tr><th scope="col">Year</th><th scope="col" class="number">Own</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">2020</th><td class="number">\
        <span data-f="/i/a/2020">4</span></td></tr>
        <tr><th scope="row">2021</th><td class="number"><span aria-hidden="true">:</span> \
        <span class="words">hidden</span></td></tr>
        </tbody>
        </table>
        </div>
        </details>
        <p class="downloads">Download: <a href="../a.csv" download>CSV</a> </p>
        </figure>

        """)
  }

  @Test("A chart without figures has no table")
  func empty() throws {
    var figure = ChartFigure(Drawn.strip([]), subtitle: "S", table: table)
    #expect(try write(figure).contains("<table"))
    figure.table.rows = []
    #expect(!(try write(figure).contains("<details>")))
  }

  @Test("Panels are a list, with a link where there is a page")
  func panels() throws {
    var multiples = Drawn.multiples([[1, 2], [2, 3]])
    multiples.panels[0].path = "areas/a.html"
    let html = try write(
      ChartFigure(title: "T", multiples, subtitle: "S", table: table))
    #expect(html.contains("<ul>\n<li><a href=\"../areas/a.html\">N0</a> <svg"))
    #expect(html.contains("</svg></li>\n<li>N1 <svg"))
    #expect(!html.contains("Source"))
  }

  @Test("A site needs no page for charts, and one that has it knows where it is")
  func optional() throws {
    var diagnostics = Diagnostics()
    let without = Addresses(SmallSite.catalogue, diagnostics: &diagnostics)
    #expect(without.page(.chartGallery) == "" && without.names["chart-gallery"] == nil)
    let page = "---\ntitle: Charts\ntemplate: chart-gallery\n---\n"
    let with = Addresses(
      try SmallSite.read(["pages/about/charts.md": page]), diagnostics: &diagnostics)
    #expect(with.page(.chartGallery) == "about/charts.html")
    #expect(diagnostics.told == [])
    _ = Addresses(
      try SmallSite.read(["pages/a.md": page, "pages/b.md": page]), diagnostics: &diagnostics)
    #expect(
      diagnostics.all.map(\.message) == ["two pages have the template 'chart-gallery'"])
  }

  @Test("A template whose page nobody wrote is checked all the same, if it is there")
  func unused() {
    var builder = SmallSite.builder(templates: ["pages/gallery.mustache": "{{nmae}}"])
    builder.checkTemplate("gallery", for: ChartGalleryPage.self)
    builder.checkTemplate("nowhere", for: ChartGalleryPage.self)
    #expect(builder.compiler.usedTemplates == ["pages/gallery"])
    #expect(builder.compiler.diagnostics.all.map(\.id) == ["unknown-name"])
  }
}
