internal import Model

/// The page of one instrument.
struct InstrumentPage: TemplateContext {
  /// One place in one edition where the instrument stands.
  struct Use: TemplateContext {
    var place: LinkItem
    var row: String
    var text: String
    var qualifier: String
    var note: RichText

    static let fields: Fields<Use> = [
      "place": .record { $0.place },
      "row": .text { $0.row },
      "text": .text { $0.text },
      "qualifier": .text { $0.qualifier },
      "note": .markdown(isInline: true) { $0.note },
    ]
  }

  struct EditionUses: TemplateContext {
    var edition: LinkItem
    var uses: [Use]

    static let fields: Fields<EditionUses> = [
      "edition": .record { $0.edition },
      "uses": .list { $0.uses },
    ]
  }

  var name: String
  var status: StatusTag?
  var statusNote: RichText
  var summary: RichText
  var kind: String
  var givers: String
  var recipients: String
  var applicant: String
  var decides: String
  var legal: [LegalItem]
  var aliases: String
  var whoDoesWhat: [RelationGroup]
  var usage: String
  /// Where all its places in the matrix are marked; empty when it has none.
  var usagePath: String
  var editions: [EditionUses]
  var replacedBy: LinkItem?
  var replaces: [LinkItem]
  var companions: [LinkItem]
  var provenance: Provenance
  var relations: [RelationGroup]

  static let fields: Fields<InstrumentPage> = [
    "name": .text { $0.name },
    "status": .record { $0.status },
    "status-note": .markdown { $0.statusNote },
    "summary": .markdown { $0.summary },
    "kind": .text { $0.kind },
    "givers": .text { $0.givers },
    "recipients": .text { $0.recipients },
    "applicant": .text { $0.applicant },
    "decides": .text { $0.decides },
    "legal": .list { $0.legal },
    "aliases": .text { $0.aliases },
    "has-who-does-what": .flag { !$0.whoDoesWhat.isEmpty },
    "who-does-what": .list { $0.whoDoesWhat },
    "usage": .text { $0.usage },
    "usage-path": .link { $0.usagePath },
    "editions": .list { $0.editions },
    "replaced-by": .record { $0.replacedBy },
    "replaces": .list { $0.replaces },
    "has-companions": .flag { !$0.companions.isEmpty },
    "companions": .list { $0.companions },
    "provenance": .record { $0.provenance },
    "relations": .list { $0.relations },
  ]
}

extension SiteBuilder {
  mutating func addInstrumentPages() {
    let template = template("instrument", for: InstrumentPage.self)
    for instrument in catalogue.instruments.all {
      begin(addresses.instrument(instrument.id))
      let page = instrumentPage(instrument)
      add(
        addresses.instrument(instrument.id),
        PageHeading(
          title: page.name, description: page.summary.plainText,
          breadcrumbs: breadcrumbs(.instruments)), template, page)
    }
  }

  private mutating func instrumentPage(_ instrument: Instrument) -> InstrumentPage {
    let model = catalogue.model
    let and = labels(.listAnd)
    let summary = prepare(instrument.summary)
    let strategies = relations.strategies(of: instrument.id)
    var groups: [RelationGroup] = []
    groups.add(labels(.relatedStrategies), strategies.map { link($0) })
    let focusIDs =
      strategies.map(\.focusArea.id) + relations.focusAreas(of: instrument.id).map(\.id)
    groups.add(
      labels(.relatedFocusAreas),
      catalogue.focusAreas.all.filter { focusIDs.contains($0.id) }.map { link($0) })
    let indicators = catalogue.indicators.all.filter { indicator in
      strategies.contains { strategy in
        indicator.strategies.contains { $0.id == strategy.id }
      }
    }
    groups.add(labels(.relatedIndicators), indicators.map { link($0) })
    groups.add(
      labels(.relatedGroups), relations.groups(of: instrument.id).map { link($0) })
    groups.add(
      labels(.relatedChecklists), relations.checklists(of: instrument.id).map { link($0) })
    return InstrumentPage(
      name: instrument.name[tag], status: status(instrument),
      statusNote: prepare(instrument.statusNote), summary: summary,
      kind: model.kinds[instrument.instrumentKind.id]?.name[tag] ?? "",
      givers: formatting.list(
        instrument.givers.compactMap { model.actors[$0.id]?.name[tag] }, and: and),
      recipients: formatting.list(
        instrument.recipients.compactMap { model.recipients[$0.id]?.name[tag] }, and: and),
      applicant: instrument.applicant?[tag] ?? "", decides: instrument.decides?[tag] ?? "",
      legal: legalItems(instrument.legalBasis),
      aliases: instrument.aliases.joined(separator: ", "),
      whoDoesWhat: whoDoesWhat(instrument), usage: usage(instrument),
      usagePath: relations.strategies(of: instrument.id).isEmpty
        && relations.focusAreas(of: instrument.id).isEmpty
        ? "" : addresses.page(.model) + "#" + usageID(instrument.id),
      editions: editionUses(instrument),
      replacedBy: instrument.replacedBy.flatMap { catalogue.instruments[$0.id] }.map { link($0) },
      replaces: instrument.replaces.compactMap { catalogue.instruments[$0.id] }.map { link($0) },
      companions: relations.companions(of: instrument.id).prefix(8).map {
        link($0.instrument, note: labels(.sharedStrategies, count: $0.shared))
      },
      provenance: provenance(instrument.toVerify, instrument.sources, instrument.checked),
      relations: groups)
  }

  private mutating func editionUses(_ instrument: Instrument) -> [InstrumentPage.EditionUses] {
    var result: [InstrumentPage.EditionUses] = []
    for edition in catalogue.editions.all {
      var uses: [InstrumentPage.Use] = []
      for (entry, layer, group, column) in edition.uses
      where entry.instrument.id == instrument.id {
        let strategy = column.flatMap { catalogue.strategies[$0.strategy.id] }
        let focusArea = catalogue.focusAreas[group.focusArea.id]
        uses.append(
          InstrumentPage.Use(
            place: strategy.map { link($0) } ?? focusArea.map { link($0) } ?? LinkItem("", ""),
            row: edition.rows.first { $0.layer.id == layer }?.name[tag] ?? "",
            text: entry.text?[tag] ?? instrument.name[tag],
            qualifier: entry.qualifier?[tag] ?? "", note: prepare(entry.note)))
      }
      if !uses.isEmpty {
        result.append(
          InstrumentPage.EditionUses(
            edition: LinkItem(
              labels(.editionTitle, ["name": edition.name[tag], "code": edition.code]),
              addresses.edition(edition.id)), uses: uses))
      }
    }
    return result
  }
}
