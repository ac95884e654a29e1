internal import Source

/// All checks of what the content says as a whole, one line each.
enum CatalogueChecks {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    ReferenceCheck.run(catalogue, &diagnostics)
    EditionCheck.run(catalogue, &diagnostics)
    ReplacementCheck.run(catalogue, &diagnostics)
    ParticipantCheck.run(catalogue, &diagnostics)
    NumberCheck.run(catalogue, &diagnostics)
    DecisionAidCheck.run(catalogue, &diagnostics)
    GlossaryCheck.run(catalogue, &diagnostics)
    AreaCheck.run(catalogue, &diagnostics)
    IndicatorCheck.run(catalogue, &diagnostics)
    BoundaryCheck.run(catalogue, &diagnostics)
    RuleCheck.run(catalogue, &diagnostics)
    OutlineCheck.run(catalogue, &diagnostics)
    PlanCheck.run(catalogue, &diagnostics)
    LabelCheck.run(catalogue, &diagnostics)
    QueryCheck.run(catalogue, &diagnostics)
  }
}
