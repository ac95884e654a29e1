import Model
import Source
import Support
import Testing

@testable import Publishing

/// The content of this repository without its figures, read once for all tests.
enum RealSite {
  private static let read = Result {
    let paths = try Repository.content.files().filter {
      !$0.hasPrefix(".") && !$0.hasPrefix("data/observations/")
    }
    let files = try paths.map {
      SourceFile(path: "Content/" + $0, bytes: try Repository.content.bytes($0))
    }
    var diagnostics = Diagnostics()
    return ContentReader.read(
      SourceTree(root: "Content", files: files), threads: 2, diagnostics: &diagnostics)
  }

  static func catalogue() throws -> Catalogue { try #require(try read.get()) }

  static func builder() throws -> SiteBuilder { SmallSite.builder(try catalogue()) }

  static func edition(_ id: String) throws -> Edition {
    try #require(try catalogue().editions[Identifier(id)])
  }
}
