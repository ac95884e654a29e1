import Source
import Testing

@testable import Publishing

/// Tables as files that readers take away: three forms, and no cell that a spreadsheet would run.
@Suite struct TableFileTests {
  private static let table = TableFile(
    columns: [.init(id: "code", heading: "Kode"), .init(id: "value", heading: "Verdi; kr")],
    rows: [
      [.text("03"), .number(-1.5)], [.name("Øy, \"ny\"", code: "04"), .none],
    ], sources: [.object([("id", .string("s"))])])

  @Test(
    arguments: [
      (
        FileForm.spreadsheet,
        "\u{FEFF}Kode;\"Verdi; kr\"\r\n03;-1,5\r\n\"04 Øy, \"\"ny\"\"\";\r\n"
      ),
      (.machine, "code,value\r\n03,-1.5\r\n\"Øy, \"\"ny\"\"\",\r\n"),
      (
        .json,
        """
        {"columns":["code","value"],
        "sources":[
          {
            "id": "s"
          }
        ],
        "rows":[
        ["03",-1.5],
        ["Øy, \\"ny\\"",null]
        ]}

        """
      ),
    ])
  func forms(form: FileForm, text: String) {
    let written = Self.table.bytes(form, decimalSign: ",")
    #expect(written == Array(text.utf8), "\(String(decoding: written, as: UTF8.self))")
  }

  @Test(
    arguments: [
      ("=1+1", "'=1+1"), ("+47", "'+47"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""),
      ("=HYPERLINK(\"a\",1)", "\"'=HYPERLINK(\"\"a\"\",1)\""),
      ("", ""), ("a=1", "a=1"), ("'=1", "'=1"), ("−2", "−2"), ("a, b", "\"a, b\""),
    ])
  func aCellIsNoFormula(text: String, cell: String) {
    #expect(CSVWriting.cell(text, separator: UInt8(ascii: ",")) == Array(cell.utf8))
  }

  @Test(
    arguments: [
      (-3.0, "-3"), (0.0, "0"), (-0.5, "-0,5"), (1234.25, "1234,25"), (0.1, "0,1"),
    ])
  func aNumberStaysANumber(number: Double, cell: String) {
    let table = TableFile(columns: [.init(id: "n", heading: "n")], rows: [[.number(number)]])
    let text = "\u{FEFF}n\r\n\(cell)\r\n"
    #expect(table.bytes(.spreadsheet, decimalSign: ",") == Array(text.utf8))
  }

  @Test(
    arguments: [
      ("indicators/people.html", "indicators/people"), ("areas/index.html", "areas/areas"),
      ("a/b/index.html", "a/b/b"), ("index.html", "index"), ("people.html", "people"),
    ])
  func filesAreCalledAsTheirPage(path: String, stem: String) {
    #expect(SmallSite.builder().stem(of: path) == stem)
  }
}
