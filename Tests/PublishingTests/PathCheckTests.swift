import Source
import Testing

@testable import Publishing

/// Every address belongs to one page or file.
@Suite struct PathCheckTests {
  @Test("Pages come sorted, each path once")
  func sorted() {
    var diagnostics = Diagnostics()
    let (pages, generated) = PathCheck.run(
      ["b.html", "a/c.html", "a.html"].map { page($0, $0) },
      ["b.css", "a.css"].map { file($0) }, files: ["style.css"], reserved: [], &diagnostics)
    #expect(pages.map(\.path) == ["a.html", "a/c.html", "b.html"])
    #expect(generated.map(\.path) == ["a.css", "b.css"])
    #expect(diagnostics.told == [])
  }

  @Test("The first keeps the address; the others are told")
  func twice() {
    var diagnostics = Diagnostics()
    let (pages, generated) = PathCheck.run(
      [page("a.html", "One"), page("a.html", "Two"), page("a.css", "Three")],
      [file("a.css"), file("b.css"), file("b.css")], files: ["a.css"], reserved: [], &diagnostics)
    #expect(pages.map(\.title) == ["One"])
    #expect(generated.map(\.path) == ["b.css"])
    #expect(
      diagnostics.told == [
        "duplicate-address: 'Two' and 'One' have the same address 'a.html'",
        "duplicate-address: 'Three' and a static file have the same address 'a.css'",
        "duplicate-address: a generated file and a static file have the same address 'a.css'",
        "duplicate-address: a generated file and a generated file have the same address 'b.css'",
      ])
  }

  @Test("A name that the program needs for itself is taken")
  func reserved() {
    var diagnostics = Diagnostics()
    _ = PathCheck.run(
      [page("a.html", "One")], files: ["list.txt"], reserved: ["list.txt", "other.txt"],
      &diagnostics)
    #expect(
      diagnostics.told == [
        "duplicate-address: a static file has the name 'list.txt', which helhet needs"
      ])
  }

  private func page(_ path: String, _ title: String) -> SitePage {
    SitePage(path: path, title: title, ids: []) { [] }
  }

  private func file(_ path: String) -> GeneratedFile { GeneratedFile(path: path) { [] } }
}
