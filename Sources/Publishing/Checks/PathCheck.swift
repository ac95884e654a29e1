internal import Source

/// No two pages or files have the same address.
enum PathCheck {
  /// The pages sorted by path, each path once.
  static func run(
    _ pages: [SitePage], files: [String], reserved: Set<String>,
    _ diagnostics: inout Diagnostics
  ) -> [SitePage] {
    var seen: [String: String] = Dictionary(
      files.map { ($0, "a static file") }, uniquingKeysWith: { first, _ in first })
    for path in reserved where seen[path] != nil {
      diagnostics.add(
        Diagnostic(
          .error, "duplicate-address", "a static file has the name '\(path)', which helhet needs",
          fix: "give it another name"))
    }
    var result: [SitePage] = []
    for page in pages {
      if let other = seen[page.path] {
        diagnostics.add(
          Diagnostic(
            .error, "duplicate-address",
            "'\(page.title)' and \(other) have the same address '\(page.path)'",
            fix: "give one of the two another name"))
      } else {
        seen[page.path] = "'\(page.title)'"
        result.append(page)
      }
    }
    return result.sorted { $0.path < $1.path }
  }
}
