internal import Figures
internal import Model
internal import Source

/// What all pages are made from, and what was found out while they were made.
struct SiteBuilder: Sendable {
  let catalogue: Catalogue
  let figures: Figures
  let addresses: Addresses
  let labels: Labels
  let formatting: Formatting
  let relations: Relations
  let participation: Participation
  /// What maps are drawn from, nil when there is nothing to draw.
  let maps: Maps?
  /// The areas in the order of their names.
  let sortedAreas: [Area]
  let areasByRegion: [Identifier<Region>: [Area]]
  /// The indicators in the order of their themes.
  let indicatorsByTheme: [Indicator]
  let options: SiteOptions
  let texts: TextReader
  private(set) var compiler: TemplateCompiler
  private(set) var diagnostics = Diagnostics()
  private(set) var pages: [SitePage] = []
  private(set) var generated: [GeneratedFile] = []
  /// Links to a place in a page: from which page, to which.
  private(set) var fragments: [(from: String, use: FragmentUse)] = []
  private var missingScripts: Set<String> = []
  /// What the texts of the page at hand have brought up so far.
  private var notes = TextNotes()

  init(
    _ catalogue: Catalogue, _ figures: Figures, _ language: Language, _ addresses: Addresses,
    _ library: TemplateLibrary, assets: Set<String>, options: SiteOptions
  ) {
    self.catalogue = catalogue
    self.figures = figures
    self.addresses = addresses
    self.options = options
    labels = Labels(language)
    formatting = Formatting(language)
    relations = Relations(catalogue)
    participation = Participation(catalogue, relations)
    texts = TextReader(catalogue, addresses, language)
    maps = Maps(catalogue, addresses, labels, formatting)
    sortedAreas = language.collation.sorted(
      catalogue.areas.all, by: \.uniqueName, tie: \.code)
    areasByRegion = Dictionary(grouping: sortedAreas) { $0.region.id }
    indicatorsByTheme = catalogue.themes.all.flatMap { theme in
      catalogue.indicators.all.filter { $0.theme.id == theme.id }
    }
    compiler = TemplateCompiler(
      library: library, labels: labels, addresses: addresses.names, assets: assets)
  }

  /// The language the pages are in.
  var tag: String { labels.language.tag }

  /// A text with its links resolved; links that lead nowhere are reported.
  ///
  /// The first text that uses a term on a page explains it, so the texts of a page are prepared in
  /// the order they stand in.
  mutating func prepare(_ text: LocalizedText?) -> RichText { texts.read(text, &notes) }

  /// Prepares texts in their order.
  mutating func prepare(_ texts: [LocalizedText]) -> [RichText] {
    var result: [RichText] = []
    for text in texts { result.append(prepare(text)) }
    return result
  }

  /// Where a link leads that stands in no text; empty when there is none.
  mutating func path(of link: LocalizedText?) -> String {
    guard let link else { return "" }
    let destination = link[tag]
    if let path = addresses.resolve(destination) { return path }
    notes.diagnostics.add(
      .brokenLink(destination, addresses.nearest(to: destination), at: link.span))
    return ""
  }

  /// The words of a text, without its links; a fault in it is reported where it is prepared.
  func plainText(_ text: LocalizedText) -> String {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "", bytes: [])
    return MarkdownReader.read(text[tag], at: Span(file, 0..<0), diagnostics: &diagnostics)
      .plainText
  }

  /// Begins the texts of the page at a path, which needs no links to what it is itself about.
  mutating func begin(_ path: String) { begin(TextNotes(used: texts.glossary.explained(on: path))) }

  /// Begins the other texts of a page of which some have been prepared elsewhere.
  mutating func begin(_ notes: TextNotes) {
    diagnostics.add(contentsOf: self.notes.diagnostics)
    self.notes = notes
  }

  /// Makes a template ready; the ids and links in it belong to the pages made with it.
  mutating func template<Value: TemplateContext>(
    _ name: String, for type: Value.Type
  ) -> PageTemplate<Value> {
    let (firstLink, idsBefore) = (compiler.fragments.count, compiler.ids)
    compiler.resetIDs()
    let program = compiler.compile("pages/" + name, for: type)
    let template = PageTemplate(
      program: program, ids: compiler.ids,
      links: compiler.fragments[firstLink...].map { link in
        FragmentUse(
          path: link.address.flatMap { addresses.names[String($0.dropFirst(8))] },
          fragment: link.fragment, link.span)
      })
    compiler.mergeIDs(idsBefore)
    return template
  }

  /// Makes a template ready only to find what is wrong with it; one that is not there is not.
  mutating func checkTemplate<Value: TemplateContext>(_ name: String, for type: Value.Type) {
    _ = template(name, for: type, isNeeded: false)
  }

  /// As above for a template that only some models need, and that may then be missing.
  mutating func template<Value: TemplateContext>(
    _ name: String, for type: Value.Type, isNeeded: Bool
  ) -> PageTemplate<Value> {
    isNeeded || compiler.library.templates["pages/" + name] != nil
      ? template(name, for: type) : PageTemplate(program: Program(), ids: [], links: [])
  }

  /// Adds a page whose value is ready.
  mutating func add<Value: TemplateContext>(
    _ path: String, _ heading: PageHeading, _ template: PageTemplate<Value>, _ value: Value,
    ids: [String] = []
  ) {
    add(path, heading, template, ids: ids) { value }
  }

  /// Adds a page whose value is worked out when the page is written.
  mutating func add<Value: TemplateContext>(
    _ path: String, _ heading: PageHeading, _ template: PageTemplate<Value>, ids: [String] = [],
    value: @escaping @Sendable () -> Value
  ) {
    fragments += (notes.fragments + template.links).map { (path, $0) }
    diagnostics.add(contentsOf: notes.diagnostics)
    notes = TextNotes()
    let frame = frame(path, heading, scripts: scripts(heading))
    let program = template.program
    pages.append(
      SitePage(path: path, title: heading.title, ids: template.ids.union(ids)) {
        var out = ByteBuffer(capacity: 16_384)
        program.run(value(), frame, &out)
        return out.bytes
      })
  }

  /// Adds a file that is no page, made from the template of its name below `assets/`.
  mutating func addGenerated<Value: TemplateContext>(_ name: String, _ value: Value) {
    let path = Self.asset(name)
    let program = compiler.compile(path, for: Value.self)
    let frame = frame(
      path, PageHeading(title: name, description: "", breadcrumbs: []), scripts: [])
    generated.append(
      GeneratedFile(path: path) {
        var out = ByteBuffer(capacity: 16_384)
        program.run(value, frame, &out)
        return out.bytes
      })
  }

  /// Adds a file whose bytes are made when it is written.
  mutating func addGenerated(_ path: String, render: @escaping @Sendable () -> [UInt8]) {
    generated.append(GeneratedFile(path: path, render: render))
  }

  /// Where the scripts of a page are; a name that is no static file is reported once.
  private mutating func scripts(_ heading: PageHeading) -> [LinkItem] {
    heading.scripts.map { name in
      let path = Self.asset(name)
      // A script may be made by the site itself.
      let isThere =
        compiler.assets.contains(path) || generated.contains(where: { $0.path == path })
      if !isThere, missingScripts.insert(path).inserted {
        diagnostics.add(.missingScript(path, of: heading.title, among: compiler.assets))
      }
      return LinkItem(name, path)
    }
  }

  /// The style sheets of a page, after those that every page has when they are there.
  private func styles(_ heading: PageHeading) -> [LinkItem] {
    let optional = Self.optionalStyles.filter { compiler.assets.contains(Self.asset($0)) }
    return (optional + heading.styles).map { LinkItem($0, Self.asset($0)) }
  }

  /// What is made beside the site where its makings are installed; a template that named it would
  /// need it.
  private static let optionalStyles = ["fonts/fonts.css"]

  /// The address of the picture of the site, where there is one and the site has an address.
  private var card: String {
    let path = Self.asset("social-card.png")
    guard let siteURL = options.siteURL, compiler.assets.contains(path) else { return "" }
    return siteURL + path
  }

  private func frame(
    _ path: String, _ heading: PageHeading, scripts: [LinkItem]
  ) -> PageFrame {
    let site = catalogue.site
    let depth = path.count { $0 == "/" }
    let siteName = site.name[tag]
    let isStart = path == addresses.page(.start)
    let titles = ([heading.title] + heading.breadcrumbs.dropFirst().reversed().map(\.text))
    let fullTitle =
      isStart
      ? "\(siteName) – \(site.tagline[tag])"
      : (titles + [siteName]).joined(separator: labels(.titleSeparator))
    return PageFrame(
      title: heading.title, fullTitle: fullTitle,
      description: heading.description.isEmpty ? site.tagline[tag] : heading.description,
      language: tag, root: String(repeating: "../", count: depth), siteName: siteName,
      tagline: site.tagline[tag], publisher: site.publisher[tag], edition: site.edition,
      editionDate: site.editionDate.map(formatting.date) ?? "",
      canonical: options.siteURL.map { $0 + path } ?? "", card: card, isStart: isStart,
      breadcrumbs: isStart ? [] : heading.breadcrumbs,
      navigation: site.navigation.compactMap { reference in
        catalogue.pages[reference.id].map { page in
          LinkItem(
            page.menu[tag], addresses.page(page),
            isCurrent: addresses.page(page) == path)
        }
      },
      footer: site.footer.compactMap { reference in
        catalogue.pages[reference.id].map { LinkItem($0.menu[tag], addresses.page($0)) }
      }, styles: styles(heading), scripts: scripts,
      alternates: heading.alternates)
  }

  /// The path of a static file that pages load, below the root of the site.
  static func asset(_ name: String) -> String { "assets/" + name }

  /// The way from the start to a page below one of the pages with a template of its own.
  func breadcrumbs(_ templates: Page.Template...) -> [LinkItem] {
    links([.start] + templates)
  }

  /// Links to the pages with templates of their own, as far as the content has them.
  func links(_ templates: [Page.Template]) -> [LinkItem] {
    templates.compactMap { template in
      catalogue.pages.all.first { $0.template == template }.map {
        LinkItem($0.menu[tag], addresses.page($0))
      }
    }
  }
}

/// What a page is called and where it stands.
struct PageHeading: Sendable {
  var title: String
  var description: String
  var breadcrumbs: [LinkItem]
  /// Style sheets and scripts that the page needs, by name below `assets/`; what is generated is
  /// added before.
  var styles: [String] = []
  var scripts: [String] = []
  /// The same for programs: what it is called, where it is and, as the note, its media type.
  var alternates: [LinkItem] = []
}

/// A template made ready, with the places in it that links may name.
struct PageTemplate<Value: TemplateContext>: Sendable {
  var program: Program<Value>
  var ids: Set<String>
  var links: [FragmentUse]
}

/// What a build may set.
package struct SiteOptions: Sendable {
  /// The address of the site on the web, ending with `/`; nil when it has none.
  package var siteURL: String?
  package var threads: Int
  /// Paths that whoever writes the site needs for itself.
  package var reservedPaths: Set<String>

  package init(siteURL: String? = nil, threads: Int = 1, reservedPaths: Set<String> = []) {
    self.reservedPaths = reservedPaths
    self.siteURL = siteURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    self.threads = threads
  }
}

/// A page of the site: where it is, and how its bytes are made when they are needed.
package struct SitePage: Sendable {
  package let path: String
  package let title: String
  /// The places in the page that links may name.
  package let ids: Set<String>
  package let render: @Sendable () -> [UInt8]
}

extension Diagnostic {
  fileprivate static func missingScript(
    _ path: String, of title: String, among assets: Set<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, "broken-link",
      "the page '\(title)' runs '\(path)', and there is no such static file",
      fix: NearestName.of(path, among: assets).map { "call '\($0)' that" } ?? "add the file")
  }
}
