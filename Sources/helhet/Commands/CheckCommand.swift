internal import ArgumentParser
internal import Publishing
internal import Source

/// `helhet check`: everything a build does but writing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell everything that is wrong and write nothing.",
    discussion: """
      EXAMPLE
        helhet check --strict --diagnostics sarif > problems.sarif
      """)

  @OptionGroup var arguments: SiteArguments

  func run() throws {
    let progress = Progress(
      isOn: Terminal.hasColour && !arguments.quiet, since: ContinuousClock().now)
    let build = try Build(arguments, progress: progress)
    // Pages are made too, so that what only shows when they are made shows here as well.
    _ = build.site.pages.concurrentMap(threads: arguments.threads) { $0.render().count }
    for file in build.site.generated { _ = file.render() }
    progress.clear()
    try build.conclude(arguments, outcome: "nothing is ever written by 'check'")
    if !arguments.quiet, arguments.diagnostics == .text {
      print("\(build.fileCount) files, \(build.site.pages.count) pages: no errors")
    }
  }
}
