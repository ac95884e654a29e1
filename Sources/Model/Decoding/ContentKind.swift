package import Source

/// The kinds of content files: where each stands and what it may hold.
package enum ContentKind: String, CaseIterable, Sendable {
  case site, language, model, edition, differences, strategy, prerequisite, instrument, indicator
  case participant
  case focusArea = "focus-area"
  case buildUp = "build-up"
  case group, checklist, glossary
  case decisionAid = "decision-aid"
  case themes, sources, attributes, charts, comparison, apis, catalogue, page
  case rule, plan, planning
  case areas, regions, changes, boundaries, observations
  case formerAreas = "former-areas"

  /// The folder below `Content/`, empty for a single file.
  package var folder: String? {
    switch self {
    case .language: "languages"
    case .edition: "model/editions"
    case .focusArea: "model/focus-areas"
    case .strategy: "model/strategies"
    case .prerequisite: "model/prerequisites"
    case .instrument: "instruments"
    case .indicator: "indicators"
    case .participant: "participants"
    case .group: "groups"
    case .checklist: "checklists"
    case .page: "pages"
    case .rule: "rules"
    case .plan: "plans"
    case .observations: "data/observations"
    case .site, .model, .differences, .buildUp, .decisionAid, .glossary, .themes, .sources,
      .attributes, .charts, .comparison, .apis, .catalogue, .planning, .areas, .regions, .changes,
      .boundaries, .formerAreas:
      nil
    }
  }

  /// The path below `Content/` of a kind that is a single file.
  package var singlePath: String? {
    switch self {
    case .site: "site.yml"
    case .model: "model/model.yml"
    case .differences: "model/differences.yml"
    case .decisionAid: "decision-aid.yml"
    case .glossary: "glossary.yml"
    case .buildUp: "model/build-up.yml"
    case .themes: "data/themes.yml"
    case .sources: "data/sources.yml"
    case .attributes: "data/attributes.yml"
    case .charts: "data/charts.yml"
    case .comparison: "data/comparison.yml"
    case .apis: "data/apis.yml"
    case .catalogue: "data/catalogue.yml"
    case .planning: "planning.yml"
    case .areas: "data/areas.csv"
    case .regions: "data/regions.csv"
    case .changes: "data/changes.csv"
    case .boundaries: "data/boundaries.csv"
    case .formerAreas: "data/former-areas.csv"
    case .language, .edition, .focusArea, .strategy, .prerequisite, .instrument, .indicator,
      .participant, .group, .checklist, .page, .rule, .plan, .observations:
      nil
    }
  }

  /// How a file of the kind ends.
  package var suffix: String {
    switch self {
    case .page, .plan: ".md"
    case .areas, .regions, .changes, .boundaries, .formerAreas, .observations: ".csv"
    default: ".yml"
    }
  }

  /// What the YAML of the kind may hold, nil for tables.
  package var schema: RecordSchema? {
    switch self {
    case .site: Site.schema
    case .language: Language.schema
    case .model: ModelDescription.schema
    case .edition: Edition.schema
    case .differences: Differences.schema
    case .buildUp: BuildUp.schema
    case .focusArea: FocusArea.schema
    case .strategy: Strategy.schema
    case .prerequisite: Prerequisite.schema
    case .instrument: Instrument.schema
    case .indicator: Indicator.schema
    case .participant: Participant.schema
    case .group: ClientGroup.schema
    case .decisionAid: DecisionAid.schema
    case .checklist: Checklist.schema
    case .glossary: GlossaryTerm.schema
    case .themes: Theme.schema
    case .sources: FigureSource.schema
    case .attributes: Attribute.schema
    case .charts: ChartDeclaration.schema
    case .comparison: ComparisonRules.schema
    case .apis: PublisherAPIs.schema
    case .catalogue: DataCatalogue.schema
    case .page: Page.schema
    case .rule: Rule.schema
    case .plan: OwnPlan.schema
    case .planning: PlanOutline.schema
    case .areas, .regions, .changes, .boundaries, .formerAreas, .observations: nil
    }
  }

  /// The path below `Content/` of the file that declares an id.
  package func path(id: String) -> String {
    folder.map { "\($0)/\(id)\(suffix)" } ?? singlePath ?? ""
  }

  /// The line that tells an editor where the schema is, for a file at a path below `Content/`.
  package func modeline(path: String) -> String {
    let up = String(repeating: "../", count: path.split(separator: "/").count - 1)
    return "# yaml-language-server: $schema=\(up).schema/\(rawValue).json"
  }

  /// The kind and the id of a file by its path below `Content/`.
  package static func of(path: String) -> (kind: ContentKind, id: String)? {
    for kind in allCases {
      if path == kind.singlePath { return (kind, "") }
      guard let folder = kind.folder, path.hasPrefix(folder + "/"), path.hasSuffix(kind.suffix)
      else { continue }
      let id = String(path.dropFirst(folder.count + 1).dropLast(kind.suffix.count))
      if kind == .page || !id.contains("/") { return (kind, id) }
    }
    return nil
  }
}
