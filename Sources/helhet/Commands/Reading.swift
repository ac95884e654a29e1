internal import Figures
internal import Model
internal import Planning
internal import Publishing
internal import Source

/// Content that has been read and is without errors, for commands that ask it something.
struct Reading {
  let catalogue: Catalogue
  let figures: Figures
  let planner: Planner

  /// Ends the run with code 1 when the content has errors, and with 2 when it has no plans.
  init(_ arguments: SiteArguments) throws {
    var diagnostics = Diagnostics()
    let content: SourceTree
    do {
      content = try Disk.readTree(arguments.content, arguments.threads, &diagnostics)
    } catch {
      throw Failure.report(error)
    }
    let catalogue = ContentReader.read(
      content, threads: arguments.threads, diagnostics: &diagnostics)
    let figures = catalogue.map { catalogue in
      RuleExamples.check(catalogue, &diagnostics)
      return Figures(catalogue, threads: arguments.threads, diagnostics: &diagnostics)
    }
    try Conclusion(diagnostics, fileCount: content.files.count)
      .tell(arguments, outcome: "nothing was changed")
    guard let catalogue, let figures, let planner = Planner(catalogue, figures) else {
      throw Failure.report(
        Failure("'\(arguments.content)' has no plans: there is no file 'planning.yml'"))
    }
    (self.catalogue, self.figures, self.planner) = (catalogue, figures, planner)
  }

  /// What tells plans in a language; the area's own when none is named.
  func writer(_ area: Area, language tag: String? = nil) throws -> PlanWriter {
    let languages = catalogue.languages
    guard let tag else {
      guard let language = planner.language(of: area) else {
        throw Failure.report(Failure("the content has no language"))
      }
      return PlanWriter(catalogue, figures, planner, language)
    }
    guard let language = languages.first(where: { $0.tag == tag }) else {
      let known = languages.map(\.tag).joined(separator: ", ")
      throw Failure.report(Failure("the site has no language '\(tag)'; it has \(known)"))
    }
    return PlanWriter(catalogue, figures, planner, language)
  }

  /// An area by its code, the name of its page, or a name no other area has.
  func area(_ text: String) throws -> Area {
    let areas = catalogue.areas.all
    if let area = areas.first(where: { $0.code == text || $0.slug == text }) { return area }
    let wanted = text.lowercased()
    let named = areas.filter { area in
      [area.uniqueName, area.name[catalogue.languages.first?.tag ?? ""], area.officialName]
        .contains { $0.lowercased() == wanted }
    }
    if named.count == 1 { return named[0] }
    let codes = named.map { "\($0.code) (\($0.uniqueName))" }.joined(separator: ", ")
    if !named.isEmpty {
      throw Failure.report(Failure("several areas are called '\(text)'; name one of \(codes)"))
    }
    let near = NearestName.of(text, among: areas.flatMap { [$0.code, $0.uniqueName] })
    let hint = near.map { "; did you mean '\($0)'?" } ?? ""
    throw Failure.report(Failure("no area is called '\(text)'\(hint)"))
  }

  /// A strategy by its id or its number.
  func strategy(_ text: String) throws -> Strategy {
    let strategies = catalogue.strategies.all
    if let found = strategies.first(where: { $0.id.text == text || String($0.number) == text }) {
      return found
    }
    let hint =
      NearestName.of(text, among: strategies.map(\.id.text)).map { "; did you mean '\($0)'?" }
      ?? ""
    throw Failure.report(Failure("no strategy is called '\(text)'\(hint)"))
  }
}
