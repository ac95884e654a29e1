internal import Model
internal import Source

/// The table of all instruments.
struct InstrumentsPage: TemplateContext {
  struct Row: TemplateContext {
    var id: String
    var data: DataRow
    var link: LinkItem
    var gloss: String
    var aliases: String
    var kind: String
    var giver: String
    var recipients: String
    var focusAreas: [LinkItem]
    var strategies: [LinkItem]
    var status: StatusTag?
    var usage: String

    static let fields: Fields<Row> = [
      "id": .text { $0.id },
      "data": .record { $0.data },
      "link": .record { $0.link },
      "name": .text { $0.link.text },
      "gloss": .text { $0.gloss },
      "aliases": .text { $0.aliases },
      "kind": .text { $0.kind },
      "giver": .text { $0.giver },
      "recipients": .text { $0.recipients },
      "focus-areas": .list { $0.focusAreas },
      "strategies": .list { $0.strategies },
      "status": .record { $0.status },
      "usage": .text { $0.usage },
    ]
  }

  /// What one giver has, for readers who cannot filter.
  struct Register: TemplateContext {
    var id: String
    var name: String
    var links: [LinkItem]

    static let fields: Fields<Register> = [
      "id": .text { $0.id },
      "name": .text { $0.name },
      "links": .list { $0.links },
    ]
  }

  var text: PageText
  var jumps: [LinkItem]
  var giverJumps: [LinkItem]
  var table: DataTable
  var rows: [Row]
  var orderExceptions: String
  var givers: [Register]
  var statuses: [StatusTag]
  var downloads: [LinkItem]

  static let fields: Fields<InstrumentsPage> = [
    "text": .record { $0.text },
    "jumps": .list { $0.jumps },
    "giver-jumps": .list { $0.giverJumps },
    "table": .record { $0.table },
    "rows": .list { $0.rows },
    "order-exceptions": .text { $0.orderExceptions },
    "givers": .list { $0.givers },
    "statuses": .list { $0.statuses },
    "has-downloads": .flag { !$0.downloads.isEmpty },
    "downloads": .list { $0.downloads },
  ]
}

extension SiteBuilder {
  mutating func addInstrumentsPage(_ page: Page, _ body: PageBody) {
    let path = addresses.page(page)
    let collation = labels.language.collation
    let instruments = collation.sorted(
      catalogue.instruments.all, by: { $0.sortName(tag) }, tie: \.id.text)
    let (table, dataRows) = dataTable(
      instrumentTable(), of: instruments, path: path,
      rows: labels(.instrumentCount, count: instruments.count))
    let rows = zip(instruments, dataRows).map { row($0, $1) }
    var jumps: [LinkItem] = []
    for (instrument, row) in zip(instruments, rows) {
      let initial = collation.initial(instrument.sortName(tag))
      if jumps.last?.text != initial { jumps.append(LinkItem(initial, path + "#" + row.id)) }
    }
    let givers = registers(of: instruments)
    let exceptions = instruments.filter { $0.sortKey != nil }.map { $0.name[tag] }
    var heading = heading(page)
    heading.scripts = DataTable.scripts
    let template = template("instruments", for: InstrumentsPage.self)
    add(
      path, heading, template,
      InstrumentsPage(
        text: text(page, body), jumps: jumps,
        giverJumps: givers.map { LinkItem($0.name, path + "#" + $0.id) }, table: table, rows: rows,
        orderExceptions: exceptions.isEmpty
          ? ""
          : labels(
            .orderExceptions, ["names": formatting.list(exceptions, and: labels(.listAnd))]),
        givers: givers, statuses: catalogue.model.statuses.all.map { statusTag($0) },
        downloads: addDownloads(stem(of: path), instrumentsTable)),
      ids: rows.map(\.id) + givers.map(\.id) + [table.id] + body.ids)
  }

  /// The columns and facets; a facet more is a line more.
  private func instrumentTable() -> DataTableDesign<Instrument> {
    let model = catalogue.model
    return DataTableDesign(
      id: "instruments", style: "instruments", base: "name", hasList: true,
      columns: [
        .init(key: "name", name: labels(.instrument)),
        .init(key: "kind", name: labels(.kind)) { .text(kind(of: $0)) },
        .init(key: "giver", name: labels(.giver)) { .text(givers(of: $0)) },
        .init(key: "recipient", name: labels(.givenTo)) { .text(recipients(of: $0)) },
        .init(key: "area", name: labels(.focusAreas)) {
          .text(focusAreas(of: $0).map(\.letter).joined(separator: " "))
        },
        .init(key: "strategies", name: labels(.strategies)) {
          .number(Double(relations.strategies(of: $0.id).count))
        },
        .init(key: "status", name: labels(.status)) {
          .text(model.statuses[$0.status.id]?.name[tag] ?? "")
        },
      ],
      facets: [
        .init(
          key: "giver", name: labels(.giver),
          options: model.actors.all.map { ($0.id.text, $0.name[tag], $0.aliases) },
          codes: { $0.givers.map(\.id.text) }),
        .init(
          key: "kind", name: labels(.kind),
          options: model.kinds.all.map { ($0.id.text, $0.name[tag], []) },
          codes: { [$0.instrumentKind.id.text] }),
        .init(
          key: "recipient", name: labels(.givenTo),
          options: model.recipients.all.map { ($0.id.text, $0.name[tag], []) },
          codes: { $0.recipients.map(\.id.text) }),
        .init(
          key: "area", name: labels(.focusAreas),
          options: catalogue.focusAreas.all.map { ($0.id.text, link($0).text, []) },
          codes: { focusAreas(of: $0).map(\.id.text) }),
        .init(
          key: "group", name: labels(.relatedGroups),
          options: catalogue.groups.all.map { ($0.id.text, link($0).text, []) },
          codes: { relations.groups(of: $0.id).map(\.id.text) }),
        .init(
          key: "status", name: labels(.status),
          options: model.statuses.all.map { ($0.id.text, $0.name[tag], []) },
          codes: { [$0.status.id.text] }),
      ])
  }

  private func row(_ instrument: Instrument, _ data: DataRow) -> InstrumentsPage.Row {
    InstrumentsPage.Row(
      id: "r-" + instrument.id.text, data: data, link: link(instrument),
      gloss: plainText(instrument.summary).firstSentence,
      aliases: instrument.aliases.joined(separator: ", "), kind: kind(of: instrument),
      giver: givers(of: instrument), recipients: recipients(of: instrument),
      focusAreas: focusAreas(of: instrument).map {
        LinkItem($0.letter, addresses.focusArea($0.id), note: $0.name[tag])
      },
      strategies: relations.strategies(of: instrument.id).map {
        LinkItem(String($0.number), addresses.strategy($0.id), note: $0.name[tag])
      }, status: status(instrument), usage: usage(instrument))
  }

  private func kind(of instrument: Instrument) -> String {
    catalogue.model.kinds[instrument.instrumentKind.id]?.name[tag] ?? ""
  }

  private func givers(of instrument: Instrument) -> String {
    let names = instrument.givers.compactMap { catalogue.model.actors[$0.id]?.name[tag] }
    return formatting.list(names, and: labels(.listAnd))
  }

  private func recipients(of instrument: Instrument) -> String {
    let names = instrument.recipients.compactMap { catalogue.model.recipients[$0.id]?.name[tag] }
    return formatting.list(names, and: labels(.listAnd))
  }

  /// Those of its strategies, and those it spans as a whole.
  private func focusAreas(of instrument: Instrument) -> [FocusArea] {
    let ids =
      relations.strategies(of: instrument.id).map(\.focusArea.id)
      + relations.focusAreas(of: instrument.id).map(\.id)
    return catalogue.focusAreas.all.filter { ids.contains($0.id) }
  }

  private func registers(of instruments: [Instrument]) -> [InstrumentsPage.Register] {
    catalogue.model.actors.all.compactMap { actor in
      let own = instruments.filter { $0.givers.contains { $0.id == actor.id } }
      return own.isEmpty
        ? nil
        : InstrumentsPage.Register(
          id: "giver-" + actor.id.text, name: actor.name[tag], links: own.map { link($0) })
    }
  }
}
