import Model
import Source
import Support
import Testing

/// The content of this repository, read once for all tests.
enum RealContent {
  static let catalogue = Result<Catalogue, any Error> {
    var diagnostics = Diagnostics()
    let catalogue = ContentReader.read(
      try Repository.content.tree(), threads: 2, diagnostics: &diagnostics)
    return try #require(catalogue, "the content of the repository cannot be read")
  }
}
