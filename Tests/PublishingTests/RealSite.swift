import Model
import Source
import Support
import Testing

@testable import Publishing

/// The content of this repository without its figures, read once for all tests.
enum RealSite {
  private static let read = Result {
    let tree = try Repository.content.tree { !$0.hasPrefix("data/observations/") }
    var diagnostics = Diagnostics()
    return ContentReader.read(tree, threads: 2, diagnostics: &diagnostics)
  }

  static func catalogue() throws -> Catalogue { try #require(try read.get()) }

  static func builder() throws -> SiteBuilder { SmallSite.builder(try catalogue()) }

  static func edition(_ id: String) throws -> Edition {
    try #require(try catalogue().editions[Identifier(id)])
  }
}
