internal import Glibc
internal import Model
internal import Source

/// The only place that reads files, and writes those that are not part of a site.
enum Disk {
  /// All files of a folder as text, but for those whose names begin with a full stop.
  static func readTree(
    _ root: String, _ threads: Int, _ diagnostics: inout Diagnostics
  ) throws -> SourceTree {
    let name = withoutSlash(root)
    let paths = try list(name, &diagnostics)
    let results = paths.concurrentMap(threads: threads) { path in
      var diagnostics = Diagnostics()
      let result = Result<SourceFile, Failure> { () throws(Failure) in
        SourceFile(path: path, raw: try read(path), diagnostics: &diagnostics)
      }
      return (result, diagnostics)
    }
    var files: [SourceFile] = []
    for (result, found) in results {
      diagnostics.add(contentsOf: found)
      files.append(try result.get())
    }
    return SourceTree(root: name, files: files)
  }

  /// All files of a folder as they are, by their path below it.
  static func readFiles(
    _ root: String, _ diagnostics: inout Diagnostics
  ) throws -> [(path: String, bytes: [UInt8])] {
    let name = withoutSlash(root)
    return try list(name, &diagnostics).map { path in
      (String(path.dropFirst(name.count + 1)), try read(path))
    }
  }

  /// The languages a content folder names; English when it names none.
  static func languages(in content: String) throws -> [String] {
    var ignored = Diagnostics()
    let path = "\(withoutSlash(content))/site.yml"
    guard exists(path) else { return ["en"] }
    let file = SourceFile(path: path, raw: try read(path), diagnostics: &ignored)
    let node = YAMLReader.read(file, diagnostics: &ignored)
    let languages = node?["languages"]?.items.compactMap(\.text) ?? []
    return languages.isEmpty ? ["en"] : languages
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure("cannot read '\(path)': \(reason)") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Failure("cannot read '\(path)': \(reason)")
    }
    var size = Int(status.st_size)
    var bytes: [UInt8] = []
    // A file may grow while it is read; what counts is what is there at the end.
    while true {
      let room = max(size - bytes.count, 1)
      let chunk = try readChunk(descriptor, room, path)
      if chunk.isEmpty { return bytes }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      size = max(size, bytes.count)
      if bytes.count == Int(status.st_size) { return bytes }
    }
  }

  private static func readChunk(
    _ descriptor: Int32, _ room: Int, _ path: String
  ) throws(Failure) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let got = Glibc.read(descriptor, buffer.baseAddress, room)
      failed = got < 0
      count = max(0, got)
    }
    if failed { throw Failure("cannot read '\(path)': \(reason)") }
    return bytes
  }

  /// Writes a file through a temporary one, and makes the folders it needs.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    try makeFolders(for: path)
    let temporary = path + ".tmp"
    try writeDirectly(bytes, to: temporary)
    guard rename(temporary, path) == 0 else {
      throw Failure("cannot write '\(path)': \(reason)")
    }
  }

  static func writeDirectly(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure("cannot write '\(path)': \(reason)") }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      guard count > 0 else {
        let why = reason
        close(descriptor)
        throw Failure("cannot write '\(path)': \(why)")
      }
      written += count
    }
    guard close(descriptor) == 0 else { throw Failure("cannot write '\(path)': \(reason)") }
  }

  static func makeFolders(for path: String) throws(Failure) {
    var folder = ""
    for step in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      if folder.isEmpty {
        folder = step.isEmpty ? "/" : String(step)
      } else {
        folder += (folder.hasSuffix("/") ? "" : "/") + step
      }
      guard !folder.isEmpty, folder != "/" else { continue }
      if mkdir(folder, 0o755) != 0, errno != EEXIST {
        throw Failure("cannot make the folder '\(folder)': \(reason)")
      }
    }
  }

  /// The paths of all files below a folder, sorted.
  static func list(_ root: String, _ diagnostics: inout Diagnostics) throws -> [String] {
    var paths: [String] = []
    var folders = [root]
    while let folder = folders.popLast() {
      guard let directory = opendir(folder) else {
        throw Failure("cannot read the folder '\(folder)': \(reason)")
      }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = name(of: entry)
        guard let name else {
          diagnostics.add(.unreadableName(in: folder))
          continue
        }
        if name.hasPrefix(".") { continue }
        let path = "\(folder)/\(name)"
        switch kind(of: path) {
        case .folder: folders.append(path)
        case .file: paths.append(path)
        case .link: diagnostics.add(.symbolicLink(path))
        case .other: continue
        }
      }
    }
    return paths.sorted()
  }

  /// The name of a folder's entry, nil when it is not UTF-8.
  static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
    }
  }

  enum Kind { case file, folder, link, other }

  static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .other }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? withoutSlash(String(path.dropLast())) : path
  }

  /// The system's words for what went wrong last.
  static var reason: String { String(cString: strerror(errno)) }
}

extension Diagnostic {
  fileprivate static func unreadableName(in folder: String) -> Diagnostic {
    Diagnostic(
      .error, "bad-file-name", "a file in '\(folder)' has a name that is not UTF-8",
      fix: "give it another name")
  }

  fileprivate static func symbolicLink(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "symbolic-link", "'\(path)' is a link to another place",
      fix: "put the file itself there")
  }
}
