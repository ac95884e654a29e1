import Source
import Support
import Testing

@testable import Exchange

/// JSON-stat 2.0 in all forms that its definition allows.
@Suite struct JSONStatReaderTests {
  /// Two areas and two years.
  private func text(
    index: String = #"["a","b"]"#, value: String = "[1,2,3,4]", more: String = ""
  ) -> String {
    """
    {"version":"2.0","class":"dataset","id":["Area","Year"],"size":[2,2],"dimension":{
    "Area":{"label":"area","category":{"index":\(index),"label":{"a":"Alfa","b":"Beta"}}},
    "Year":{"category":{"index":{"2020":0,"2021":1}}}},"value":\(value)\(more)}
    """
  }

  private func cells(_ cube: Cube) -> [Cube.Cell] {
    (0..<2).flatMap { area in (0..<2).map { cube[[area, $0]] } }
  }

  @Test(
    arguments: [
      (#"["a","b"]"#, ["a", "b"]), (#"{"a":0,"b":1}"#, ["a", "b"]),
      (#"{"a":1,"b":0}"#, ["b", "a"]),
    ])
  func index(_ index: String, _ codes: [String]) throws {
    let cube = try cube(text(index: index))
    #expect(cube.dimensions[0].categories.map(\.code) == codes)
    #expect(cube.dimensions[0].categories.first { $0.code == "b" }?.label == "Beta")
    #expect(
      cube.dimensions[1].categories.map(\.label) == ["2020", "2021"], "no label but the code")
  }

  @Test func aSingleCategoryNeedsNoIndex() throws {
    let cube = try cube(
      """
      {"class":"dataset","id":["A"],"size":[1],"dimension":{"A":{"category":{"label":
      {"x":"Only"}}}},"value":[7]}
      """)
    #expect(cube.dimensions[0].categories == [Cube.Category(code: "x", label: "Only")])
    #expect(cube[[0]] == .value(7))
  }

  @Test(
    arguments: [
      ("[1,2,3,4]", "", [.value(1), .value(2), .value(3), .value(4)]),
      ("[1,null,3,4]", "", [.value(1), .empty, .value(3), .value(4)]),
      (#"{"0":1,"3":4}"#, "", [.value(1), .empty, .empty, .value(4)]),
      (#"[1,"..",3,4]"#, "", [.value(1), .sign(".."), .value(3), .value(4)]),
      (
        "[1,null,null,4]", #","status":{"1":":","2":"."}"#,
        [.value(1), .sign(":"), .sign("."), .value(4)]
      ),
      (
        "[1,null,3,4]", #","status":[null,"..","",null]"#,
        [.value(1), .sign(".."), .value(3), .value(4)]
      ),
      ("[1,null,3,4]", #","status":".""#, [.value(1), .sign("."), .value(3), .value(4)]),
      // A preliminary figure is a figure.
      ("[1,2,3,4]", #","status":{"1":"p"}"#, [.value(1), .value(2), .value(3), .value(4)]),
    ] as [(String, String, [Cube.Cell])])
  func valueAndStatus(_ value: String, _ status: String, _ wanted: [Cube.Cell]) throws {
    #expect(cells(try cube(text(value: value, more: status))) == wanted)
  }

  @Test func rolesUnitsAndTheTableAreRead() throws {
    let cube = try cube(
      """
      {"class":"dataset","label":"T","updated":"2026-01-01","id":["R","C","T"],"size":[1,1,1],
      "role":{"geo":["R"],"time":["T"],"metric":["C"]},"extension":{"px":{"tableid":"T1"}},
      "dimension":{"R":{"category":{"index":["0"]},"extension":{"elimination":true}},
      "C":{"category":{"index":["n"],"unit":{"n":{"base":"persons","decimals":0}}}},
      "T":{"category":{"index":["2020"]}}},"value":[1]}
      """)
    #expect(cube.dimensions.map(\.role) == [.area, .contents, .time])
    #expect(cube.dimensions.map(\.mayBeLeftOut) == [true, nil, nil])
    #expect(cube.dimensions[1].units == ["n": "persons"])
    #expect((cube.table, cube.updated) == ("T1", "2026-01-01"))
  }

  @Test func eachCellKnowsItsPlace() throws {
    let text = text(value: "[1,null,345,4]")
    let place = try cube(text).span([1, 0])
    #expect(place.file.text(place.range) == "345")
  }

  @Test(
    arguments: [
      (#"{"class":"collection"}"#, "this is a collection of tables, not a table"),
      (#"{"class":"dimension"}"#, "this is a JSON-stat 'dimension', not a table"),
      (#"{"dataset":{}}"#, "this is no JSON-stat 2.0 table"),
      ("[]", "this is no JSON-stat 2.0 table"),
      (#"{"class":"dataset"}"#, "this is no JSON-stat table: it lacks 'id'"),
      (
        #"{"class":"dataset","id":"A","size":[1],"dimension":{}}"#,
        "this is no JSON-stat table: 'id' has to be a list, not a text"
      ),
      (
        #"{"class":"dataset","id":["A"],"size":[1,2],"dimension":{}}"#,
        "this is no JSON-stat table: 'id' and 'size' are not equally long"
      ),
      (
        #"{"class":"dataset","id":["A"],"size":[1.5],"dimension":{}}"#,
        "this is no JSON-stat table: 'id' has to hold texts, 'size' whole numbers"
      ),
      (
        #"{"class":"dataset","id":["A"],"size":[1],"dimension":{}}"#,
        "this is no JSON-stat table: the dimension 'A' is not described"
      ),
      (
        #"{"class":"dataset","id":["A"],"size":[2],"dimension":{"A":{"category":{"index":["x"]}}}}"#,
        "this is no JSON-stat table: the dimension 'A' does not have the 2 categories that 'size' "
          + "promises"
      ),
      (
        #"{"class":"dataset","id":["A"],"size":[2],"dimension":{"A":{"category":{"index":{"x":0,"y":2}}}}}"#,
        "this is no JSON-stat table: the positions in 'A' have to be 0, 1, 2, each once"
      ),
      (
        #"{"class":"dataset","id":["A"],"size":[2],"dimension":{"A":{"category":{"index":["x","x"]}}}}"#,
        "this is no JSON-stat table: the categories of 'A' have to differ"
      ),
      (
        #"{"class":"dataset","id":["A"],"size":[1],"dimension":{"A":{"category":{"index":["x"]}}},"value":[1,2]}"#,
        "this is no JSON-stat table: 'value' has 2 cells, 'size' promises 1"
      ),
      (
        #"{"class":"dataset","id":["A"],"size":[1],"dimension":{"A":{"category":{"index":["x"]}}},"value":{"1":2}}"#,
        "this is no JSON-stat table: '1' is no cell of the table"
      ),
      (
        #"{"class":"dataset","id":["A"],"size":[1],"dimension":{"A":{"category":{"index":["x"]}}},"value":1}"#,
        "this is no JSON-stat table: 'value' has to be a list or an object, not a number"
      ),
    ])
  func whatIsNone(_ text: String, _ message: String) throws {
    var diagnostics = Diagnostics()
    #expect(JSONStatReader.read(try json(text), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.told == ["json-stat: \(message)"])
  }

  @Test func aDescriptionHasNoCells() throws {
    let described = try cube(text(value: "null"))
    #expect(cells(described) == [.empty, .empty, .empty, .empty])
  }

  @Test func aRealAnswer() throws {
    let cube = try cube(Repository.fixtures.text("Publishers/ssb-12134.json"))
    #expect(cube.table == "12134")
    #expect(cube.dimensions.map(\.id) == ["KOKkommuneregion0000", "ContentsCode", "Tid"])
    #expect(cube.dimensions[0].categories.map(\.code) == ["0301", "4601", "5001"])
    #expect(cube.dimensions[1].units == ["KOSAG110000": "kr"])
    #expect((0..<3).map { cube[[$0, 0, 0]] } == [.value(81240), .value(66605), .value(62853)])
  }
}
