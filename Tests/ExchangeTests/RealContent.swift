import Model
import Source
import Support
import Testing

/// The content of this repository, read once for all tests.
enum RealContent {
  static let catalogue = Result<Catalogue, any Error> {
    let files = try Repository.content.files().filter { !$0.hasPrefix(".") }.map { path in
      SourceFile(path: "Content/" + path, bytes: try Repository.content.bytes(path))
    }
    var diagnostics = Diagnostics()
    let catalogue = ContentReader.read(
      SourceTree(root: "Content", files: files), threads: 2, diagnostics: &diagnostics)
    return try #require(catalogue, "the content of the repository cannot be read")
  }
}
