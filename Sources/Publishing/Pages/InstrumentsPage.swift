internal import Model

/// The table of all instruments.
struct InstrumentsPage: TemplateContext {
  struct Row: TemplateContext {
    var id: String
    var link: LinkItem
    var aliases: String
    var kind: String
    var giver: String
    var recipients: String
    var focusAreas: [LinkItem]
    var strategies: [LinkItem]
    var status: StatusTag?

    static let fields: Fields<Row> = [
      "id": .text { $0.id },
      "link": .record { $0.link },
      "aliases": .text { $0.aliases },
      "kind": .text { $0.kind },
      "giver": .text { $0.giver },
      "recipients": .text { $0.recipients },
      "focus-areas": .list { $0.focusAreas },
      "strategies": .list { $0.strategies },
      "status": .record { $0.status },
    ]
  }

  var text: PageText
  var caption: String
  var jumps: [LinkItem]
  var rows: [Row]
  var statuses: [StatusTag]
  var downloads: [LinkItem]

  static let fields: Fields<InstrumentsPage> = [
    "has-downloads": .flag { !$0.downloads.isEmpty },
    "downloads": .list { $0.downloads },
    "text": .record { $0.text },
    "caption": .text { $0.caption },
    "jumps": .list { $0.jumps },
    "rows": .list { $0.rows },
    "statuses": .list { $0.statuses },
  ]
}

extension SiteBuilder {
  mutating func addInstrumentsPage(_ page: Page, _ body: PageBody) {
    let model = catalogue.model
    let and = labels(.listAnd)
    let path = addresses.page(page)
    let instruments = labels.language.collation.sorted(
      catalogue.instruments.all, by: { $0.name[tag] }, tie: \.id.text)
    var jumps: [LinkItem] = []
    var rows: [InstrumentsPage.Row] = []
    for instrument in instruments {
      let initial = instrument.name[tag].prefix(1).uppercased()
      let rowID = "r-" + instrument.id.text
      if jumps.last?.text != initial { jumps.append(LinkItem(initial, path + "#" + rowID)) }
      let strategies = relations.strategies(of: instrument.id)
      let focusIDs =
        strategies.map(\.focusArea.id) + relations.focusAreas(of: instrument.id).map(\.id)
      rows.append(
        InstrumentsPage.Row(
          id: rowID, link: link(instrument),
          aliases: instrument.aliases.joined(separator: ", "),
          kind: model.kinds[instrument.instrumentKind.id]?.name[tag] ?? "",
          giver: formatting.list(
            instrument.givers.compactMap { model.actors[$0.id]?.name[tag] }, and: and),
          recipients: formatting.list(
            instrument.recipients.compactMap { model.recipients[$0.id]?.name[tag] }, and: and),
          focusAreas: catalogue.focusAreas.all.filter { focusIDs.contains($0.id) }.map {
            LinkItem($0.letter, addresses.focusArea($0.id), note: $0.name[tag])
          },
          strategies: strategies.map {
            LinkItem(String($0.number), addresses.strategy($0.id), note: $0.name[tag])
          }, status: status(instrument)))
    }
    let template = template("instruments", for: InstrumentsPage.self)
    add(
      path, heading(page), template,
      InstrumentsPage(
        text: text(page, body), caption: labels(.instrumentCount, count: rows.count),
        jumps: jumps, rows: rows,
        statuses: model.statuses.all.map { statusTag($0) },
        downloads: addDownloads(stem(of: path), instrumentsTable)), ids: rows.map(\.id) + body.ids)
  }
}
