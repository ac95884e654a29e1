import Model
import Source
import Support
import Testing

/// The content of this repository, read once for all tests.
enum RealContent {
  static let tree: SourceTree = {
    do {
      return try Repository.content.tree()
    } catch {
      fatalError("the content of the repository cannot be read: \(error)")
    }
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
    try? Repository.root.bytes(path)
  }

  /// The lines of a file by its path in the repository, each split at a sign.
  static func cells(_ path: String, separator: Character) throws -> [[String]] {
    let text = String(decoding: try #require(bytes(path), "no file \(path)"), as: UTF8.self)
    return text.split(separator: "\n").map { line in
      line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
  }
}
