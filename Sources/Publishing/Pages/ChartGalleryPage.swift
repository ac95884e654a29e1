internal import Model

/// Every kind of chart in every state it can be in, on invented figures: for readers who learn to
/// read them, and for whoever changes how they are drawn.
struct ChartGalleryPage: TemplateContext {
  struct Section: TemplateContext {
    var id: String
    var name: String
    var charts: [ChartFigure]

    static let fields: Fields<Section> = [
      "id": .text { $0.id },
      "name": .text { $0.name },
      "charts": .list { $0.charts },
    ]
  }

  struct Inline: TemplateContext {
    struct Row: TemplateContext {
      var name: String
      var strip: [UInt8]
      var line: [UInt8]

      static let fields: Fields<Row> = [
        "name": .text { $0.name },
        "strip": .html { $0.strip },
        "line": .html { $0.line },
      ]
    }

    var name: String
    var invented: String
    var corner: String
    var stripName: String
    var lineName: String
    var rows: [Row]

    static let fields: Fields<Inline> = [
      "name": .text { $0.name },
      "invented": .text { $0.invented },
      "corner": .text { $0.corner },
      "strip-name": .text { $0.stripName },
      "line-name": .text { $0.lineName },
      "rows": .list { $0.rows },
    ]
  }

  var text: PageText
  var inline: Inline
  var sections: [Section]

  static let fields: Fields<ChartGalleryPage> = [
    "text": .record { $0.text },
    "inline": .record { $0.inline },
    "sections": .list { $0.sections },
  ]
}

extension SiteBuilder {
  mutating func addChartGalleryPage(_ page: Page, _ body: PageBody) {
    let template = template("chart-gallery", for: ChartGalleryPage.self)
    let examples = ChartExamples(labels, formatting)
    let sections = [
      section(.chartStrip, examples.strips()), section(.chartLine, examples.lines()),
      section(.chartStacked, examples.stackedBars()), section(.chartPairs, examples.pairs()),
      section(.chartMultiples, examples.multiples()),
    ]
    let value = ChartGalleryPage(
      text: text(page, body), inline: examples.inline(), sections: sections)
    add(
      addresses.page(page), heading(page), template, value,
      ids: body.ids + sections.map(\.id))
  }

  private func section(_ kind: Wording, _ charts: [ChartFigure]) -> ChartGalleryPage.Section {
    ChartGalleryPage.Section(id: kind.rawValue, name: labels(kind), charts: charts)
  }
}
