internal import Source

/// Links to a place in a page name a place that is there.
enum FragmentCheck {
  static func run(_ builder: SiteBuilder, _ diagnostics: inout Diagnostics) {
    let ids = Dictionary(
      builder.pages.map { ($0.path, $0.ids) }, uniquingKeysWith: { first, _ in first })
    for (from, use) in builder.fragments {
      let path = use.path ?? from
      guard let known = ids[path], !known.contains(use.fragment) else { continue }
      diagnostics.add(
        Diagnostic(
          .error, "broken-anchor", "'\(path)' has no place called '\(use.fragment)'",
          at: use.span,
          fix: NearestName.of(use.fragment, among: known).map { "write '#\($0)'" }
            ?? "link to the page as a whole"))
    }
  }
}
