internal import ArgumentParser
internal import Source

/// What all commands about figures have in common.
struct DataArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with the content.", valueName: "folder"))
  var content = "Content"

  @Option(
    help: ArgumentHelp(
      "The day that counts as today, such as 2026-01-31.", valueName: "date"))
  var date = Machine.today

  @Option(help: "How problems are told: for people, or for other programs.")
  var diagnostics = SiteArguments.Format.text

  /// The day that counts as today; `validate` has seen that it is one.
  var day: PartialDate? { PartialDate(date).flatMap { $0.day == nil ? nil : $0 } }

  func validate() throws {
    guard day != nil else {
      throw ValidationError("'\(date)' is no day; write it as 2026-01-31.")
    }
  }
}

/// How figures that come in are taken.
struct IntakeArguments: ParsableArguments {
  @Flag(help: "Show what would change and write nothing.")
  var dryRun = false

  @Flag(help: "Show every figure that changes, not only the first 20.")
  var all = false

  @Flag(help: "Take figures that are unlikely, because you have compared them.")
  var acceptJumps = false
}
