import Figures
import Model
import Source
import Support
import Testing

@testable import Planning

/// The content of this repository, read once for all tests.
enum RealContent {
  static let planner = Result { () throws -> Planner in
    var diagnostics = Diagnostics()
    let read = ContentReader.read(
      try Repository.content.tree(), threads: 2, diagnostics: &diagnostics)
    let catalogue = try #require(read)
    RuleExamples.check(catalogue, &diagnostics)
    #expect(diagnostics.all.prefix(5).map { DiagnosticText().render($0) } == [])
    let figures = Figures(catalogue, threads: 2, diagnostics: &diagnostics)
    return try #require(Planner(catalogue, figures))
  }
}
