import Support
import Testing

/// `helhet data fetch areas` against a register of codes on this machine.
@Suite struct FetchAreasTests {
  @Test func areasAndTheirChanges() throws {
    let codes =
      #"{"codes":[{"code":"B01","name":"Arrel"},{"code":"B03","name":"Mirrow"},"#
      + #"{"code":"B06","name":"Corvale"},{"code":"B08","name":"Upper Tamble"},{"code":"B99","name":"x"}]}"#
    let changes =
      #"{"codeChanges":["#
      + [
        ("2015-01-01", "B02", "B06"), ("2015-01-01", "B04", "B06"), ("2017-01-01", "B07", "B08"),
        ("2017-01-01", "B07", "B09"), ("2020-01-01", "B02", "B01"),
      ]
      .map { #"{"oldCode":"\#($0.1)","newCode":"\#($0.2)","changeOccurred":"\#($0.0)"}"# }
      .joined(separator: ",") + "]}"
    try FakeOffice.with({ request in
      request.path.hasPrefix("/classifications/7/codesAt?date=2026-11-24&language=en")
        ? .json(codes)
        : request.path
          == "/classifications/7/changes.json?from=2014-12-31&to=2026-11-25&language=en"
          ? .json(changes) : .answer(404, type: "text/plain", body: "")
    }) { office in
      try office.folder.write(
        try office.folder.text("Content/data/apis.yml") + """
          codes:
            address: \(office.server.address)
            language: en
            areas: "7"
            ignore: [B99]
            maxCalls: 30
            perSeconds: 60

          """, to: "Content/data/apis.yml")
      let before = try office.folder.text("Content/data/changes.csv")
      let run = try office.data("fetch", "areas")
      #expect(run.errors == "")
      #expect(run.code == 0)
      #expect(
        run.output == """
            ? the content has the area B09 Lower Tamble River Basin, the register does not
            + 2020-01-01,B02,B01,renumbered
          1 file was written

          """)
      #expect(
        try office.folder.text("Content/data/changes.csv")
          == before + "2020-01-01,B02,B01,renumbered\n")
    }
  }

  @Test func withoutAServiceForCodes() throws {
    try FakeOffice.with { office in
      let run = try office.data("fetch", "areas")
      #expect(run.code == 1)
      #expect(
        run.errors.contains(
          "error: the content does not say where codes of areas are fetched [bad-query]"))
    }
  }
}
