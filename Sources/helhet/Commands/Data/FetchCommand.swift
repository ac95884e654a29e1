internal import ArgumentParser
internal import Exchange
internal import Model
internal import Source

/// `helhet data fetch`: figures and codes from those who publish them.
struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Fetch figures, or codes of areas, from those who publish them.",
    discussion: """
      Without a name, all indicators that say in 'query:' how they are fetched; with the word \
      'areas', the codes of areas and their changes. Services are those of data/apis.yml, and \
      are asked no more often and for no more than they allow. What cannot be reached is tried \
      again; what was fetched before a stop is kept in .helhet/ and is not fetched again.

      What comes in is compared with what is there: areas and periods have to be known, nothing \
      may come twice, and figures that jump, areas that are gone or nothing but zeros are written \
      only with --accept-jumps. When something is wrong, nothing is written.

      EXAMPLES
        helhet data fetch --dry-run
        helhet data fetch household-income rent-share
        helhet data fetch areas --date 2026-01-01
      """)

  @Argument(
    help: ArgumentHelp("The indicators to fetch, or the word 'areas'.", valueName: "indicator"))
  var names: [String] = []

  @OptionGroup var arguments: DataArguments
  @OptionGroup var how: IntakeArguments

  @Flag(help: "Write what is sound, even when something else cannot be fetched.")
  var keepGoing = false

  @Option(help: ArgumentHelp("How often a call is tried.", valueName: "number"))
  var attempts = 5

  @Option(help: ArgumentHelp("How long an answer may take.", valueName: "seconds"))
  var timeout = 60

  @Option(help: ArgumentHelp("The folder for answers of a stopped run.", valueName: "folder"))
  var cache = ".helhet"

  func validate() throws {
    guard (1...20).contains(attempts), (1...3600).contains(timeout) else {
      throw ValidationError("'--attempts' goes from 1 to 20, '--timeout' from 1 to 3600.")
    }
    guard !names.contains("areas") || names.count == 1 else {
      throw ValidationError("'areas' is fetched alone.")
    }
  }

  func run() throws {
    let content = try DataContent(arguments)
    let progress = Progress(isOn: Terminal.hasColour, since: ContinuousClock().now)
    var intake = Intake(content, arguments, how)
    intake.keepsGoing = keepGoing
    if names == ["areas"] {
      try fetchAreas(content, progress, &intake)
    } else {
      try fetchFigures(content, progress, &intake)
    }
  }

  private func fetchFigures(
    _ content: DataContent, _ progress: Progress, _ intake: inout Intake
  ) throws {
    let indicators = try wanted(content.catalogue)
    let kept = FetchCache(folder: cache)
    let bar = Bar(progress, of: indicators.count)
    var fetcher = FigureFetcher(
      content.catalogue, machine(bar.show), kept.cache, attempts: attempts)
    var questions: [String] = []
    for (number, indicator) in indicators.enumerated() {
      bar.done = number
      guard let query = indicator.query else {
        intake.diagnostics.add(.noQuery(indicator))
        continue
      }
      let fetched = fetcher.fetch(indicator, query, diagnostics: &intake.diagnostics)
      progress.clear()
      guard let fetched else { continue }
      questions += fetched.kept
      intake.take(
        fetched.incoming, for: indicator, from: fetched.file, source: query.source.id)
    }
    try intake.conclude { kept.forget(questions) }
  }

  private func fetchAreas(
    _ content: DataContent, _ progress: Progress, _ intake: inout Intake
  ) throws {
    guard let api = content.catalogue.codeAPI, let day = arguments.day else {
      intake.diagnostics.add(.noCodes(content.tree.root))
      return try intake.conclude()
    }
    var service = CodeService(api, machine(progress.show), attempts: attempts)
    let catalogue = content.catalogue
    let first = catalogue.history.changes.first.map { Day.number(of: $0.date) - 1 }
    let areas = service.codes(of: api.areas, on: day, diagnostics: &intake.diagnostics)
    let regions = api.regions.flatMap {
      service.codes(of: $0, on: day, diagnostics: &intake.diagnostics)
    }
    // Both ends, as the service leaves out the last day.
    let changes = service.changes(
      of: api.areas, from: Day.text(first ?? Day.number(of: day)),
      to: Day.text(Day.number(of: day) + 1), diagnostics: &intake.diagnostics)
    progress.clear()
    guard let areas, let changes, !intake.diagnostics.hasErrors else {
      return try intake.conclude()
    }
    let comparison = AreaComparison(
      catalogue, areas: areas, regions: regions, changes: changes)
    if arguments.diagnostics == .text {
      for finding in comparison.findings { print("  ? \(finding)") }
      for row in comparison.additions { print("  + \(row.joined(separator: ","))") }
    }
    let path = ContentKind.changes.path(id: "")
    if !comparison.additions.isEmpty {
      let text = content.tree[path]?.text ?? "date,from,to,kind\n"
      intake.take(LineTable.adding(comparison.additions, to: text), at: path)
    }
    try intake.conclude()
  }

  /// The indicators that were named, or all that can be fetched.
  private func wanted(_ catalogue: Catalogue) throws -> [Indicator] {
    guard !names.isEmpty else { return catalogue.indicators.all.filter { $0.query != nil } }
    return try names.map { name in
      guard let indicator = catalogue.indicators[Identifier(name)] else {
        let near = NearestName.of(name, among: catalogue.indicators.names + ["areas"])
        throw ValidationError(
          "No indicator is called '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? "."))
      }
      return indicator
    }
  }

  private func machine(_ tell: @escaping (String) -> Void) -> PatientClient.Machine {
    let clock = ContinuousClock()
    let start = clock.now
    return PatientClient.Machine(
      transport: Curl(timeout: timeout).ask, now: { clock.now - start },
      sleep: Machine.sleep, tell: tell)
  }
}

/// How far a fetch is, as a bar of twenty signs and in numbers, and what it does just now.
private final class Bar {
  var done = 0
  private let progress: Progress
  private let all: Int

  init(_ progress: Progress, of all: Int) {
    self.progress = progress
    self.all = all
  }

  func show(_ step: String) {
    let filled = 20 * done / max(1, all)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
    progress.show("[\(bar)] \(done) of \(all), \(step)")
  }
}

extension Diagnostic {
  fileprivate static func noQuery(_ indicator: Indicator) -> Diagnostic {
    Diagnostic(
      .error, "bad-query",
      "'\(indicator.id.text)' does not say how its figures are fetched",
      at: Span(startOf: indicator.span.file),
      fix: "add 'query:', or take a file in with 'helhet data import'")
  }

  fileprivate static func noCodes(_ root: String) -> Diagnostic {
    Diagnostic(
      .error, "bad-query", "the content does not say where codes of areas are fetched",
      fix: "add 'codes:' to \(root)/data/apis.yml")
  }
}
