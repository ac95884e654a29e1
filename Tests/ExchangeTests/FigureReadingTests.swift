import Model
import Source
import Support
import Testing

@testable import Exchange

/// An indicator's figures in a publisher's table.
@Suite struct FigureReadingTests {
  /// A table of areas, kinds, contents and years whose cells count up from 1.
  private func table(
    areas: [String], kinds: [String] = ["all"], contents: [String] = ["n"],
    years: [String] = ["2020"], roles: Bool = true, signs: [Int: String] = [:]
  ) -> String {
    let count = areas.count * kinds.count * contents.count * years.count
    func list(_ codes: [String]) -> String { codes.map { #""\#($0)""# }.joined(separator: ",") }
    func dimension(_ id: String, _ codes: [String]) -> String {
      #""\#(id)":{"category":{"index":[\#(list(codes))]}}"#
    }
    let values = (1...count).map { signs[$0] == nil ? String($0) : "null" }
    let status = signs.sorted { $0.key < $1.key }.map { #""\#($0.key - 1)":"\#($0.value)""# }
    return """
      {"class":"dataset","id":["Basin","Kind","What","Year"],
      "size":[\(areas.count),\(kinds.count),\(contents.count),\(years.count)],
      \(roles ? #""role":{"geo":["Basin"],"time":["Year"],"metric":["What"]},"# : "")
      "dimension":{\(dimension("Basin", areas)),\(dimension("Kind", kinds)),
      \(dimension("What", contents)),\(dimension("Year", years))},
      "value":[\(values.joined(separator: ","))],"status":{\(status.joined(separator: ","))}}
      """
  }

  private func read(
    _ text: String, borders: String = "contemporary", _ change: (inout Selection) -> Void = { _ in }
  ) throws -> (incoming: Incoming?, told: [String]) {
    let basins = try Basins(query: "borders: \(borders)\n")
    var selection = Selection(source: Identifier("people-register"))
    change(&selection)
    var diagnostics = Diagnostics()
    let incoming = FigureReading(basins.catalogue, try basins.indicator(), selection)
      .read(try cube(text), diagnostics: &diagnostics)
    return (incoming, diagnostics.told)
  }

  private func words(_ incoming: Incoming?) -> [String] {
    incoming?.figures.map(\.observation.words) ?? []
  }

  @Test(arguments: [true, false]) func findsItsWay(_ hasRoles: Bool) throws {
    let (incoming, told) = try read(
      table(areas: ["B01", "VAL", "CN"], years: ["2019", "2020"], roles: hasRoles))
    #expect(told == [])
    #expect(
      words(incoming) == [
        "B01 2019 1", "B01 2020 2", "VAL 2019 3", "VAL 2020 4", "CN 2019 5", "CN 2020 6",
      ])
  }

  @Test func namesAreFoundInAnyCase() throws {
    let (incoming, _) = try read(table(areas: ["B01"], kinds: ["x", "y"], contents: ["n", "m"])) {
      $0.area = "basin"
      $0.time = "YEAR"
      $0.contents = "m"
      $0.select = [("kind", ["y"])]
    }
    #expect(words(incoming) == ["B01 2020 4"])
  }

  @Test func codesThatAreChosenAreAdded() throws {
    let (incoming, _) = try read(table(areas: ["B01", "B03"], kinds: ["x", "y", "z"])) {
      $0.select = [("Kind", ["x", "z"])]
    }
    #expect(words(incoming) == ["B01 2020 4 derived", "B03 2020 10 derived"])
  }

  @Test func aSumWithAHiddenPartIsHidden() throws {
    let (incoming, _) = try read(table(areas: ["B01"], kinds: ["x", "y"], signs: [2: ":"])) {
      $0.select = [("Kind", ["x", "y"])]
    }
    #expect(words(incoming) == ["B01 2020 suppressed derived"])
  }

  @Test(
    arguments: [
      (".", "not-applicable"), ("..", "not-collected"), ("...", "not-yet-published"),
      (":", "suppressed"), ("-", "0"),
    ])
  func signs(_ sign: String, _ meaning: String) throws {
    let (incoming, told) = try read(table(areas: ["B01"], signs: [1: sign]))
    #expect(told == [])
    #expect(words(incoming) == ["B01 2020 \(meaning)"])
  }

  @Test func unknownSignsAreTold() throws {
    let (incoming, told) = try read(table(areas: ["B01", "B03"], signs: [1: "?", 2: "?"]))
    #expect(incoming == nil)
    #expect(told == ["unknown-code: '?' is no sign for a missing figure"])
  }

  @Test func whatIsNoAreaIsLeftOut() throws {
    let (incoming, _) = try read(table(areas: ["B01", "X9", "0"]))
    #expect(words(incoming) == ["B01 2020 1"])
    #expect(incoming?.unknownAreas == ["X9", "0"])
  }

  @Test func thePublishersOwnCodes() throws {
    let (incoming, _) = try read(table(areas: ["K-B01", "EAK", "B03"])) {
      $0.prefix = "K-"
      $0.whole = "EAK"
    }
    #expect(words(incoming) == ["B01 2020 1", "VAL 2020 2", "B03 2020 3"])
  }

  /// B02 and B04 became B06 in 2015, B07 became B08 and B09 in 2017.
  @Test(
    arguments: [
      (
        "contemporary", false,
        ["B02 2014 1", "B06 2016 5", "B06 2020 6", "B08 2020 9", "B01 2014 10", "B01 2016 11"], 5
      ),
      (
        "current", false,
        ["B06 2016 5", "B06 2020 6", "B08 2020 9", "B01 2014 10", "B01 2016 11"], 3
      ),
      // The publisher's sum for B06 is what B06 is; nobody can part B07.
      (
        "current", true,
        ["B06 2014 4", "B06 2016 5", "B06 2020 6", "B08 2020 9", "B01 2014 10", "B01 2016 11"], 2
      ),
    ])
  func onlyTheAreaThatIsMeant(
    _ borders: String, _ isRecalculated: Bool, _ wanted: [String], _ left: Int
  ) throws {
    let text = table(areas: ["B02", "B06", "B08", "B01"], years: ["2014", "2016", "2020"])
    let (incoming, told) = try read(text, borders: borders) {
      $0.isRecalculated = isRecalculated
    }
    #expect(told == [])
    #expect(words(incoming) == wanted + ["B01 2020 12"])
    #expect(incoming?.otherBorders == left)
  }

  @Test func aRegionIsAsOldAsItsAreas() throws {
    // CS has B03, which is older than all changes.
    let (incoming, _) = try read(
      table(areas: ["CS"], years: ["2014", "2020"], signs: [1: "."]), borders: "contemporary")
    #expect(words(incoming) == ["CS 2020 2"])
  }

  @Test(
    arguments: [
      ("area", "Basn", "unknown-code: the table has no variable 'Basn'"),
      ("time", "Tid", "unknown-code: the table has no variable 'Tid'"),
      ("contents", "m", "unknown-code: the table has no code 'm' in 'What'"),
      ("variable", "Sort", "unknown-code: the table has no variable 'Sort'"),
      ("code", "z", "unknown-code: the table has no code 'z' in 'Kind'"),
      (
        "nothing", "",
        "open-choice: the table divides its figures by 'Kind', and nobody says which are meant"
      ),
    ])
  func whatTheTableLacks(_ part: String, _ name: String, _ message: String) throws {
    let (incoming, told) = try read(table(areas: ["B01"], kinds: ["x", "y"])) { selection in
      if part != "nothing" { selection.select = [("Kind", ["x"])] }
      switch part {
      case "area": selection.area = name
      case "time": selection.time = name
      case "contents": selection.contents = name
      case "variable": selection.select.append((name, ["x"]))
      case "code": selection.select = [("Kind", [name])]
      default: break
      }
    }
    #expect(incoming == nil)
    #expect(told == [message])
  }

  @Test func periodsThatAreNoYears() throws {
    let (_, told) = try read(table(areas: ["B01"], years: ["2020K1"]))
    #expect(
      told == [
        "bad-period: the table has figures for '2020K1', which is no year or span of years"
      ])
  }

  @Test func aTableWithoutAreas() throws {
    let (_, told) = try read(table(areas: ["x"], roles: false))
    #expect(told == ["open-choice: no variable of the table has areas"])
  }

  @Test func theUnitComesAlong() throws {
    let text = """
      {"class":"dataset","id":["A","C","T"],"size":[1,2,1],
      "role":{"geo":["A"],"time":["T"],"metric":["C"]},
      "dimension":{"A":{"category":{"index":["B01"]}},"T":{"category":{"index":["2020"]}},
      "C":{"category":{"index":["n","m"],"unit":{"n":{"base":"homes"},"m":{"base":"per cent"}}}}},
      "value":[1,2]}
      """
    #expect(try read(text) { $0.contents = "m" }.incoming?.unit == "per cent")
  }
}
