internal import ArgumentParser
internal import Figures
internal import Model
internal import Source

/// The content that figures are for: read, and sound.
struct DataContent {
  let tree: SourceTree
  let catalogue: Catalogue
  let figures: Figures

  /// Tells what is wrong with the content and ends the run, as nothing can be added to it then.
  init(_ arguments: DataArguments) throws {
    var diagnostics = Diagnostics()
    do {
      tree = try Disk.readTree(arguments.content, Machine.processorCount, &diagnostics)
    } catch {
      throw Failure.report(error)
    }
    let read = Self.read(tree, &diagnostics)
    guard let read, !diagnostics.hasErrors else {
      Report.tell(
        diagnostics.concluded(), as: arguments.diagnostics, fileCount: tree.files.count,
        outcome: "mend the content first; nothing was fetched or written")
      throw ExitCode(1)
    }
    (catalogue, figures) = read
  }

  /// What is wrong with the content once some of its files have another text.
  func faults(with texts: [String: String]) -> Diagnostics {
    var files = tree.files.filter { texts[tree.relativePath(of: $0)] == nil }
    files += texts.map { path, text in
      SourceFile(path: "\(tree.root)/\(path)", bytes: Array(text.utf8))
    }
    var diagnostics = Diagnostics()
    _ = Self.read(SourceTree(root: tree.root, files: files), &diagnostics)
    return diagnostics
  }

  private static func read(
    _ tree: SourceTree, _ diagnostics: inout Diagnostics
  ) -> (Catalogue, Figures)? {
    let threads = Machine.processorCount
    let catalogue = ContentReader.read(tree, threads: threads, diagnostics: &diagnostics)
    return catalogue.map {
      ($0, Figures($0, threads: threads, diagnostics: &diagnostics))
    }
  }
}
