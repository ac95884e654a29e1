import Support

/// The site of the second model, built once for all suites that look at it.
enum BuiltSite {
  /// The pages by path; the HTML as written.
  static let pages = files.map { $0.filter { $0.key.hasSuffix(".html") } }

  /// Every file by path, as text.
  static let files = Result {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      return try build(in: folder)
    }
  }

  /// Builds what is in a folder.
  static func build(in folder: Folder) throws -> [String: String] {
    let run = try Program.helhet.run("build", "--strict", in: folder)
    guard run.code == 0 else { throw FixtureError(run.errors) }
    let output = folder.folder("Output")
    return try output.files().reduce(into: [:]) { $0[$1] = try output.text($1) }
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
