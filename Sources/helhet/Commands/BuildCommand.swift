internal import ArgumentParser
internal import Publishing

/// `helhet build`: reads, checks, lays out and writes.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site (what helhet does when told nothing else).",
    discussion: """
      Reads everything, tells every problem in one run, and writes only when there is no error. \
      Files that would not change are left alone; files of an earlier build that are no longer \
      part of the site are taken away; a file that helhet did not make stops the build.

      EXAMPLE
        helhet build --content Content --output Output --site-url https://example.org/
      """)

  @OptionGroup var arguments: SiteArguments

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let progress = Progress(isOn: Terminal.hasColour && !arguments.quiet, since: start)
    let build = try Build(arguments, progress: progress)
    progress.clear()
    try build.conclude(arguments, outcome: "nothing was written")
    let written: OutputWriter.Summary
    do {
      written = try OutputWriter(folder: arguments.output, threads: arguments.threads)
        .write(build.site, progress: progress)
    } catch {
      progress.clear()
      throw Failure.report(error)
    }
    progress.clear()
    guard !arguments.quiet, arguments.diagnostics == .text else { return }
    let time = Terminal.seconds(clock.now - start)
    print(
      "\(build.site.pages.count) pages in \(time) s (\(written.changed) files written, "
        + "\(written.unchanged) unchanged, \(written.removed) removed)")
    print("open \(Machine.absolutePath(arguments.output))/index.html")
  }
}
