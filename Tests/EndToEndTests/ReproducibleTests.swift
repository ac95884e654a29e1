import Support
import Testing

/// The same content gives the same bytes, wherever and however it is built.
@Suite struct ReproducibleTests {
  private static let environments: [[String: String]] = [
    ["TZ": "UTC", "LC_ALL": "C", "LANG": "C"],
    ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
    ["TZ": "America/St_Johns", "LC_ALL": "ar_EG.UTF-8", "LANG": "nb_NO.UTF-8", "NO_COLOR": "1"],
  ]

  @Test func sameBytes() throws {
    try Folder.temporary { folder in
      var first: [String: [UInt8]]?
      for (place, name) in ["here", "there/a much longer way ø"].enumerated() {
        let site = folder.folder(name)
        try Repository.copyRiverBasins(to: site)
        for (number, environment) in Self.environments.enumerated() {
          let arguments = ["build", "--threads", "\(number + 1)", "--output", "Output-\(number)"]
          let run = try Program.helhet.run(arguments, in: site, environment: environment)
          try #require(run.code == 0, "\(run.errors)")
          let built = try site.folder("Output-\(number)").contents()
          let wanted = first ?? built
          first = wanted
          #expect(Set(built.keys) == Set(wanted.keys))
          for (path, bytes) in built where wanted[path] != bytes {
            Issue.record("\(path) differs, place \(place), environment \(number)")
          }
        }
      }
    }
  }
}
