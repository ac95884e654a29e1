import Testing

@testable import Source

/// The files of a folder, in one order everywhere.
@Suite struct SourceTreeTests {
  private let tree = SourceTree(
    root: "Content",
    files: ["b.yml", "a/å.yml", "a.yml"].map { SourceFile("x", path: "Content/" + $0) })

  @Test("Files are sorted by path, whatever order they were found in")
  func order() {
    #expect(tree.files.map(\.path) == ["Content/a.yml", "Content/a/å.yml", "Content/b.yml"])
  }

  @Test("A file is found by its path below the root")
  func find() {
    #expect(tree["a/å.yml"]?.path == "Content/a/å.yml")
    #expect(tree["Content/a.yml"] == nil)
    #expect(tree.files.map(tree.relativePath) == ["a.yml", "a/å.yml", "b.yml"])
  }
}
