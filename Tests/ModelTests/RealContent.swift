import Foundation
import Model
import Source
import Testing

/// The content of this repository, read once for all tests.
enum RealContent {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let tree: SourceTree = {
    let folder = root.appendingPathComponent("Content")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let files = (paths ?? []).filter { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") } && path.contains(".")
    }.compactMap { path in
      bytes("Content/" + path).map { SourceFile(path: "Content/" + path, bytes: $0) }
    }
    return SourceTree(root: "Content", files: files)
  }()

  private static let read: (catalogue: Catalogue?, diagnostics: Diagnostics) = {
    var diagnostics = Diagnostics()
    let catalogue = ContentReader.read(tree, threads: 2, diagnostics: &diagnostics)
    return (catalogue, diagnostics)
  }()

  static var diagnostics: Diagnostics { read.diagnostics }

  static func catalogue() throws -> Catalogue {
    try #require(read.catalogue, "the content of the repository cannot be read")
  }

  /// The bytes of a file by its path in the repository.
  static func bytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: root.appendingPathComponent(path))).map(Array.init)
  }

  /// The lines of a file by its path in the repository, each split at a sign.
  static func cells(_ path: String, separator: Character) throws -> [[String]] {
    let text = String(decoding: try #require(bytes(path), "no file \(path)"), as: UTF8.self)
    return text.split(separator: "\n").map { line in
      line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
  }
}
