import Source
import Testing

@testable import Exchange

/// The CSV that PxWeb and spreadsheets write.
@Suite struct TableCubeTests {
  private func read(_ text: String) -> (cube: Cube?, told: [String]) {
    read(raw: Array(text.utf8))
  }

  private func read(raw: [UInt8]) -> (cube: Cube?, told: [String]) {
    var diagnostics = Diagnostics()
    let file = TextEncoding.file(path: "t.csv", raw: raw, diagnostics: &diagnostics)
    let cube = TableCube.read(file, diagnostics: &diagnostics)
    return (cube, diagnostics.told)
  }

  /// Every cell that is not empty, as its categories and what stands there.
  private func words(_ cube: Cube?) throws -> [String] {
    let cube = try #require(cube)
    var rows: [[Int]] = [[]]
    for dimension in cube.dimensions {
      rows = rows.flatMap { row in dimension.categories.indices.map { row + [$0] } }
    }
    return rows.compactMap { row in
      let codes = zip(row, cube.dimensions).map { $1.categories[$0].code }
      return switch cube[row] {
      case .value(let value): (codes + [ObservationText.number(value)]).joined(separator: " ")
      case .sign(let sign): (codes + [sign]).joined(separator: " ")
      case .empty: nil
      }
    }
  }

  @Test(
    arguments: [
      // One figure a line: csv2 and csv3 of PxWeb.
      ("\"area\";\"year\";\"T1\"\n\"a\";\"2020\";1\n\"b\";\"2020\";2\n", ["a 2020 1", "b 2020 2"]),
      ("area,year,value\na,2020,1.5\nb,2020,-2\n", ["a 2020 1.5", "b 2020 -2"]),
      ("area\tyear\tvalue\r\na\t2020\t1\r\n", ["a 2020 1"]),
      // Decimal commas, where commas part nothing.
      ("area;year;value\na;2020;1,5\n", ["a 2020 1.5"]),
      // Signs and nothing.
      (
        "area;year;value\na;2020;..\nb;2020;:\nc;2020;.\nd;2020;-\ne;2020;\n",
        ["a 2020 ..", "b 2020 :", "c 2020 .", "d 2020 -"]
      ),
      // Periods side by side: csv of PxWeb, with a title.
      (
        "\"T1: Persons, by area\"\n\n\"area\";\"Persons 2020\";\"Persons 2021\"\n\"a\";1;2\n",
        ["a Persons 2020 1", "a Persons 2021 2"]
      ),
      ("area,2013-2015,2014-2016\na,1,2\n", ["a  2013-2015 1", "a  2014-2016 2"]),
      (
        "area;kind;Men 2020;Women 2020\na;x;1;2\n", ["a x Men 2020 1", "a x Women 2020 2"]
      ),
      // Codes and labels in one cell.
      ("area;2020\n0301 Oslo;1\n1103 Stavanger;2\n", ["0301  2020 1", "1103  2020 2"]),
    ])
  func forms(_ text: String, _ wanted: [String]) throws {
    let (cube, told) = read(text)
    #expect(told == [])
    #expect(try words(cube) == wanted)
  }

  @Test func labelsAreKept() throws {
    let cube = try #require(read("area;2020\n0301 Oslo by;1\n").cube)
    #expect(cube.dimensions[0].categories == [Cube.Category(code: "0301", label: "Oslo by")])
    let other = try #require(read("area;2020\nTwo words;1\nOne;2\n").cube)
    #expect(other.dimensions[0].categories.map(\.code) == ["Two words", "One"])
  }

  @Test func windows1252IsRead() throws {
    let raw = Array("area;2020\n".utf8) + [0x42, 0xF8, 0x20, 0x96] + Array(";1\n".utf8)
    let (cube, told) = read(raw: raw)
    #expect(told == [])
    #expect(cube?.dimensions[0].categories.map(\.code) == ["Bø –"])
  }

  @Test(
    arguments: [
      (
        "area;year;value\na;2020;12 345\n",
        ["bad-number: '12 345' is no number that may stand here"]
      ),
      ("area,year,value\na,2020,\"1,5\"\n", ["bad-number: '1,5' is no number that may stand here"]),
      (
        "area;year;value\na;2020;1\na;2020;2\n",
        ["duplicate-observation: there is a second figure for a, 2020"]
      ),
      ("area\n", ["unknown-format: the file is no table of figures"]),
      ("area;2020\n", ["unknown-format: the file is no table of figures"]),
      ("2020;2021\n1;2\n", ["unknown-format: the file is no table of figures"]),
      ("", ["empty-table: the table has no header line"]),
    ])
  func faults(_ text: String, _ wanted: [String]) {
    let (cube, told) = read(text)
    #expect(cube == nil)
    #expect(told == wanted)
  }
}
