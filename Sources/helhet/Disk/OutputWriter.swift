internal import Glibc
internal import Publishing
internal import Source

/// The only place that writes a site.
///
/// Every page is made, compared with what is there and, if it differs, written beside the site;
/// only when all of it is on disk are the new files renamed into place, the manifest after them,
/// and what is no longer part of the site taken away. Whatever happens before leaves the old site
/// whole; what happens in between leaves each file whole, old or new, and the next build knows.
struct OutputWriter {
  let folder: String
  let threads: Int

  struct Summary: Sendable {
    var changed: Int
    var unchanged: Int
    var removed: Int
  }

  init(folder: String, threads: Int) {
    self.folder = Disk.withoutSlash(folder)
    self.threads = threads
  }

  private var staging: String { folder + "/" + Manifest.stagingFolder }

  func write(_ site: PublishedSite, progress: Progress) throws -> Summary {
    try Disk.makeFolders(for: folder + "/x")
    let lock = try lockFolder()
    defer { close(lock) }
    let old = try Manifest.read(in: folder)
    try refuseForeignFiles(old)
    let entries =
      site.pages.map(Entry.page) + site.generated.map(Entry.generated) + site.files.map(Entry.file)
    removeTree(staging)
    try Disk.makeFolders(for: staging + "/x")

    progress.show("writing")
    let written = entries.enumerated().map { (number: $0, entry: $1) }
      .concurrentMap(threads: threads) { stage($0.entry, number: $0.number) }
    var manifest = Manifest()
    var changed: [(number: Int, path: String)] = []
    for (number, result) in written.enumerated() {
      let staged = try result.get()
      manifest.sums[staged.path] = staged.sum
      if staged.isChanged { changed.append((number, staged.path)) }
    }
    // From here on a crash leaves old and new files side by side; the next build must know both.
    try Disk.writeDirectly(manifest.bytes, to: "\(folder)/\(Manifest.pendingName)")
    let stale = old.sums.keys.filter { manifest.sums[$0] == nil }.sorted()
    let parents = Set(changed.flatMap { Self.parents(of: $0.path) })
    // What was a file and becomes a folder, or the other way round, has to make room first.
    for path in stale
    where parents.contains(path)
      || Self.parents(of: path).contains(where: { manifest.sums[$0] != nil })
    {
      removeFile(path)
    }
    for parent in parents.sorted() { try Disk.makeFolders(for: "\(folder)/\(parent)/x") }
    for (number, path) in changed {
      guard rename("\(staging)/\(number)", "\(folder)/\(path)") == 0 else {
        throw Failure("cannot write '\(folder)/\(path)': \(Disk.reason)")
      }
    }
    for path in stale { removeFile(path) }
    guard rename("\(folder)/\(Manifest.pendingName)", "\(folder)/\(Manifest.name)") == 0 else {
      throw Failure("cannot write '\(folder)/\(Manifest.name)': \(Disk.reason)")
    }
    removeTree(staging)
    return Summary(
      changed: changed.count, unchanged: entries.count - changed.count, removed: stale.count)
  }

  private enum Entry: Sendable {
    case page(SitePage)
    case generated(GeneratedFile)
    case file((path: String, bytes: [UInt8]))

    var path: String {
      switch self {
      case .page(let page): page.path
      case .generated(let file): file.path
      case .file(let file): file.path
      }
    }

    var bytes: [UInt8] {
      switch self {
      case .page(let page): page.render()
      case .generated(let file): file.render()
      case .file(let file): file.bytes
      }
    }
  }

  private struct Staged: Sendable {
    var path: String
    var sum: String
    var isChanged: Bool
  }

  private func stage(_ entry: Entry, number: Int) -> Result<Staged, Failure> {
    Result { () throws(Failure) in
      let bytes = entry.bytes
      let sum = Manifest.sum(of: bytes)
      let path = "\(folder)/\(entry.path)"
      // Reading is far cheaper than writing, and what does not change keeps its time of change.
      if Disk.kind(of: path) == .file, try Disk.read(path) == bytes {
        return Staged(path: entry.path, sum: sum, isChanged: false)
      }
      try Disk.writeDirectly(bytes, to: "\(staging)/\(number)")
      return Staged(path: entry.path, sum: sum, isChanged: true)
    }
  }

  private func lockFolder() throws -> Int32 {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure("cannot open '\(folder)': \(Disk.reason)") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Failure("another helhet is writing to '\(folder)' just now; try again when it is done")
    }
    return descriptor
  }

  /// Stops when the folder has a file that no build of ours made.
  private func refuseForeignFiles(_ old: Manifest) throws {
    var ignored = Diagnostics()
    let own: Set<String> = [Manifest.name, Manifest.pendingName]
    let foreign = try Disk.list(folder, &ignored).map { String($0.dropFirst(folder.count + 1)) }
      .filter { old.sums[$0] == nil && !own.contains($0) }
    guard let first = foreign.first else { return }
    let others = foreign.count > 1 ? " and \(foreign.count - 1) more" : ""
    throw Failure(
      "'\(folder)/\(first)'\(others) was not made by helhet; move it away, "
        + "or choose another folder with --output")
  }

  private func removeFile(_ path: String) {
    unlink("\(folder)/\(path)")
    var parent = Self.parent(of: path)
    while !parent.isEmpty, rmdir("\(folder)/\(parent)") == 0 { parent = Self.parent(of: parent) }
  }

  private func removeTree(_ path: String) {
    guard let directory = opendir(path) else { return }
    while let entry = readdir(directory) {
      if let name = Disk.name(of: entry), name != ".", name != ".." { unlink("\(path)/\(name)") }
    }
    closedir(directory)
    rmdir(path)
  }

  /// The folders a path lies in, below the site's own.
  private static func parents(of path: String) -> [String] {
    let parent = parent(of: path)
    return parent.isEmpty ? [] : [parent] + parents(of: parent)
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
