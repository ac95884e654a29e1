internal import ArgumentParser
internal import Exchange
internal import Figures
internal import Model
internal import Source

/// `helhet data import FILE`: figures that somebody saved at a publisher's.
struct ImportFiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Take in figures from a file (what import does when told nothing else).",
    discussion: """
      Reads JSON-stat 2.0, the CSV of PxWeb (semicolon, comma or tab, UTF-8 or Windows-1252, \
      periods in lines or side by side), and our own tables of observations. What of the file \
      is meant comes from the indicator's 'query:' and from the options; what only one thing in \
      the file can be needs no option.

      EXAMPLES
        helhet data import table.json
        helhet data import table.csv --indicator rent-share --contents "Households (per cent)" \
      --select "tenure=rented" --source census
        helhet data import observations/rent-share.csv --dry-run
      """)

  @Argument(help: "The file.")
  var file: String

  @OptionGroup var arguments: DataArguments
  @OptionGroup var how: IntakeArguments

  @Option(help: ArgumentHelp("The indicator the figures are of.", valueName: "name"))
  var indicator: String?

  @Option(help: ArgumentHelp("The source the figures are from.", valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp("The variable that has the areas.", valueName: "variable"))
  var area: String?

  @Option(help: ArgumentHelp("The variable that has the periods.", valueName: "variable"))
  var time: String?

  @Option(help: ArgumentHelp("What is measured: a code or a label.", valueName: "code"))
  var contents: String?

  @Option(
    help: ArgumentHelp(
      "The codes of another variable; figures of several are added.",
      valueName: "variable=code,code"))
  var select: [String] = []

  @Option(help: ArgumentHelp("The file's code for the whole.", valueName: "code"))
  var whole: String?

  @Option(help: ArgumentHelp("What stands before the codes of areas.", valueName: "text"))
  var prefix: String?

  func validate() throws {
    for text in select where !text.contains("=") {
      throw ValidationError("'\(text)' is no choice; write it as variable=code,code.")
    }
  }

  func run() throws {
    let content = try DataContent(arguments)
    var intake = Intake(content, arguments, how)
    let raw: [UInt8]
    do {
      raw = try Disk.read(file)
    } catch {
      throw Failure.report(error)
    }
    switch FileFormat.of(path: file, raw: raw, diagnostics: &intake.diagnostics) {
    case .geoJSON:
      throw ValidationError(
        "'\(file)' has boundaries, not figures; take it in with "
          + "'helhet data import boundaries \(file)'.")
    case .observations(let table): try take(table, content, &intake)
    case .jsonStat(let json):
      let cube = JSONStatReader.read(json, diagnostics: &intake.diagnostics)
      if let cube { try take(cube, content, &intake) }
    case .table(let table):
      let cube = TableCube.read(table, diagnostics: &intake.diagnostics)
      if let cube { try take(cube, content, &intake) }
    case nil: break
    }
    try intake.conclude()
  }

  /// Our own table, which says everything itself.
  private func take(_ table: Table, _ content: DataContent, _ intake: inout Intake) throws {
    let stem = file.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
    let indicator = try self.indicator(indicator ?? stem, in: content.catalogue)
    let before = intake.diagnostics.errorCount
    let observations = ObservationReader(catalogue: content.catalogue)
      .read(table, &intake.diagnostics)
    guard intake.diagnostics.errorCount == before else { return }
    // Without a fault there is an observation a row.
    let figures = observations.enumerated().map { row, observation in
      IncomingFigure(observation, at: table.span(row: row, column: 0))
    }
    intake.take(Incoming(figures: figures), for: indicator, from: table.file, source: nil)
  }

  private func take(_ cube: Cube, _ content: DataContent, _ intake: inout Intake) throws {
    let indicators = try indicators(of: cube, in: content.catalogue)
    if indicators.isEmpty { intake.diagnostics.add(.whichIndicator(cube)) }
    for indicator in indicators {
      guard let selection = try selection(indicator, cube, content.catalogue) else {
        intake.diagnostics.add(.whichSource(cube))
        continue
      }
      let incoming = FigureReading(content.catalogue, indicator, selection)
        .read(cube, diagnostics: &intake.diagnostics)
      if let incoming {
        intake.take(incoming, for: indicator, from: cube.file, source: selection.source)
      }
    }
  }

  /// The indicator that was named, or those whose query is for this table.
  private func indicators(of cube: Cube, in catalogue: Catalogue) throws -> [Indicator] {
    if let indicator { return [try self.indicator(indicator, in: catalogue)] }
    return catalogue.indicators.all.filter { indicator in
      guard let query = indicator.query, query.table == cube.table else { return false }
      return cube.dimensions.contains { $0.position(of: query.contents) != nil }
    }
  }

  private func indicator(_ name: String, in catalogue: Catalogue) throws -> Indicator {
    guard let indicator = catalogue.indicators[Identifier(name)] else {
      let near = NearestName.of(name, among: catalogue.indicators.names)
      throw ValidationError(
        "No indicator is called '\(name)'"
          + (near.map { "; did you mean '\($0)'?" } ?? "; name one with --indicator."))
    }
    return indicator
  }

  /// What of the cube is meant: what the options say, else the query, as far as it fits the file.
  private func selection(
    _ indicator: Indicator, _ cube: Cube, _ catalogue: Catalogue
  ) throws -> Selection? {
    if let source, catalogue.sources[Identifier(source)] == nil {
      let near = NearestName.of(source, among: catalogue.sources.names)
      throw ValidationError(
        "No source is called '\(source)'" + (near.map { "; did you mean '\($0)'?" } ?? "."))
    }
    var selection: Selection
    if let query = indicator.query {
      selection = Selection(query, source: source.map { Identifier($0) })
      // A file with labels calls its variables otherwise than the service does.
      if !cube.dimensions.contains(where: { $0.isCalled(query.area) }) { selection.area = nil }
      if !cube.dimensions.contains(where: { $0.isCalled(query.time) }) { selection.time = nil }
    } else if let source {
      selection = Selection(source: Identifier(source))
    } else {
      return nil
    }
    if let area { selection.area = area }
    if let time { selection.time = time }
    if let contents { selection.contents = contents }
    if let whole { selection.whole = whole }
    if let prefix { selection.prefix = prefix }
    if !select.isEmpty {
      selection.select = select.map { text in
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        return (parts.first ?? "", (parts.last ?? "").split(separator: ",").map(String.init))
      }
    }
    return selection
  }
}

extension Diagnostic {
  fileprivate static func whichIndicator(_ cube: Cube) -> Diagnostic {
    Diagnostic(
      .error, "open-choice", "no indicator has a query for this table",
      at: Span(startOf: cube.file),
      fix: "say which one it is for with --indicator")
  }

  fileprivate static func whichSource(_ cube: Cube) -> Diagnostic {
    Diagnostic(
      .error, "open-choice", "nobody says what source the figures are from",
      at: Span(startOf: cube.file),
      fix: "name one of data/sources.yml with --source, or give the indicator a 'query:'")
  }
}
