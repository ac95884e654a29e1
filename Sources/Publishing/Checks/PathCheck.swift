internal import Source

/// No two pages or files have the same address.
enum PathCheck {
  /// The pages and the generated files sorted by path, each path once.
  static func run(
    _ pages: [SitePage], _ generated: [GeneratedFile] = [], files: [String],
    reserved: Set<String>, _ diagnostics: inout Diagnostics
  ) -> (pages: [SitePage], generated: [GeneratedFile]) {
    var seen: [String: String] = Dictionary(
      files.map { ($0, "a static file") }, uniquingKeysWith: { first, _ in first })
    for path in reserved where seen[path] != nil {
      diagnostics.add(
        Diagnostic(
          .error, "duplicate-address", "a static file has the name '\(path)', which helhet needs",
          fix: "give it another name"))
    }
    /// Whether nothing before has the path; else that is told.
    func isFree(_ path: String, _ name: String) -> Bool {
      if let other = seen[path] {
        diagnostics.add(
          Diagnostic(
            .error, "duplicate-address", "\(name) and \(other) have the same address '\(path)'",
            fix: "give one of the two another name"))
        return false
      }
      seen[path] = name
      return true
    }
    let free = pages.filter { isFree($0.path, "'\($0.title)'") }
    let made = generated.filter { isFree($0.path, "a generated file") }
    return (free.sorted { $0.path < $1.path }, made.sorted { $0.path < $1.path })
  }
}
