import Figures
import Foundation
import Model
import Source
import Support
import Testing

@testable import Planning

/// The content of this repository, read once for all tests.
enum RealContent {
  static let planner = Result { () throws -> Planner in
    let folder = Repository.content
    let files = try folder.files().filter { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }.map { SourceFile(path: "Content/" + $0, bytes: try folder.bytes($0)) }
    var diagnostics = Diagnostics()
    let read = ContentReader.read(
      SourceTree(root: "Content", files: files), threads: 2, diagnostics: &diagnostics)
    let catalogue = try #require(read)
    RuleExamples.check(catalogue, &diagnostics)
    #expect(diagnostics.all.prefix(5).map { DiagnosticText().render($0) } == [])
    let figures = Figures(catalogue, threads: 2, diagnostics: &diagnostics)
    return try #require(Planner(catalogue, figures))
  }
}
