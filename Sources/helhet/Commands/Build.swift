internal import Figures
internal import Model
internal import Planning
internal import Publishing
internal import Source

/// The path from folders to a site: read, understand, lay out. Writing is left to the caller.
struct Build {
  let site: PublishedSite
  let diagnostics: Diagnostics
  let fileCount: Int

  init(_ arguments: SiteArguments, progress: Progress) throws {
    var diagnostics = Diagnostics()
    progress.show("reading")
    let content: SourceTree
    let templates: SourceTree
    let files: [(path: String, bytes: [UInt8])]
    do {
      content = try Disk.readTree(arguments.content, arguments.threads, &diagnostics)
      templates = try Disk.readTree(arguments.templates, arguments.threads, &diagnostics)
      files = try Disk.readFiles(arguments.staticFiles, &diagnostics)
    } catch {
      progress.clear()
      throw Failure.report(error)
    }
    fileCount = content.files.count + templates.files.count

    progress.show("checking the content")
    let catalogue = ContentReader.read(
      content, threads: arguments.threads, diagnostics: &diagnostics)
    guard let catalogue else {
      self.diagnostics = diagnostics
      site = .empty
      return
    }
    RuleExamples.check(catalogue, &diagnostics)
    progress.show("checking the figures")
    let figures = Figures(catalogue, threads: arguments.threads, diagnostics: &diagnostics)
    progress.show("laying out pages")
    site = PublishedSite(
      catalogue, figures, templates: templates, files: files,
      options: SiteOptions(
        siteURL: arguments.siteUrl, threads: arguments.threads, reservedPaths: [Manifest.name]),
      diagnostics: &diagnostics)
    self.diagnostics = diagnostics
  }

  /// Tells every problem; ends the run with code 1 when one is an error.
  func conclude(_ arguments: SiteArguments, outcome: String) throws {
    try Conclusion(diagnostics, fileCount: fileCount).tell(arguments, outcome: outcome)
  }
}
