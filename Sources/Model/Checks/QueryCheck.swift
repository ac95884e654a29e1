internal import Source

/// A query names a table, and adds figures only where sums mean something.
enum QueryCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    for indicator in catalogue.indicators.all {
      guard let query = indicator.query else { continue }
      if query.table.isEmpty {
        diagnostics.add(
          Diagnostic(
            .error, "bad-query", "the query names no table", at: query.span,
            fix: "write 'table:' in the query or the indicator"))
      }
      guard indicator.aggregation == .none else { continue }
      for (variable, codes) in query.select where codes.count > 1 {
        diagnostics.add(
          Diagnostic(
            .error, "bad-query",
            "figures of \(codes.count) codes of '\(variable)' would be added, which means "
              + "nothing for '\(indicator.id.text)'", at: query.span,
            fix: "choose one code, or write 'aggregation: sum' when it is a count"))
      }
    }
  }
}
