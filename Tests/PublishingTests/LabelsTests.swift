import Model
import Testing

@testable import Publishing

/// Texts of the interface, with their places filled in.
@Suite struct LabelsTests {
  private let labels = Labels(SmallSite.language)

  @Test("Plain and plural")
  func texts() {
    #expect(labels.text("list-and") == "og")
    #expect(labels.text("instrument-count") == "{count} virkemidler")
    #expect(labels.text("nothing") == nil)
    #expect(labels(.listAnd) == "og")
    #expect(labels(.matrixCaption, ["edition": "First"]) == "Utgave First")
  }

  @Test(
    arguments: [
      (0, "0 virkemidler"), (1, "1 virkemiddel"), (2, "2 virkemidler"), (21, "21 virkemidler"),
    ] as [(Int, String)])
  func plurals(count: Int, text: String) {
    #expect(labels(.instrumentCount, count: count) == text)
  }

  @Test("A text without forms takes a count too")
  func countWithoutForms() {
    #expect(
      labels(.usedInStrategies, count: 1, ["total": "3", "numbers": "2"]) == "1 av 3: 2")
  }

  @Test("A text that is missing shows as its name; the check tells it")
  func missing() {
    #expect(labels(.unused) == "unused")
    #expect(labels(.areaCount, count: 3) == "area-count")
  }

  @Test("Keys come in the same order everywhere")
  func keys() {
    #expect(labels.keys == labels.keys.sorted() && labels.keys.contains("menu"))
  }

  @Test(
    "Places are filled once, with whatever is given",
    arguments: [
      ("{a}", "1"), ("{a}{b}", "12"), ("x {a} y", "x 1 y"), ("{c}", "{c}"), ("{a", "{a"),
      ("a}", "a}"), ("{}", "{}"), ("{e}", "{a}"), ("ø{a}å", "ø1å"), ("", ""),
    ] as [(String, String)])
  func filled(pattern: String, text: String) {
    #expect(pattern.filled(with: ["a": "1", "b": "2", "e": "{a}"]) == text)
  }
}
