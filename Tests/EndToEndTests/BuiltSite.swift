import Support

/// The pages of the second model, built once for all suites that look at them.
enum BuiltSite {
  /// By path; the HTML as written.
  static let pages = Result {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let run = try Program.helhet.run("build", "--strict", in: folder)
      guard run.code == 0 else { throw FixtureError(run.errors) }
      let output = folder.folder("Output")
      return try output.files().filter { $0.hasSuffix(".html") }
        .reduce(into: [String: String]()) { $0[$1] = try output.text($1) }
    }
  }

  /// What a reader sees of a piece of HTML, with single spaces.
  static func visibleText(_ html: some StringProtocol) -> String {
    var text = String(html).replacing(/<[^>]*>/, with: " ")
    let signs = ["&#39;": "'", "&quot;": "\"", "&lt;": "<", "&gt;": ">", "&amp;": "&"]
    for (entity, sign) in signs.sorted(by: { $0.key < $1.key }) {
      text = text.replacing(entity, with: sign)
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
