import Support
import Synchronization
import Testing

/// `helhet data fetch` against a server on this machine, its errors included.
@Suite struct FetchTests {
  private static let diff = """
    people-at-risk: 8 added, 10 changed
      ~ B01 2018  13020 -> 15118
      ~ B01 2020  13185 -> 15120
      ~ B03 2018  22460 -> 24618
      ~ B03 2020  22710 -> 24620
      ~ B06 2018  12305 -> 14268
      ~ B06 2020  12190 -> 14270
      ~ B08 2018  6240 -> 8318
      ~ B08 2020  6310 -> 8320
      ~ B09 2018  9720 -> 11818
      ~ B09 2020  suppressed -> 11820
      + B01 2022  15122
      + B03 2022  24622
      + B06 2022  14272
      + B08 2022  8322
      + B09 2022  11822
      + VAL 2018  66018
      + VAL 2020  66020
      + VAL 2022  66022
      look whether 'limits' in Content/indicators/people-at-risk.yml is still true

    """

  @Test func whatIsSoundIsWritten() throws {
    try FakeOffice.with { office in
      let before = try office.content()
      let run = try office.data("fetch", "people-at-risk")
      #expect(run.errors == "")
      #expect(run.code == 0)
      #expect(run.output == Self.diff + "2 files were written\n")
      let after = try office.content()
      let changed = after.keys.filter { after[$0] != before[$0] }.sorted()
      #expect(changed == ["data/observations/people-at-risk.csv", "data/sources.yml"])
      let table = try office.folder.text(FakeOffice.table)
      #expect(
        table.contains(
          "\nB09,2020,11820,,people-register,,\nB09,2022,11822,,people-register,,\nCS,"))
      // What was not fetched is as it was.
      #expect(table.contains("\nB02,2012,8200,,people-register,,\n"))
      let lines = Array(table.split(separator: "\n").dropFirst())
      #expect(lines == lines.sorted())
      let sources = try office.folder.text(FakeOffice.sources)
      let dates = sources.matches(of: /retrieved: (.*)/).map { String($0.1) }
      #expect(dates == ["2024-03-02", "2026-11-24", "2024-03-04", "2024-03", "2024-03-02"])
      #expect(!office.folder.exists(".helhet/fetch"))
      #expect(try Program.helhet.run("check", "--strict", in: office.folder).code == 0)

      let again = try office.data("fetch")
      #expect(again.output == "people-at-risk: 18 as before\neverything is as it was\n")
      #expect(try office.content() == after)
    }
  }

  @Test func aDryRunWritesNothingAndIsNotInVain() throws {
    try FakeOffice.with { office in
      let before = try office.content()
      let run = try office.data("fetch", "--dry-run")
      #expect(run.code == 0)
      #expect(run.output.hasSuffix("a dry run writes nothing\n"))
      #expect(try office.content() == before)
      let posts = office.server.requests.count { $0.method == "POST" }
      #expect(try office.data("fetch").code == 0)
      #expect(office.server.requests.count { $0.method == "POST" } == posts)
    }
  }

  /// How a server may fail, and what is said then.
  @Test(
    arguments: [
      (
        400, "application/json", #"{"type":"Parameter error","title":"Non-existent value"}"#,
        "the server answers 400, 'Non-existent value'"
      ),
      (
        403, "application/json", #"{"title":"Too many cells selected"}"#,
        "the server answers 403, 'Too many cells selected'"
      ),
      (404, "text/html", "<html>Not found</html>", "the server answers 404"),
      (429, "application/json", "{}", "the server answers 429"),
      (503, "text/plain", "busy", "the server answers 503"),
      (
        200, "text/html", "<html><title>Maintenance</title></html>",
        "the server answers with a web page, not JSON"
      ),
      (
        200, "application/json", "<html>Log in</html>",
        "the server answers with a web page, not JSON"
      ),
      (
        200, "application/vnd.ms-excel", "PK",
        "the server answers with 'application/vnd.ms-excel', not JSON"
      ),
    ])
  func aServerThatFails(_ status: Int, _ type: String, _ body: String, _ message: String) throws {
    try failing({ .answer(status, type: type, body: body) }, message)
  }

  @Test func aServerThatBreaksOff() throws {
    try failing({ .cut(#"{"class":"data"#) }, "the server breaks off its answer")
  }

  @Test func aServerThatSaysNothing() throws {
    try failing({ .silence }, "the server does not answer within 1 s", "--timeout", "1")
  }

  @Test func anAnswerThatIsNoTable() throws {
    try FakeOffice.with({ request in
      request.method == "POST"
        ? .json(#"{"class":"dataset"}"#) : FakeOffice.statistics.reply(to: request)
    }) { office in
      let before = try office.content()
      let run = try office.data("fetch")
      #expect(run.code == 1)
      #expect(run.errors.contains("error: this is no JSON-stat table: it lacks 'id' [json-stat]"))
      #expect(try office.content() == before)
    }
  }

  private func failing(
    _ reply: @escaping @Sendable () -> FakeServer.Reply, _ message: String, _ options: String...
  ) throws {
    try FakeOffice.with({ request in
      request.method == "POST" ? reply() : FakeOffice.statistics.reply(to: request)
    }) { office in
      let before = try office.content()
      let run = try Program.helhet.run(
        ["data", "fetch", "--attempts", "1"] + options, in: office.folder)
      #expect(run.code == 2)
      #expect(run.output == "")
      #expect(
        run.errors.hasPrefix(
          "Content/indicators/people-at-risk.yml:21:13: error: table P-12 cannot be fetched: "
            + "\(message) [not-fetched]\n"), "\(run.errors)")
      #expect(run.errors.contains("   = fix: "))
      #expect(
        run.errors.hasSuffix("nothing was written, and all figures are as they were\n"))
      #expect(try office.content() == before)
    }
  }

  @Test func whatMayPassIsTriedAgain() throws {
    let failures = Failures(2)
    try FakeOffice.with({ request in
      request.method == "POST" && failures.next()
        ? .answer(429, type: "application/json", headers: ["Retry-After: 0"], body: "{}")
        : FakeOffice.statistics.reply(to: request)
    }) { office in
      let run = try office.data("fetch", "--attempts", "3")
      #expect((run.code, run.errors) == (0, ""))
      #expect(office.server.requests.count { $0.method == "POST" } == 3)
    }
  }

  @Test func whatStoppedGoesOn() throws {
    var statistics = FakeOffice.statistics
    statistics.maxCells = 6
    let table = statistics
    let failures = Failures(1)
    try FakeOffice.with({ request in
      // Two basins a call; the third call is cut, once.
      request.body.contains("B09") && failures.next()
        ? .cut("{") : table.reply(to: request)
    }) { office in
      let before = try office.content()
      #expect(try office.data("fetch").code == 2)
      #expect(try office.content() == before)
      #expect(try office.folder.folder(".helhet/fetch").files().count == 2)
      let asked = office.server.requests.count { $0.method == "POST" }
      #expect(try office.data("fetch").code == 0)
      #expect(asked == 3)
      #expect(office.server.requests.count { $0.method == "POST" } == 4)
      #expect(
        try office.folder.text(FakeOffice.table).contains("\nVAL,2022,66022,,people-register,,\n"))
      #expect(!office.folder.exists(".helhet/fetch"))
    }
  }

  @Test func unlikelyFiguresWaitForSomebody() throws {
    var statistics = FakeOffice.statistics
    statistics.cell = { codes in codes["Year"] == "2022" ? "1" : FakeOffice.statistics.cell(codes) }
    let table = statistics
    try FakeOffice.with({ table.reply(to: $0) }) { office in
      let before = try office.content()
      let run = try office.data("fetch")
      #expect(run.code == 1)
      #expect(
        run.errors.contains(
          "error: B01 Arrel has 1 in 2022 and had 15120 in 2020 [doubtful-figures]"))
      #expect(run.output.contains("  + B01 2022  1\n"), "the difference is shown all the same")
      #expect(try office.content() == before)
      #expect(try office.data("fetch", "--accept-jumps").code == 0)
      #expect(
        try office.folder.text(FakeOffice.table).contains("\nB01,2022,1,,people-register,,\n"))
    }
  }

  @Test func oneFailureAndOneSuccess() throws {
    try FakeOffice.with { office in
      let path = "Content/indicators/insured-share.yml"
      let query =
        "query: { api: numbers, source: insurance-survey, table: X, area: A, time: T, contents: C }\n"
      try office.folder.write(try office.folder.text(path) + query, to: path)
      let before = try office.content()
      let all = try office.data("fetch")
      #expect(all.code == 2)
      #expect(all.errors.contains("table X cannot be fetched"))
      #expect(try office.content() == before, "all or nothing")
      let rest = try office.data("fetch", "--keep-going")
      #expect(rest.code == 2)
      #expect(rest.errors.hasSuffix(" files; 2 files were written\n"))
      #expect(try office.folder.text(FakeOffice.table).contains("B01,2022,15122"))
    }
  }

  @Test func namesThatNobodyHas() throws {
    try FakeOffice.with { office in
      let run = try office.data("fetch", "people-at-rsk")
      #expect(run.code == 64)
      #expect(
        run.errors.hasPrefix(
          "Error: No indicator is called 'people-at-rsk'; did you mean 'people-at-risk'?"))
      let other = try office.data("fetch", "flood-damage")
      #expect(other.code == 1)
      #expect(
        other.errors.contains(
          "error: 'flood-damage' does not say how its figures are fetched [bad-query]"))
      #expect(try office.data("fetch", "areas", "people-at-risk").code == 64)
      #expect(
        try Program.helhet.run("data", "fetch", "--date", "2026-02-30", in: office.folder).code
          == 64)
      #expect(office.server.requests == [])
    }
  }

  @Test func contentThatIsBrokenIsMendedFirst() throws {
    try FakeOffice.with { office in
      try office.folder.replace(
        "api: numbers", with: "api: nombers", in: "Content/indicators/people-at-risk.yml")
      let run = try office.data("fetch")
      #expect(run.code == 1)
      #expect(run.errors.contains("no api is called 'nombers' [unknown-reference]"))
      #expect(run.errors.hasSuffix("mend the content first; nothing was fetched or written\n"))
      #expect(office.server.requests == [])
    }
  }

  @Test func withoutCurlItIsSaid() throws {
    try FakeOffice.with { office in
      let run = try Program.helhet.run(
        ["data", "fetch"], in: office.folder, environment: ["PATH": "/nowhere"])
      #expect(run.code == 2)
      #expect(run.errors.contains("because the program 'curl' is not installed (apt install curl)"))
    }
  }
}

/// The first few times something fails.
private final class Failures: Sendable {
  private let left: Mutex<Int>

  init(_ count: Int) { left = Mutex(count) }

  func next() -> Bool {
    left.withLock { count in
      defer { count = max(0, count - 1) }
      return count > 0
    }
  }
}
