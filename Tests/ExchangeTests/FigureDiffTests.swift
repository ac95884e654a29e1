import Figures
import Model
import Source
import Testing

@testable import Exchange

/// What figures that come in would change.
@Suite struct FigureDiffTests {
  private let header = "area,period,value,missing,source,derived,note\n"

  private func diff(_ table: String?, _ figures: String) throws -> FigureDiff {
    var diagnostics = Diagnostics()
    let file = table.map { SourceFile(path: "t.csv", bytes: Array((header + $0).utf8)) }
    let table = file.flatMap { Table($0, diagnostics: &diagnostics) }
    return FigureDiff(table, try incoming(figures), source: Identifier("people-register"))
  }

  @Test func everyKindOfChange() throws {
    let diff = try diff(
      """
      B01,2020,5.0,,people-register,,
      B01,2021,7,,people-register,,
      B02,2020,1,,people-register,,
      B02,2020,,suppressed,people-register,,
      B03,2020,3,,survey,yes,"By hand, ""as"" usual"
      B04,2020,4,,people-register,,
      B04,2019,4,,people-register,,
      B05,2020,9,,survey,,

      """, "B01 2020 5;B01 2021 8;B03 2020 3;B06 2020 :suppressed")
    #expect(diff.unchanged == 1)
    #expect(diff.changed.map { [$0.old.figure, $0.new.figure] } == [["7", "8"]])
    #expect(diff.restated.map(\.area) == ["B03"])
    #expect(diff.added.map(\.area) == ["B06"])
    // Gone is what the same source had in a period that came, not what others had or other years.
    #expect(diff.removed.map(\.area) == ["B02", "B04"])
    #expect(
      diff.text == header + """
        B01,2020,5.0,,people-register,,
        B01,2021,8,,people-register,,
        B03,2020,3,,people-register,,
        B04,2019,4,,people-register,,
        B05,2020,9,,survey,,
        B06,2020,,suppressed,people-register,,

        """)
    #expect(
      DiffText.render(diff, title: "count", limit: nil) == """
        count: 1 added, 1 changed, 1 with another source or note, 2 removed, 1 as before
          ~ B01 2021  7 -> 8
          - B02 2020  suppressed
          - B04 2020  4
          + B06 2020  suppressed
          = B03 2020  3 (people-register)

        """)
    #expect(
      DiffText.render(diff, title: "count", limit: 2).split(separator: "\n").dropFirst() == [
        "  ~ B01 2021  7 -> 8", "  - B02 2020  suppressed", "  … and 3 more; --all shows them",
      ])
  }

  @Test func sortedByAreaAndPeriod() throws {
    let diff = try diff(nil, "B02 2013-2015 1;B02 2013 2;B02 2014-2015 3;B01 2020 4")
    #expect(
      diff.rows.map { "\($0.area) \($0.period.text)" } == [
        "B01 2020", "B02 2013", "B02 2013-2015", "B02 2014-2015",
      ])
  }

  @Test func theSameFiguresAreNoChange() throws {
    let table = "B01,2020,5.0,,people-register,,\nB02,2020,,suppressed,people-register,,\n"
    let diff = try diff(table, "B01 2020 5;B02 2020 :suppressed")
    #expect(diff.isEmpty)
    #expect(diff.text == header + table)
    #expect(DiffText.render(diff, title: "count", limit: 20) == "count: 2 as before\n")
  }

  @Test(
    arguments: [
      (5, "5"), (-5, "-5"), (0, "0"), (1.5, "1.5"), (0.1 + 0.2, "0.30000000000000004"),
      (1e15, "1000000000000000"), (5e-5, "0.00005"), (-1.25e-6, "-0.00000125"), (1e-12, "0"),
      (33.333_333_333, "33.333333333"),
    ])
  func numbers(_ value: Double, _ text: String) {
    #expect(ObservationText.number(value) == text)
  }
}
