import Support
import Testing

@testable import Publishing

/// A table knows what its rows are sorted, filtered and found by.
@Suite struct DataTableTests {
  struct Ship: Sendable {
    var name: String
    var length: Double?
    var ports: [String] = []
  }

  private static var design: DataTableDesign<Ship> {
    DataTableDesign(
      id: "ships", style: "fleet", base: "name",
      columns: [
        .init(key: "name", name: "Name"),
        .init(key: "port", name: "Port") { .text($0.ports.joined(separator: " ")) },
        .init(key: "length", name: "Length", isNumber: true) {
          $0.length.map { .number($0) } ?? .missing
        },
        .init(key: "remark", name: "Remark"),
      ],
      facets: [
        .init(
          key: "port", name: "Home port",
          options: [
            ("oslo", "Oslo", ["Christiania", "Kristiania"]), ("bergen", "Bergen", []),
            ("nowhere", "Nowhere", []),
          ], codes: \.ports),
        .init(key: "flag", name: "Flag", options: [("no", "Norway", [])], codes: { _ in [] }),
      ],
      words: { $0.name == "Gann" ? ["MS", "Narvik"] : [] })
  }

  private static let ships = [
    Ship(name: "Gann", length: 108.6, ports: ["bergen"]),
    Ship(name: "Kong Harald", length: 121.8, ports: ["oslo", "bergen"]),
    Ship(name: "Lofoten", length: nil),
    // Aa comes last in this alphabet, -2 before 9 before 108.6, and equal values share a place.
    Ship(name: "Nordlys", length: -2, ports: ["aagotnes"]),
    Ship(name: "Vesteraalen", length: 9, ports: ["bergen"]),
  ]

  private static let made = SmallSite.builder().dataTable(
    design, of: ships, path: "fleet/ships/index.html", rows: "5 ships")

  @Test func rows() {
    #expect(
      Self.made.rows == [
        DataRow(ranks: "0 0 2", options: "1", words: "MS Narvik"),
        DataRow(ranks: "1 1 3", options: "0,1", words: ""),
        DataRow(ranks: "2 - -", options: "-", words: ""),
        DataRow(ranks: "3 2 0", options: "-", words: ""),
        DataRow(ranks: "4 0 1", options: "1", words: ""),
      ])
  }

  @Test func columns() {
    let told = Self.made.table.columns.map {
      "\($0.key)\($0.isBase ? " base" : "")\($0.isNumber ? " number" : "")"
        + "\($0.isSortable ? " sortable" : "")"
    }
    #expect(told == ["name base sortable", "port sortable", "length number sortable", "remark"])
  }

  /// Only options that some row has, and only facets that have such.
  @Test func facets() {
    let told = Self.made.table.facets.map { facet in
      "\(facet.key): "
        + facet.options.map { "\($0.code) \($0.name) (\($0.count)) [\($0.words)]" }
        .joined(separator: ", ")
    }
    #expect(told == ["port: oslo Oslo (1) [Christiania Kristiania], bergen Bergen (3) []"])
  }

  @Test(arguments: [
    ("index.html", "index"), ("ships/index.html", "ships"), ("fleet/ships.html", "ships"),
    ("fleet/long-ships/index.html", "long-ships"),
  ])
  func fileName(path: String, name: String) {
    let table = SmallSite.builder().dataTable(Self.design, of: [], path: path, rows: "").table
    #expect(table.file == name)
    #expect(table.path == path)
  }

  @Test func foldsOfTheLanguage() { #expect(Self.made.table.folds == "aa=å é=e") }

  /// What a row of a long table costs beside its cells.
  @Test func weightOfARow() throws {
    let row = DataRow(ranks: "356 356 356", options: "14", words: "")
    var compiler = SmallSite.builder(
      templates: [
        "pages/row.mustache": "<tr id=\"r-5001\" {{> components/data-row}}></tr>",
        "components/data-row.mustache":
          try Repository.root.text("Templates/components/data-row.mustache"),
      ]
    ).compiler
    let program = compiler.compile("pages/row", for: DataRow.self)
    var out = ByteBuffer()
    program.run(row, SmallSite.frame, &out)
    #expect(
      String(decoding: out.bytes, as: UTF8.self)
        == "<tr id=\"r-5001\" data-k=\"356 356 356\" data-o=\"14\"\n></tr>")
    #expect(out.bytes.count <= 110)
  }
}
