package import Figures
package import Model
package import Planning
internal import Source

/// Tells plans as plain text, in the words that pages tell them in.
package struct PlanWriter: Sendable {
  let builder: SiteBuilder
  let planner: Planner

  package init(
    _ catalogue: Catalogue, _ figures: Figures, _ planner: Planner, _ language: Language
  ) {
    // What is wrong with pages and templates is no matter here.
    var ignored = Diagnostics()
    let addresses = Addresses(catalogue, diagnostics: &ignored)
    let library = TemplateLibrary(
      SourceTree(root: "", files: []), diagnostics: &ignored)
    builder = SiteBuilder(
      catalogue, figures, language, addresses, library, assets: [], options: SiteOptions())
    self.planner = planner
  }

  /// Where the record of an area's plan is below the root of a site.
  package static func recordPath(_ catalogue: Catalogue, of area: Area) -> String {
    var ignored = Diagnostics()
    return Addresses(catalogue, diagnostics: &ignored).planRecord(area)
  }

  var labels: Labels { builder.labels }
  var tag: String { builder.tag }

  /// "5 Help people to buy", "Overview of needs"
  func name(_ subject: Suggestion.Subject) -> String {
    switch subject {
    case .prerequisite(let prerequisite): prerequisite.name[tag]
    case .strategy(let strategy, _):
      labels(
        .strategyTitle, ["number": String(strategy.number), "name": strategy.name[tag]])
    }
  }

  /// "Office of Numbers, table P-12, fetched 2 March 2024"
  func source(_ id: Identifier<FigureSource>) -> String {
    guard let source = builder.catalogue.sources[id] else { return id.text }
    let retrieved = source.retrieved.map {
      ", " + labels(.retrievedOn, ["date": builder.formatting.date($0)])
    }
    return "\(source.publisher), \(source.title[tag])" + (retrieved ?? "")
  }
}
