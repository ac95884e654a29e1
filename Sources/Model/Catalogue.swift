package import Source

/// Everything the content declares, read and checked: what all later steps work from.
package struct Catalogue: Sendable {
  package let site: Site
  /// In the order of the site; the first is the default.
  package let languages: [Language]
  package let model: ModelDescription
  package let editions: Entities<Edition>
  package let focusAreas: Entities<FocusArea>
  package let strategies: Entities<Strategy>
  package let prerequisites: Entities<Prerequisite>
  /// Sorted by name in the default language.
  package let instruments: Entities<Instrument>
  /// In their own order; none in a model that does not say who does what.
  package let participants: Entities<Participant>
  package let differences: Differences?
  package let buildUp: BuildUp?
  /// In the order of their numbers.
  package let groups: Entities<ClientGroup>
  package let decisionAid: DecisionAid?
  package let checklists: Entities<Checklist>
  package let glossary: Entities<GlossaryTerm>
  package let indicators: Entities<Indicator>
  package let themes: Entities<Theme>
  package let sources: Entities<FigureSource>
  package let attributes: Entities<Attribute>
  package let charts: Entities<ChartDeclaration>
  package let comparison: ComparisonRules
  /// Where tables of figures can be asked for.
  package let tableAPIs: Entities<TableAPI>
  /// Where the codes of areas can be asked for.
  package let codeAPI: CodeAPI?
  package let dataCatalogue: DataCatalogue
  package let areas: Entities<Area>
  package let regions: Entities<Region>
  package let formerAreas: Entities<FormerArea>
  package let history: AreaHistory
  /// Nil when the content has none: they are fetched, not written.
  package let boundaries: Boundaries?
  package let pages: Entities<Page>
  /// Sorted by id.
  package let rules: Entities<Rule>
  /// Nil in a model without plans.
  package let outline: PlanOutline?
  /// What areas have written to their plans.
  package let plans: Entities<OwnPlan>
  /// The figures as they were read; `Figures` makes sense of them.
  package let observationTables: [(indicator: Reference<Indicator>, table: Table)]

  /// The edition a reader meets first.
  package var defaultEdition: Edition? {
    editions[model.defaultEdition.id] ?? editions.all.first
  }
}
