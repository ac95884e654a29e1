internal import ArgumentParser
internal import Figures
internal import Model
internal import Publishing
internal import Source

/// `helhet verify`: proofs that what was written is what it should be.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove that what was written is what it should be.",
    discussion: """
      EXAMPLE
        helhet verify figures
      """,
    subcommands: [VerifyFiguresCommand.self])
}

/// `helhet verify figures`: holds every figure of a written site against the content.
struct VerifyFiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Hold every figure of the written site against the content.",
    discussion: """
      Every figure in a page, a drawing or a file to take away names the observation it is. This \
      reads the content anew, works each of them out and tells those that are written otherwise, \
      with their place. Nothing is changed.

      EXAMPLE
        helhet verify figures --output Output
      """)

  @OptionGroup var arguments: SiteArguments

  func run() throws {
    let progress = Progress(
      isOn: Terminal.hasColour && !arguments.quiet, since: ContinuousClock().now)
    progress.show("reading")
    var diagnostics = Diagnostics()
    let content: SourceTree
    let files: [(path: String, bytes: [UInt8])]
    do {
      content = try Disk.readTree(arguments.content, arguments.threads, &diagnostics)
      files = try Disk.readFiles(arguments.output, &diagnostics)
    } catch {
      progress.clear()
      throw Failure.report(error)
    }
    let catalogue = ContentReader.read(
      content, threads: arguments.threads, diagnostics: &diagnostics)
    guard let catalogue else {
      try conclude(diagnostics, fileCount: content.files.count)
      return
    }
    let figures = Figures(catalogue, threads: arguments.threads, diagnostics: &diagnostics)
    progress.show("comparing")
    let verifier = FigureVerifier(catalogue, figures)
    let root = Disk.withoutSlash(arguments.output)
    let results = files.concurrentMap(threads: arguments.threads) { file in
      verifier.verify(SourceFile(path: "\(root)/\(file.path)", bytes: file.bytes))
    }
    for result in results { diagnostics.add(contentsOf: result.diagnostics) }
    progress.clear()
    try conclude(diagnostics, fileCount: files.count)
    let count = results.reduce(0) { $0 + $1.figureCount }
    guard count > 0 else {
      throw Failure.report(
        Failure("there are no figures in '\(root)'; build the site first, or name it with --output")
      )
    }
    if !arguments.quiet, arguments.diagnostics == .text {
      let places = results.count { $0.figureCount > 0 }
      print("\(count) figures in \(places) files: all as in the content")
    }
  }

  private func conclude(_ diagnostics: Diagnostics, fileCount: Int) throws {
    try Conclusion(diagnostics, fileCount: fileCount)
      .tell(arguments, outcome: "nothing was changed")
  }
}
