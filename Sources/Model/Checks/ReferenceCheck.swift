package import Source

/// Every name that content uses has to be declared.
enum ReferenceCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    var check = Checker(diagnostics: diagnostics)
    let model = catalogue.model
    check.all([model.defaultEdition], in: catalogue.editions)
    check.all(catalogue.site.navigation + catalogue.site.footer, in: catalogue.pages)
    for instrument in catalogue.instruments.all {
      check.all(instrument.givers, in: model.actors)
      check.all([instrument.instrumentKind], in: model.kinds)
      check.all(instrument.recipients, in: model.recipients)
      check.all([instrument.status], in: model.statuses)
      check.all(instrument.replaces, in: catalogue.instruments)
      check.all([instrument.replacedBy].compactMap { $0 }, in: catalogue.instruments)
    }
    for strategy in catalogue.strategies.all {
      check.all([strategy.focusArea], in: catalogue.focusAreas)
    }
    for edition in catalogue.editions.all {
      check.all(edition.prerequisites, in: catalogue.prerequisites)
      check.all(edition.rows.map(\.layer), in: model.layers)
      check.all(edition.rows.compactMap(\.from), in: catalogue.editions)
      check.all(edition.groups.map(\.focusArea), in: catalogue.focusAreas)
      check.all(edition.groups.flatMap(\.columns).map(\.strategy), in: catalogue.strategies)
      check.all(edition.uses.map(\.entry.instrument), in: catalogue.instruments)
    }
    for participant in catalogue.participants.all {
      check.all(participant.actors, in: model.actors)
      check.all(participant.parts.map(\.instrument), in: catalogue.instruments)
      check.all(participant.parts.map(\.role), in: model.roles)
      check.all(participant.strategies, in: catalogue.strategies)
    }
    for difference in catalogue.differences?.differences ?? [] {
      check.all(difference.editions.map(\.edition), in: catalogue.editions)
    }
    for group in catalogue.groups.all {
      check.all(group.uses.map(\.instrument), in: catalogue.instruments)
      check.all(group.strategies, in: catalogue.strategies)
      check.all(group.checklists, in: catalogue.checklists)
    }
    for item in catalogue.checklists.all.flatMap(\.items.all) {
      check.all(item.instruments, in: catalogue.instruments)
      check.all(item.strategies, in: catalogue.strategies)
      check.all(item.prerequisites, in: catalogue.prerequisites)
      check.all(item.pages, in: catalogue.pages)
    }
    if let buildUp = catalogue.buildUp {
      check.all([buildUp.edition].compactMap { $0 }, in: catalogue.editions)
      for step in buildUp.steps.all {
        check.all(step.layers, in: model.layers)
        check.all(step.prerequisites, in: catalogue.prerequisites)
        check.all(step.focusAreas, in: catalogue.focusAreas)
        check.all(step.strategies, in: catalogue.strategies)
      }
    }
    for indicator in catalogue.indicators.all {
      check.all([indicator.theme], in: catalogue.themes)
      check.all(indicator.strategies, in: catalogue.strategies)
      check.all(indicator.instruments, in: catalogue.instruments)
      check.all([indicator.cases, indicator.base].compactMap { $0 }, in: catalogue.indicators)
      check.all([indicator.source].compactMap { $0 }, in: catalogue.sources)
      check.all([indicator.query?.api].compactMap { $0 }, in: catalogue.tableAPIs)
      check.all([indicator.query?.source].compactMap { $0 }, in: catalogue.sources)
    }
    for chart in catalogue.charts.all {
      check.all([chart.theme], in: catalogue.themes)
      check.all(chart.indicators, in: catalogue.indicators)
    }
    check.all([catalogue.comparison.population].compactMap { $0 }, in: catalogue.indicators)
    for attribute in catalogue.attributes.all {
      check.all([attribute.source].compactMap { $0 }, in: catalogue.sources)
    }
    check.all(catalogue.observationTables.map(\.indicator), in: catalogue.indicators)
    diagnostics = check.diagnostics
  }

  struct Checker {
    var diagnostics: Diagnostics

    mutating func all<E: Entity>(_ references: [Reference<E>], in entities: Entities<E>) {
      // What is not named at all has been told already.
      for reference in references
      where !reference.id.text.isEmpty && !entities.contains(reference.id) {
        diagnostics.add(.unknownReference(reference, in: entities))
      }
    }
  }
}

extension Diagnostic {
  package static func unknownReference<E: Entity>(
    _ reference: Reference<E>, in entities: Entities<E>
  ) -> Diagnostic {
    let near = NearestName.of(reference.id.text, among: entities.names)
    let declared = near.flatMap { entities[Identifier($0)] }
    return Diagnostic(
      .error, "unknown-reference", "no \(E.kind) is called '\(reference.id.text)'",
      at: reference.span, fix: near.map { "write '\($0)'" },
      notes: declared.map { [.init("'\($0.id.text)' is declared here", at: $0.span)] } ?? [])
  }
}
