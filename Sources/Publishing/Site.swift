package import Figures
package import Model
package import Source

/// The whole site: pages and files that are made when they are written, and files that are copied.
package struct PublishedSite: Sendable {
  /// Sorted by path.
  package let pages: [SitePage]
  /// Sorted by path.
  package let generated: [GeneratedFile]
  /// Static files by path below the root of the site.
  package let files: [(path: String, bytes: [UInt8])]

  /// No pages at all, for content of which nothing can be made.
  package static let empty = PublishedSite()

  private init() {
    pages = []
    generated = []
    files = []
  }

  /// Lays out every page and checks every link; with errors the result must not be written.
  package init(
    _ catalogue: Catalogue, _ figures: Figures, templates: SourceTree,
    files: [(path: String, bytes: [UInt8])], options: SiteOptions, diagnostics: inout Diagnostics
  ) {
    self.files = files.sorted { $0.path < $1.path }.map { path, bytes in
      (path, path.hasSuffix(".css") ? StyleSheet.squeezed(bytes) : bytes)
    }
    let library = TemplateLibrary(templates, diagnostics: &diagnostics)
    let assets = Set(files.map(\.path))
    let addresses = Addresses(catalogue, assets: assets, diagnostics: &diagnostics)
    guard let language = catalogue.languages.first else {
      pages = []
      generated = []
      return
    }
    WordingCheck.run(catalogue, &diagnostics)
    var builder = SiteBuilder(
      catalogue, figures, language, addresses, library, assets: assets,
      options: options)
    builder.addAllPages()
    diagnostics.add(contentsOf: builder.diagnostics)
    diagnostics.add(contentsOf: builder.compiler.diagnostics)
    UnusedCheck.run(builder, library, &diagnostics)
    FragmentCheck.run(builder, &diagnostics)
    (pages, generated) = PathCheck.run(
      builder.pages, builder.generated, files: self.files.map(\.path),
      reserved: options.reservedPaths, &diagnostics)
  }
}

extension SiteBuilder {
  /// Every kind of page, one line each.
  mutating func addAllPages() {
    addWrittenPages()
    checkOptionalTemplates()
    addInstrumentPages()
    addStrategyPages()
    addFocusAreaPages()
    addPrerequisitePages()
    addParticipantPages()
    addGroupPages()
    addChecklistPages()
    addIndicatorPages()
    addAreaPages()
    addRegionPages()
    addFormerAreaPages()
    addModelStyles()
    addFigureSourcePages()
    addDescriptions()
    addPlanRecords()
  }

  /// The pages somebody wrote, with what their templates add.
  private mutating func addWrittenPages() {
    let texts = texts
    let bodies = catalogue.pages.all.concurrentMap(threads: options.threads) { page in
      PageBody(page, texts)
    }
    let plain = template("page", for: PageText.self)
    for (page, body) in zip(catalogue.pages.all, bodies) {
      begin(body.notes)
      switch page.template {
      case .page: addPlainPage(page, body, plain)
      case .notFound: addNotFoundPage(page, body)
      case .start: addStartPage(page, body)
      case .model: addModelPage(page, body)
      case .source: addSourcePage(page, body)
      case .instruments: addInstrumentsPage(page, body)
      case .strategies: addStrategiesPage(page, body)
      case .focusAreas: addFocusAreasPage(page, body)
      case .prerequisites: addPrerequisitesPage(page, body)
      case .participants: addParticipantsPage(page, body)
      case .areas: addAreasPage(page, body)
      case .regions: addRegionsPage(page, body)
      case .indicators: addIndicatorsPage(page, body)
      case .data: addDataPage(page, body)
      case .chartGallery: addChartGalleryPage(page, body)
      case .groups: addGroupsPage(page, body)
      case .checklists: addChecklistsPage(page, body)
      case .glossary: addGlossaryPage(page, body)
      case .relations: addRelationsPage(page, body)
      case .buildUp: addBuildUpPage(page, body)
      case .compare: addComparePage(page, body)
      }
    }
  }

  /// Templates of pages that nobody wrote are checked too: what they use is used, and a fault in
  /// them is told before somebody writes the page.
  private mutating func checkOptionalTemplates() {
    for template in Page.Template.allCases where addresses.page(template).isEmpty {
      let name = template.rawValue
      switch template {
      case .chartGallery: checkTemplate(name, for: ChartGalleryPage.self)
      case .participants: checkTemplate(name, for: ParticipantsPage.self)
      case .groups: checkTemplate(name, for: GroupsPage.self)
      case .checklists: checkTemplate(name, for: ChecklistsPage.self)
      case .glossary: checkTemplate(name, for: GlossaryPage.self)
      case .compare: checkTemplate(name, for: ComparePage.self)
      case .relations: checkTemplate(name, for: RelationsPage.self)
      case .buildUp: checkTemplate(name, for: BuildUpPage.self)
      case .page, .start, .model, .source, .instruments, .strategies, .focusAreas, .prerequisites,
        .areas, .regions, .indicators, .data, .notFound:
        break
      }
    }
  }

  private mutating func addNotFoundPage(_ page: Page, _ body: PageBody) {
    addPlainPage(page, body, template("not-found", for: PageText.self))
  }
}
