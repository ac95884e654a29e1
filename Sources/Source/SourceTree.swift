/// The files of a folder as they were read, by their path below it; all that a build knows of a disk.
package struct SourceTree: Sendable {
  /// Sorted by path, so that whatever goes through them does so in the same order everywhere.
  package let files: [SourceFile]
  /// The folder as the user named it; a file's own path starts with it.
  package let root: String
  private let index: [String: Int]

  package init(root: String, files: [SourceFile]) {
    let sorted = files.sorted { $0.path < $1.path }
    self.files = sorted
    self.root = root
    index = Dictionary(
      uniqueKeysWithValues: sorted.enumerated().map {
        (Self.relative($1.path, to: root), $0)
      })
  }

  /// The file at a path below the root.
  package subscript(path: String) -> SourceFile? { index[path].map { files[$0] } }

  /// A file's path below the root.
  package func relativePath(of file: SourceFile) -> String { Self.relative(file.path, to: root) }

  private static func relative(_ path: String, to root: String) -> String {
    path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
  }
}
