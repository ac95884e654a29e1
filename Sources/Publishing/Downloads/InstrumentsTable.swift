internal import Model
internal import Source

extension SiteBuilder {
  /// All instruments with what their page says in short, by name.
  var instrumentsTable: TableFile {
    let instruments = labels.language.collation.sorted(
      catalogue.instruments.all, by: { $0.name[tag] }, tie: \.id.text)
    return TableFile(
      columns: [
        .init(id: "id", heading: labels(.nameInFiles), isRequired: true, isKey: true),
        .init(id: "name", heading: labels(.instrument), isRequired: true),
        .init(id: "aliases", heading: labels(.otherNames)),
        .init(id: "kind", heading: labels(.kind), isRequired: true),
        .init(id: "givers", heading: labels(.giver), isRequired: true),
        .init(id: "recipients", heading: labels(.givenTo), isRequired: true),
        .init(id: "status", heading: labels(.status), isRequired: true),
        .init(id: "statusDate", heading: labels(.statusDate)),
        .init(id: "focusAreas", heading: labels(.focusAreas)),
        .init(id: "strategies", heading: labels(.strategies)),
        .init(id: "legalBasis", heading: labels(.legalBasis)),
        .init(id: "page", heading: labels(.pageAddress), isRequired: true),
      ], rows: instruments.map(row))
  }

  private func row(_ instrument: Instrument) -> [TableFile.Cell] {
    let model = catalogue.model
    func list(_ texts: [String]) -> TableFile.Cell { .text(texts.joined(separator: "; ")) }
    let strategies = relations.strategies(of: instrument.id)
    let focusIDs =
      strategies.map(\.focusArea.id) + relations.focusAreas(of: instrument.id).map(\.id)
    return [
      .text(instrument.id.text), .text(instrument.name[tag]), list(instrument.aliases),
      .text(model.kinds[instrument.instrumentKind.id]?.name[tag] ?? ""),
      list(instrument.givers.compactMap { model.actors[$0.id]?.name[tag] }),
      list(instrument.recipients.compactMap { model.recipients[$0.id]?.name[tag] }),
      .text(model.statuses[instrument.status.id]?.name[tag] ?? ""),
      .text(instrument.statusDate?.iso ?? ""),
      list(
        catalogue.focusAreas.all.filter { focusIDs.contains($0.id) }.map { link($0).text }),
      list(strategies.map { link($0).text }),
      list(
        instrument.legalBasis.map {
          $0.text[tag] + ($0.isVerified ? "" : " (\(labels(.unverified)))")
        }),
      .text(fullAddress(addresses.instrument(instrument.id))),
    ]
  }
}
