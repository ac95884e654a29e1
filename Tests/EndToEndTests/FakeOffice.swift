import Foundation
import Support
import Testing

/// The second model in a folder, with a statistical office on this machine that has a table of
/// the people at risk: 1000 × the number of the basin + the year.
struct FakeOffice {
  let folder: Folder
  let server: FakeServer

  static let statistics = FakeStatistics(
    table: "P-12",
    variables: [
      .init("Basin", ["B01", "B03", "B06", "B08", "B09", "B77", "ALL"], role: "geo"),
      .init("ContentsCode", ["persons"], role: "metric"),
      .init("Year", ["2018", "2020", "2022"], role: "time"),
    ]
  ) { codes in
    let basin = Int((codes["Basin"] ?? "").suffix(2)) ?? 70
    // Near enough to what the register has.
    let people = [1: 13_100, 3: 22_600, 6: 12_250, 8: 6_300, 9: 9_800, 70: 64_000][basin] ?? 0
    return String(people + (Int(codes["Year"] ?? "") ?? 0))
  }

  /// Runs a test in a folder of its own with a server that answers what a test says.
  static func with(
    _ respond: @escaping @Sendable (FakeServer.Request) -> FakeServer.Reply = {
      statistics.reply(to: $0)
    }, _ body: (FakeOffice) throws -> Void
  ) throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      try FakeServer.with(respond) { server in
        try folder.replace("http://127.0.0.1:9", with: server.address, in: "Content/data/apis.yml")
        let query = """
          query:
            api: numbers
            source: people-register
            area: Basin
            whole: ALL
            time: Year
            contents: persons

          """
        let path = "Content/indicators/people-at-risk.yml"
        try folder.write(try folder.text(path) + query, to: path)
        try body(FakeOffice(folder: folder, server: server))
      }
    }
  }

  /// Runs `helhet data` on 2026-11-24, each call tried once unless told otherwise.
  func data(_ arguments: String...) throws -> Program.Run {
    var arguments = ["data"] + arguments + ["--date", "2026-11-24"]
    if arguments[1] == "fetch", !arguments.contains("--attempts") {
      arguments += ["--attempts", "1"]
    }
    return try Program.helhet.run(arguments, in: folder)
  }

  /// The content, without what a stopped fetch keeps.
  func content() throws -> [String: [UInt8]] { try folder.folder("Content").contents() }

  static let table = "Content/data/observations/people-at-risk.csv"
  static let sources = "Content/data/sources.yml"
}
