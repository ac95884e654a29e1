/// A chart with what belongs to it: what it says, the same figures as a table, and their source.
struct ChartFigure: TemplateContext {
  /// The finding, in neutral words.
  var title: String
  /// The measure, its unit and the years.
  var subtitle: String
  /// The drawing; empty when it is panels.
  private(set) var svg: [UInt8] = []
  private(set) var panels: [ChartPanel] = []
  /// More words under the drawing.
  var note = ""
  /// All figures of the drawing; not shown when there are none.
  var table: ChartTable
  var source: LinkItem?
  var downloads: [LinkItem] = []

  init(_ chart: some Chart, subtitle: String, table: ChartTable, source: LinkItem? = nil) {
    title = chart.title
    self.subtitle = subtitle
    self.table = table
    self.source = source
    var out = ByteBuffer(capacity: 4096)
    chart.write(into: &out)
    svg = out.bytes
  }

  init(
    title: String, _ multiples: SmallMultiples, subtitle: String, table: ChartTable,
    source: LinkItem? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.table = table
    self.source = source
    panels = multiples.drawn()
  }

  static let fields: Fields<ChartFigure> = [
    "title": .text { $0.title },
    "subtitle": .text { $0.subtitle },
    "svg": .html { $0.svg },
    "has-panels": .flag { !$0.panels.isEmpty },
    "panels": .list { $0.panels },
    "note": .text { $0.note },
    "table": .record { $0.table.rows.isEmpty ? nil : $0.table },
    "source": .record { $0.source },
    "has-downloads": .flag { !$0.downloads.isEmpty },
    "downloads": .list { $0.downloads },
  ]
}

/// One of many small charts.
struct ChartPanel: TemplateContext {
  var name: String
  /// The page of what it shows; empty for none.
  var path: String
  var svg: [UInt8]

  static let fields: Fields<ChartPanel> = [
    "name": .text { $0.name },
    "path": .link { $0.path },
    "svg": .html { $0.svg },
  ]
}
