package import Source

/// Turns the files of a content folder into a catalogue and a list of what is wrong with them.
///
/// Every file is read to its end before the first fault is told, so that one run shows them all.
package struct ContentReader {
  private var files: [ContentKind: [Parsed]] = [:]
  private var diagnostics = Diagnostics()
  private var languages: [String] = []
  private let tree: SourceTree

  /// The catalogue, nil when what everything rests on is missing; then a diagnostic says so.
  package static func read(
    _ tree: SourceTree, threads: Int, diagnostics: inout Diagnostics
  ) -> Catalogue? {
    var reader = ContentReader(tree, threads: threads)
    let catalogue = reader.catalogue()
    if let catalogue { CatalogueChecks.run(catalogue, &reader.diagnostics) }
    diagnostics.add(contentsOf: reader.diagnostics)
    return catalogue
  }

  private struct Parsed: Sendable {
    var id: String
    var file: SourceFile
    var node: Node?
    var table: Table?
    var body: Span?
  }

  private init(_ tree: SourceTree, threads: Int) {
    self.tree = tree
    let parsed = tree.files.concurrentMap(threads: threads) { file in
      var diagnostics = Diagnostics()
      let path = tree.relativePath(of: file)
      guard let (kind, id) = ContentKind.of(path: path) else {
        diagnostics.add(.unusedFile(file, path: path))
        return (ContentKind?.none, Parsed(id: "", file: file), diagnostics)
      }
      return (kind, Self.parse(file, kind, id, &diagnostics), diagnostics)
    }
    for (kind, parsed, found) in parsed {
      diagnostics.add(contentsOf: found)
      if let kind { files[kind, default: []].append(parsed) }
    }
  }

  private static func parse(
    _ file: SourceFile, _ kind: ContentKind, _ id: String, _ diagnostics: inout Diagnostics
  ) -> Parsed {
    var parsed = Parsed(id: id, file: file)
    let steps = kind == .page ? id.split(separator: "/").map(String.init) : id.isEmpty ? [] : [id]
    for step in steps where !SchemaCheck.isIdentifier(step.lowercasedTag(in: kind)) {
      diagnostics.add(.badFileName(file, step))
    }
    // What is no text has been told of and is empty here.
    guard file.isText else { return parsed }
    let before = diagnostics.errorCount
    switch kind.suffix {
    case ".csv": parsed.table = Table(file, diagnostics: &diagnostics)
    case ".md":
      guard let parts = FrontMatter(file) else {
        diagnostics.add(.missingFrontMatter(file, kind))
        return parsed
      }
      parsed.node = YAMLReader.read(file, range: parts.yaml, diagnostics: &diagnostics)
      parsed.body = Span(file, parts.body)
    default: parsed.node = YAMLReader.read(file, diagnostics: &diagnostics)
    }
    if parsed.node == nil, parsed.table == nil, diagnostics.errorCount == before {
      diagnostics.add(.emptyFile(file))
    }
    return parsed
  }

  /// The records of a kind, with their ids; those with faults too, so that nobody who names them
  /// is told that they do not exist.
  private mutating func records(_ kind: ContentKind) -> [(id: String, record: Record, Parsed)] {
    guard let schema = kind.schema else { return [] }
    var result: [(String, Record, Parsed)] = []
    for parsed in files[kind] ?? [] {
      guard let node = parsed.node else { continue }
      var check = SchemaCheck(languages: languages)
      _ = check.check(node, as: schema)
      diagnostics.add(contentsOf: check.diagnostics)
      result.append((parsed.id, Record(node), parsed))
    }
    return result
  }

  /// The names that files of a kind would have declared, had they been readable.
  private func unreadable(_ kind: ContentKind) -> Set<String> {
    Set((files[kind] ?? []).filter { $0.node == nil && $0.table == nil }.map(\.id))
  }

  /// As above for a table, of which nothing is known when none of its rows could be read.
  private func unreadable(_ kind: ContentKind, hasRows: Bool) -> Set<String> {
    files[kind] != nil && !hasRows && table(kind)?.rowCount != 0 ? [""] : []
  }

  private func table(_ kind: ContentKind) -> Table? { files[kind]?.first?.table }

  private mutating func catalogue() -> Catalogue? {
    // The languages have to be known before any other text is checked.
    languages = files[.site]?.first?.node?["languages"]?.items.compactMap(\.text) ?? []
    for kind in [ContentKind.site, .model] where files[kind] == nil {
      diagnostics.add(.missingFile(kind, root: tree.root))
    }
    let sites = records(.site)
    let models = records(.model)
    let languageRecords = records(.language).filter { $0.record["labels"] != nil }
    let found = Set(files[.language]?.map(\.id) ?? [])
    for tag in languages where !found.contains(tag) {
      diagnostics.add(.missingLanguageFile(tag, root: tree.root))
    }
    let editions = records(.edition).map { Edition(id: $0.id, $0.record) }
      .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    let focusAreas = records(.focusArea).map { FocusArea(id: $0.id, $0.record) }
      .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    let strategies = records(.strategy).map { Strategy(id: $0.id, $0.record) }
      .sorted { ($0.number, $0.id) < ($1.number, $1.id) }
    let prerequisites = records(.prerequisite).map { Prerequisite(id: $0.id, $0.record) }
      .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    let instruments = records(.instrument).map { Instrument(id: $0.id, $0.record) }
    let participants = records(.participant).map { Participant(id: $0.id, $0.record) }
      .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    let indicators = records(.indicator).map { Indicator(id: $0.id, $0.record) }
    let groups = records(.group).map { ClientGroup(id: $0.id, $0.record) }
      .sorted { ($0.number, $0.id) < ($1.number, $1.id) }
    let aid = records(.decisionAid).first.map { DecisionAid($0.record, &diagnostics) }
    let checklists = records(.checklist).map { Checklist(id: $0.id, $0.record, &diagnostics) }
      .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    let terms = records(.glossary).flatMap { $0.record.records("terms").map(GlossaryTerm.init) }
    let themes = records(.themes).flatMap { $0.record.records("themes").map(Theme.init) }
    let sources = records(.sources).flatMap { $0.record.records("sources").map(FigureSource.init) }
    let attributes = records(.attributes)
      .flatMap { $0.record.records("attributes").map(Attribute.init) }
    let charts = records(.charts)
      .flatMap { $0.record.records("charts").map(ChartDeclaration.init) }
    let comparison = records(.comparison).first.map { ComparisonRules($0.record) }
    let apis = records(.apis).map { PublisherAPIs($0.record) }
    let dataCatalogue = records(.catalogue).first.map { DataCatalogue($0.record) }
    let pages = records(.page).map {
      Page(id: $0.id, $0.record, body: $0.2.body ?? Span(startOf: $0.2.file))
    }
    let differences = records(.differences).first.map { Differences($0.record) }
    let buildUp = records(.buildUp).first.map { BuildUp($0.record, &diagnostics) }
    let buildUpPage = pages.first { $0.template == .buildUp }
    if buildUpPage != nil, files[.buildUp] == nil {
      diagnostics.add(.missingFile(.buildUp, root: tree.root))
    } else if buildUpPage == nil, let file = files[.buildUp]?.first?.file {
      diagnostics.add(.unshownFile(file, .buildUp))
    }
    let rules = records(.rule).map { Rule(id: $0.id, $0.record, &diagnostics) }
    let outline = records(.planning).first.map { PlanOutline($0.record, &diagnostics) }
    let plans = records(.plan).map {
      OwnPlan(
        id: $0.id, $0.record, body: $0.2.body ?? Span(startOf: $0.2.file), &diagnostics)
    }

    var areas = AreaTables(attributes: attributes.map(\.id.text))
    areas.read(
      areas: table(.areas), regions: table(.regions), former: table(.formerAreas),
      changes: table(.changes), &diagnostics)

    guard let site = sites.first, let model = models.first else { return nil }
    let languagesByTag = Dictionary(
      languageRecords.map { ($0.id, Language(tag: $0.id, $0.record)) },
      uniquingKeysWith: { first, _ in first })
    let siteLanguages = languages.compactMap { languagesByTag[$0] }
    guard let defaultLanguage = siteLanguages.first else { return nil }
    return Catalogue(
      site: Site(site.record), languages: siteLanguages,
      model: ModelDescription(model.record, &diagnostics),
      editions: Entities(editions, unreadable: unreadable(.edition)),
      focusAreas: Entities(focusAreas, unreadable: unreadable(.focusArea)),
      strategies: Entities(strategies, unreadable: unreadable(.strategy)),
      prerequisites: Entities(prerequisites, unreadable: unreadable(.prerequisite)),
      instruments: Entities(
        defaultLanguage.collation.sorted(
          instruments, by: { $0.sortName(defaultLanguage.tag) }, tie: \.id.text),
        unreadable: unreadable(.instrument)),
      participants: Entities(participants, unreadable: unreadable(.participant)),
      differences: differences, buildUp: buildUp,
      groups: Entities(groups, unreadable: unreadable(.group)),
      decisionAid: aid, checklists: Entities(checklists, unreadable: unreadable(.checklist)),
      glossary: Entities(unique: terms, unreadable: unreadable(.glossary), &diagnostics),
      indicators: Entities(
        defaultLanguage.collation.sorted(
          indicators, by: { $0.name[defaultLanguage.tag] }, tie: \.id.text),
        unreadable: unreadable(.indicator)),
      themes: Entities(unique: themes, unreadable: unreadable(.themes), &diagnostics),
      sources: Entities(unique: sources, unreadable: unreadable(.sources), &diagnostics),
      attributes: Entities(unique: attributes, unreadable: unreadable(.attributes), &diagnostics),
      charts: Entities(unique: charts, unreadable: unreadable(.charts), &diagnostics),
      comparison: comparison ?? .none,
      tableAPIs: Entities(
        unique: apis.flatMap(\.tables), unreadable: unreadable(.apis), &diagnostics),
      codeAPI: apis.first?.codes, dataCatalogue: dataCatalogue ?? .none,
      areas: Entities(
        unique: areas.areas, unreadable: unreadable(.areas, hasRows: !areas.areas.isEmpty),
        &diagnostics),
      regions: Entities(
        unique: areas.regions, unreadable: unreadable(.regions, hasRows: !areas.regions.isEmpty),
        &diagnostics),
      formerAreas: Entities(
        unique: areas.formerAreas,
        unreadable: areas.unreadable.union(
          unreadable(.formerAreas, hasRows: !areas.formerAreas.isEmpty)), &diagnostics),
      history: AreaHistory(areas.changes),
      boundaries: table(.boundaries).flatMap { BoundaryTable.read($0, &diagnostics) },
      pages: Entities(pages, unreadable: unreadable(.page)),
      rules: Entities(rules, unreadable: unreadable(.rule)), outline: outline,
      plans: Entities(plans, unreadable: unreadable(.plan)),
      observationTables: (files[.observations] ?? []).compactMap { parsed in
        parsed.table.map { (Reference(parsed.id, at: Span(startOf: parsed.file)), $0) }
      })
  }
}

extension String {
  /// A language's file is named by its tag (`pt-BR`) and a plan's by the code of its area, which
  /// may have capitals.
  fileprivate func lowercasedTag(in kind: ContentKind) -> String {
    kind == .language || kind == .plan ? lowercased() : self
  }
}

extension Entities {
  /// Keeps the first of two with the same name and reports the second.
  init(
    unique elements: [Element], unreadable: Set<String> = [], _ diagnostics: inout Diagnostics
  ) {
    self.init(elements, unreadable: unreadable)
    var seen: [Identifier<Element>: Element] = [:]
    for element in elements {
      if let first = seen[element.id] {
        diagnostics.add(.duplicateID(element, first))
      } else {
        seen[element.id] = element
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unusedFile(_ file: SourceFile, path: String) -> Diagnostic {
    let folders = ContentKind.allCases.compactMap { $0.folder ?? $0.singlePath }
    let name = path.split(separator: "/").dropLast().joined(separator: "/")
    let near = NearestName.of(name, among: folders) ?? NearestName.of(path, among: folders)
    return Diagnostic(
      .error, "unused-file", "nothing uses this file", at: Span(startOf: file),
      fix: near.map { "move it to '\($0)', or take it away" }
        ?? "take it away, or begin its name with a full stop")
  }

  fileprivate static func unshownFile(
    _ file: SourceFile, _ template: Page.Template
  ) -> Diagnostic {
    Diagnostic(
      .warning, "unused-file", "no page shows what this file says", at: Span(startOf: file),
      fix: "write 'template: \(template.rawValue)' in a page, or take the file away")
  }

  fileprivate static func badFileName(_ file: SourceFile, _ name: String) -> Diagnostic {
    Diagnostic(
      .error, "bad-identifier", "'\(name)' cannot be a name", at: Span(startOf: file),
      fix: "name the file with lower-case letters a–z, digits and hyphens")
  }

  fileprivate static func missingFrontMatter(
    _ file: SourceFile, _ kind: ContentKind
  ) -> Diagnostic {
    let (what, key) = kind == .plan ? ("plan", "state") : ("page", "title")
    return Diagnostic(
      .error, "missing-front-matter", "the \(what) does not begin with its \(key)",
      at: Span(startOf: file), fix: "begin the file with '---', '\(key): …' and '---'")
  }

  fileprivate static func emptyFile(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, "empty-file", "the file says nothing", at: Span(startOf: file),
      fix: "fill it in, or take it away")
  }

  fileprivate static func missingFile(_ kind: ContentKind, root: String) -> Diagnostic {
    Diagnostic(
      .error, "missing-file", "there is no file '\(root)/\(kind.singlePath ?? "")'",
      fix: "make it with 'helhet new \(kind.rawValue) \(kind.rawValue)'")
  }

  fileprivate static func missingLanguageFile(_ tag: String, root: String) -> Diagnostic {
    Diagnostic(
      .error, "missing-file", "there is no file '\(root)/languages/\(tag).yml'",
      fix: "make it with 'helhet new language \(tag)'")
  }

  fileprivate static func duplicateID<E: Entity>(_ second: E, _ first: E) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-id", "the \(E.kind) '\(second.id.text)' is declared a second time",
      at: second.span, fix: "give one of the two another name",
      notes: [.init("declared here first", at: first.span)])
  }
}
