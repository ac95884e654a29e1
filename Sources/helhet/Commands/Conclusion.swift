internal import ArgumentParser
internal import Source

/// The end of a command: every problem told, and code 1 when one is an error.
struct Conclusion {
  let diagnostics: Diagnostics
  let fileCount: Int

  init(_ diagnostics: Diagnostics, fileCount: Int) {
    self.diagnostics = diagnostics
    self.fileCount = fileCount
  }

  /// - Parameter outcome: what became of the work when there is an error.
  func tell(_ arguments: SiteArguments, outcome: String) throws {
    let told = diagnostics.concluded(strict: arguments.strict)
    Report.tell(
      told, as: arguments.diagnostics, fileCount: fileCount,
      outcome: told.hasErrors ? outcome : "the site is as it should be but for these")
    if told.hasErrors { throw ExitCode(1) }
  }
}
