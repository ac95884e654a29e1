internal import Source

/// Reads the tables of areas, regions, former areas and changes of codes.
struct AreaTables {
  private(set) var areas: [Area] = []
  private(set) var regions: [Region] = []
  private(set) var formerAreas: [FormerArea] = []
  /// Codes of former areas whose rows have a fault.
  private(set) var unreadable: Set<String> = []
  private(set) var changes: [CodeChange] = []
  private let attributes: [String]

  /// - Parameter attributes: the columns of facts that `attributes.yml` declares.
  init(attributes: [String]) { self.attributes = attributes }

  mutating func read(
    areas: Table?, regions: Table?, former: Table?, changes: Table?,
    _ diagnostics: inout Diagnostics
  ) {
    if let areas { self.areas = readAreas(areas, &diagnostics) }
    if let regions { self.regions = readRegions(regions, &diagnostics) }
    if let former { formerAreas = readFormer(former, &diagnostics) }
    if let changes { self.changes = readChanges(changes, &diagnostics) }
  }

  private func readAreas(_ table: Table, _ diagnostics: inout Diagnostics) -> [Area] {
    guard
      let columns = Columns(
        table, required: ["code", "name", "slug", "region", "lat", "lon"],
        optional: ["officialName", "uniqueName", "website"] + attributes, &diagnostics)
    else { return [] }
    var slugs: [String: Int] = [:]
    return (0..<table.rowCount).map { row in
      let slug = columns.text("slug", row)
      checkSlug(slug, columns, row, &slugs, &diagnostics)
      let name = columns.text("name", row)
      return Area(
        id: Identifier(columns.text("code", row)), span: columns.span("code", row),
        name: LocalizedText(name, at: columns.span("name", row)),
        officialName: columns.text("officialName", row, otherwise: name),
        uniqueName: columns.text("uniqueName", row, otherwise: name),
        parallelNames: columns.parallelNames(row), slug: slug,
        region: Reference(columns.text("region", row), at: columns.span("region", row)),
        website: website(columns, row, &diagnostics),
        latitude: columns.number("lat", row, -90...90, &diagnostics),
        longitude: columns.number("lon", row, -180...180, &diagnostics),
        attributes: attributes.map { columns.text($0, row) },
        attributeSpans: attributes.map { columns.span($0, row) })
    }
  }

  private func readRegions(_ table: Table, _ diagnostics: inout Diagnostics) -> [Region] {
    guard
      let columns = Columns(
        table, required: ["code", "name", "slug"], optional: ["officialName"], &diagnostics)
    else { return [] }
    var slugs: [String: Int] = [:]
    return (0..<table.rowCount).map { row in
      let slug = columns.text("slug", row)
      checkSlug(slug, columns, row, &slugs, &diagnostics)
      let name = columns.text("name", row)
      return Region(
        id: Identifier(columns.text("code", row)), span: columns.span("code", row),
        name: LocalizedText(name, at: columns.span("name", row)),
        officialName: columns.text("officialName", row, otherwise: name),
        parallelNames: columns.parallelNames(row), slug: slug)
    }
  }

  private mutating func readFormer(_ table: Table, _ diagnostics: inout Diagnostics) -> [FormerArea]
  {
    guard
      let columns = Columns(
        table, required: ["code", "name", "slug", "from", "to"], optional: [], &diagnostics)
    else { return [] }
    var slugs: [String: Int] = [:]
    return (0..<table.rowCount).compactMap { row in
      let slug = columns.text("slug", row)
      checkSlug(slug, columns, row, &slugs, &diagnostics)
      guard let from = columns.date("from", row, &diagnostics),
        let to = columns.date("to", row, &diagnostics)
      else {
        unreadable.insert(columns.text("code", row))
        return nil
      }
      return FormerArea(
        id: Identifier(columns.text("code", row)), span: columns.span("code", row),
        name: LocalizedText(columns.text("name", row)), slug: slug, from: from, to: to)
    }
  }

  private func readChanges(_ table: Table, _ diagnostics: inout Diagnostics) -> [CodeChange] {
    guard
      let columns = Columns(
        table, required: ["date", "from", "to", "kind"], optional: [], &diagnostics)
    else { return [] }
    return (0..<table.rowCount).compactMap { row in
      let kind = columns.choice("kind", row, CodeChange.Kind.self, &diagnostics)
      guard let date = columns.date("date", row, &diagnostics), let kind else { return nil }
      return CodeChange(
        date: date, from: columns.text("from", row), to: columns.text("to", row), kind: kind,
        span: columns.span("from", row), toSpan: columns.span("to", row))
    }
  }

  private func website(
    _ columns: Columns, _ row: Int, _ diagnostics: inout Diagnostics
  ) -> String? {
    guard let address = columns.optional("website", row) else { return nil }
    if SchemaCheck.isAddress(address) { return address }
    diagnostics.add(.badAddress(address, at: columns.span("website", row)))
    return nil
  }

  private func checkSlug(
    _ slug: String, _ columns: Columns, _ row: Int, _ seen: inout [String: Int],
    _ diagnostics: inout Diagnostics
  ) {
    if !SchemaCheck.isIdentifier(slug) {
      diagnostics.add(.badSlug(slug, at: columns.span("slug", row)))
    }
    if let first = seen[slug] {
      diagnostics.add(
        .duplicateSlug(slug, at: columns.span("slug", row), first: columns.span("slug", first)))
    } else {
      seen[slug] = row
    }
  }
}

extension Diagnostic {
  fileprivate static func badSlug(_ slug: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "bad-identifier", "'\(slug)' cannot be part of an address", at: span,
      fix: "use lower-case letters a–z, digits and hyphens")
  }

  fileprivate static func duplicateSlug(_ slug: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-id", "two areas have the address '\(slug)'", at: span,
      fix: "give one of the two another address", notes: [.init("used here first", at: first)])
  }
}
