internal import Model
internal import Source

/// The small parts that pages of entities share.
extension SiteBuilder {
  func link(_ instrument: Instrument, note: String = "") -> LinkItem {
    LinkItem(instrument.name[tag], addresses.instrument(instrument.id), note: note)
  }

  func link(_ strategy: Strategy) -> LinkItem {
    LinkItem(
      labels(
        .strategyTitle, ["number": String(strategy.number), "name": strategy.name[tag]]),
      addresses.strategy(strategy.id))
  }

  func link(_ focusArea: FocusArea) -> LinkItem {
    LinkItem(
      labels(.focusAreaTitle, ["letter": focusArea.letter, "name": focusArea.name[tag]]),
      addresses.focusArea(focusArea.id))
  }

  func link(_ prerequisite: Prerequisite) -> LinkItem {
    LinkItem(prerequisite.name[tag], addresses.prerequisite(prerequisite.id))
  }

  func link(_ indicator: Indicator) -> LinkItem {
    LinkItem(indicator.name[tag], addresses.indicator(indicator.id))
  }

  func link(_ participant: Participant, note: String = "") -> LinkItem {
    LinkItem(participant.name[tag], addresses.participant(participant.id), note: note)
  }

  func link(_ group: ClientGroup) -> LinkItem {
    LinkItem(
      labels(.groupTitle, ["number": String(group.number), "name": group.name[tag]]),
      addresses.group(group.id))
  }

  func link(_ checklist: Checklist) -> LinkItem {
    LinkItem(checklist.name[tag], addresses.checklist(checklist.id))
  }

  func link(_ area: Area) -> LinkItem { LinkItem(area.uniqueName, addresses.area(area)) }

  func link(_ region: Region) -> LinkItem { LinkItem(region.name[tag], addresses.region(region)) }

  func status(_ instrument: Instrument) -> StatusTag? {
    catalogue.model.statuses[instrument.status.id].map {
      statusTag($0, date: instrument.statusDate.map(formatting.date) ?? "")
    }
  }

  func statusTag(_ status: Status, date: String = "") -> StatusTag {
    StatusTag(
      tone: status.tone.rawValue, symbol: status.symbol, name: status.name[tag],
      meaning: status.meaning[tag], date: date)
  }

  func citations(_ sources: [Citation]) -> [CitationItem] {
    sources.map {
      CitationItem(
        title: $0.title, address: $0.address ?? "", year: $0.year.map(String.init) ?? "")
    }
  }

  func legalItems(_ references: [LegalReference]) -> [LegalItem] {
    references.map {
      LegalItem(
        text: $0.text[tag], address: $0.address ?? "", isUnverified: !$0.isVerified)
    }
  }

  mutating func provenance(
    _ toVerify: [LocalizedText], _ sources: [Citation], _ checked: PartialDate?
  ) -> Provenance {
    Provenance(
      toVerify: prepare(toVerify), citations: citations(sources),
      checked: checked.map(formatting.date) ?? "")
  }

  /// "Used in 4 of 8 strategies: 4, 5, 6 and 8."
  func usage(_ instrument: Instrument) -> String {
    let strategies = relations.strategies(of: instrument.id)
    let focusAreas = relations.focusAreas(of: instrument.id)
    var sentences: [String] = []
    if !strategies.isEmpty {
      sentences.append(
        usedInStrategies(strategies.count).filled(with: ["numbers": numbers(strategies)]))
    }
    if !focusAreas.isEmpty { sentences.append(usedInFocusAreas(focusAreas)) }
    return sentences.isEmpty ? labels(.unused) : sentences.joined(separator: " ")
  }

  /// "Used in 4 of 8 strategies: {numbers}.", the numbers still to be filled in.
  func usedInStrategies(_ count: Int) -> String {
    labels(
      .usedInStrategies, count: count, ["total": String(catalogue.strategies.all.count)])
  }

  func usedInFocusAreas(_ focusAreas: [FocusArea]) -> String {
    labels(
      .usedInFocusArea, count: focusAreas.count,
      ["letters": formatting.list(focusAreas.map(\.letter), and: labels(.listAnd))])
  }

  /// "4, 5 and 8"
  func numbers(_ strategies: [Strategy]) -> String {
    formatting.list(strategies.map { String($0.number) }, and: labels(.listAnd))
  }
}
