import Testing

@testable import Figures

/// What a line of figures may say, and what is told when it cannot be meant.
@Suite struct ObservationReaderTests {
  @Test(
    "Sound lines",
    arguments: [
      "1001,2024,5,,register,,", "1001,2024,0,,register,,", "1001,2024,-1.5,,register,,",
      "1001,2013-2015,5,,census,yes,a note", "1001,2024,,suppressed,register,,",
      "1001,2024,,not-collected,register,,", "1001,2024,,not-applicable,register,,",
      "1001,2024,,not-yet-published,register,,",
      // A region, the whole, a former code while it was valid and before the list of codes begins.
      "10,2024,5,,register,,", "0,2024,5,,register,,", "0902,2019,5,,register,,",
      "0902,2005,5,,register,,", "2010,2023,5,,register,,", "0902,2017-2019,5,,register,,",
      // Sorted or not.
      "1001,2024,5,,register,,\n1001,2023,5,,register,,\n0902,2019,5,,register,,",
    ])
  func sound(line: String) throws {
    let figures = try SmallFigures(SmallFigures.header + line + "\n")
    #expect(figures.told == [])
    #expect(figures.all.count == line.split(separator: "\n").count)
  }

  @Test(
    "Lines that are left out",
    arguments: [
      // No number.
      ("1001,2024,many,,register,,", "bad-number 2:11 many"),
      ("1001,2024,1 000,,register,,", "bad-number 2:11 1 000"),
      ("1001,2024,\"1,5\",,register,,", "bad-number 2:12 1,5"),
      ("1001,2024,1.5.2,,register,,", "bad-number 2:11 1.5.2"),
      ("1001,2024,−5,,register,,", "bad-number 2:11 −5"),
      ("1001,2024,..,,register,,", "bad-number 2:11 .."),
      ("1001,2024,nan,,register,,", "bad-number 2:11 nan"),
      ("1001,2024,inf,,register,,", "bad-number 2:11 inf"),
      ("1001,2024,1e999,,register,,", "bad-number 2:11 1e999"),
      ("1001,2024,0x10,,register,,", "bad-number 2:11 0x10"),
      ("1001,2024,0X10,,register,,", "bad-number 2:11 0X10"),
      ("1001,2024,1e5,,register,,", "bad-number 2:11 1e5"),
      ("1001,2024,1-2,,register,,", "bad-number 2:11 1-2"),
      ("1001,2024,١٢,,register,,", "bad-number 2:11 ١٢"),
      ("1001,2024, 5,,register,,", "bad-number 2:11  5"),
      // Both or neither of a figure and a reason; an unknown reason.
      ("1001,2024,,,register,,", "missing-value 2:11 ,"),
      ("1001,2024,5,suppressed,register,,", "missing-value 2:11 5"),
      ("1001,2024,,supressed,register,,", "unknown-choice 2:12 supressed"),
      // No period.
      ("1001,24,5,,register,,", "bad-period 2:6 24"),
      ("1001,2015-2013,5,,register,,", "bad-period 2:6 2015-2013"),
      ("1001,2013-2013,5,,register,,", "bad-period 2:6 2013-2013"),
      ("1001,,5,,register,,", "bad-period 2:6 ,"),
    ] as [(String, String)])
  func unreadable(line: String, told: String) throws {
    let figures = try SmallFigures(SmallFigures.header + line + "\n1001,2020,7,,register,,\n")
    #expect(figures.told == [told])
    #expect(try figures.figures(of: "1001") == ["2020 7"])
  }

  @Test(
    "Names nobody declared, codes at the wrong time, figures told twice",
    arguments: [
      ("1004,2024,5,,register,,", ["unknown-reference 2:1 1004"]),
      ("301,2024,5,,register,,", ["unknown-reference 2:1 301"]),
      ("1001,2024,5,,registre,,", ["unknown-reference 2:14 registre"]),
      ("1001,2024,5,,,,", ["unknown-reference 2:14 ,"]),
      ("0902,2020,5,,register,,", ["bad-period 2:1 0902"]),
      ("0902,2018-2020,5,,register,,", ["bad-period 2:1 0902"]),
      ("2010,2024,5,,register,,", ["bad-period 2:1 2010"]),
      (
        "0902,2018,5,,register,,\n0902,2020,5,,register,,\n0902,2021,5,,register,,",
        ["bad-period 3:1 0902", "bad-period 4:1 0902"]
      ),
      ("1001,2024,5,,register,,\n1001,2024,5,,register,,", ["duplicate-observation 3:1 1001"]),
      (
        "1001,2024,5,,register,,\n1002,2024,5,,register,,\n1001,2024,,suppressed,census,,",
        ["duplicate-observation 4:1 1001"]
      ),
      (
        "1002,2024,5,,register,,\n1001,2024,5,,register,,\n1002,2024,6,,register,,",
        ["duplicate-observation 4:1 1002"]
      ),
    ] as [(String, [String])])
  func wrong(lines: String, told: [String]) throws {
    #expect(try SmallFigures(SmallFigures.header + lines + "\n").told == told)
  }

  @Test("A line without an area is told, be it the first")
  func noArea() throws {
    #expect(
      try SmallFigures(
        SmallFigures.header + "1001,2024,5,,register,,\n,2024,5,,register,,\n"
      ).told == ["unknown-reference 3:1 ,"])
    let first = try SmallFigures(SmallFigures.header + ",2024,5,,register,,\n")
    #expect(first.told == ["unknown-reference 2:1 ,"])
  }

  @Test("What stands under 'derived' is 'yes' or nothing", arguments: ["no", "ja", "Yes", "true"])
  func derived(text: String) throws {
    let figures = try SmallFigures(SmallFigures.header + "1001,2024,5,,register,\(text),\n")
    #expect(figures.told == ["unknown-choice 2:23 \(text)"])
  }

  @Test(
    "A table with other columns is not read",
    arguments: [
      ("area,period,value\n1001,2024,5\n", "missing-key 1:1 "),
      ("area,periode,value,missing,source,derived,note\n", "unknown-key 1:6 periode"),
    ] as [(String, String)])
  func columns(table: String, told: String) throws {
    let figures = try SmallFigures(table)
    #expect(figures.told.contains(told))
    #expect(figures.all.count == 0)
  }
}
