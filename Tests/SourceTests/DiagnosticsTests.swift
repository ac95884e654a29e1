import Testing

@testable import Source

/// Problems are told once, in an order that does not depend on who found them first.
@Suite struct DiagnosticsTests {
  private let a = SourceFile("one\ntwo\n", path: "a.yml")
  private let b = SourceFile("one\n", path: "b.yml")

  @Test("By file, place, name and sentence, each once")
  func concluded() {
    let problems = [
      Diagnostic(.error, "m", "no place"),
      Diagnostic(.warning, "x", "first", at: a.span(of: "one")),
      Diagnostic(.error, "x", "zweite", at: a.span(of: "two")),
      Diagnostic(.error, "w", "third", at: a.span(of: "two")),
      Diagnostic(.error, "x", "second", at: a.span(of: "two")),
      Diagnostic(.error, "x", "other file", at: b.span(of: "one")),
    ]
    let expected = ["no place", "first", "third", "second", "zweite", "other file"]
    for order in [problems, problems.reversed(), problems + problems] {
      var diagnostics = Diagnostics()
      for problem in order { diagnostics.add(problem) }
      #expect(diagnostics.concluded().all.map(\.message) == expected)
    }
  }

  @Test("Warnings are errors for those who want it so")
  func strict() {
    var diagnostics = Diagnostics()
    diagnostics.add(Diagnostic(.warning, "x", "y"))
    #expect(diagnostics.warningCount == 1 && !diagnostics.hasErrors)
    #expect(diagnostics.concluded(strict: true).errorCount == 1)
    #expect(diagnostics.concluded().errorCount == 0)
  }
}
