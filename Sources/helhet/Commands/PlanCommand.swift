internal import ArgumentParser
internal import Model
internal import Planning
internal import Publishing
internal import Source

/// `helhet plan`: the part of a plan that its area writes, and what has changed.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Begin the plan of an area, or tell what has changed in it.",
    discussion: """
      EXAMPLES
        helhet plan new 1234
        helhet plan diff 1234
      """,
    subcommands: [PlanNewCommand.self, PlanDiffCommand.self])
}

/// `helhet plan new`: a first version of an area's own part.
struct PlanNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin the file in which an area writes its part of the plan.",
    discussion: """
      Every key is explained and every suggestion of today named. A file that exists is never \
      touched.

      EXAMPLE
        helhet plan new 1234
      """)

  @Argument(help: "An area: its code, or its name.")
  var area: String

  @OptionGroup var arguments: SiteArguments

  func run() throws {
    let reading = try Reading(arguments)
    let area = try reading.area(area)
    let path = "\(arguments.content)/\(ContentKind.plan.path(id: area.code))"
    try NewFile.write(try reading.writer(area).skeleton(of: area), to: path)
  }
}

/// `helhet plan diff`: what has changed since the last published draft, and why.
struct PlanDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what has changed since the last published draft, and what has made it so.",
    discussion: """
      Compares with the record 'plan.json' that every build writes beside the page of the area: \
      in the folder of the last build, or in another that was kept. Each change is told with its \
      cause: figures, rules, the model or what the area has written itself.

      EXAMPLE
        helhet plan diff 1234 --against last-year
      """)

  @Argument(help: "An area: its code, or its name.")
  var area: String

  @Option(help: ArgumentHelp("The folder of another site to compare with.", valueName: "folder"))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "The language, when not the one the area is written to in.", valueName: "tag"))
  var language: String?

  @OptionGroup var arguments: SiteArguments

  func run() throws {
    let reading = try Reading(arguments)
    let area = try reading.area(area)
    let path =
      "\(against ?? arguments.output)/\(PlanWriter.recordPath(reading.catalogue, of: area))"
    let record: PlanRecord
    do {
      record = try read(path)
    } catch {
      throw Failure.report(error)
    }
    let writer = try reading.writer(area, language: language)
    print(writer.difference(of: area, since: record), terminator: "")
  }

  private func read(_ path: String) throws -> PlanRecord {
    guard Disk.exists(path) else {
      throw Failure(
        "there is no draft to compare with at '\(path)'; build the site first, or name one "
          + "with --against")
    }
    var diagnostics = Diagnostics()
    let file = SourceFile(path: path, raw: try Disk.read(path), diagnostics: &diagnostics)
    let value = JSONReader.read(file, diagnostics: &diagnostics)
    try Conclusion(diagnostics, fileCount: 1).tell(arguments, outcome: "nothing was changed")
    guard let record = value.flatMap(PlanRecord.init) else {
      throw Failure("'\(path)' is no record of a plan")
    }
    return record
  }
}
