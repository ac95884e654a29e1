internal import Source

/// An edition has each strategy once, under its own focus area, and only rows that it declares.
enum EditionCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    for edition in catalogue.editions.all {
      let rows = Set(edition.rows.map(\.layer.id))
      var strategies: [Identifier<Strategy>: Reference<Strategy>] = [:]
      for group in edition.groups {
        for column in group.columns {
          if let first = strategies[column.strategy.id] {
            diagnostics.add(.repeated(column.strategy, first, "strategy", "edition"))
          } else {
            strategies[column.strategy.id] = column.strategy
          }
          if let strategy = catalogue.strategies[column.strategy.id],
            strategy.focusArea.id != group.focusArea.id
          {
            diagnostics.add(.wrongGroup(column.strategy, group.focusArea, strategy.focusArea))
          }
        }
        for spanning in group.cells {
          for cell in group.columns.flatMap(\.cells) where cell.layer.id == spanning.layer.id {
            diagnostics.add(.bothSpanningAndDivided(cell.layer, spanning.layer))
          }
        }
        for cell in group.cells + group.columns.flatMap(\.cells) {
          if !rows.contains(cell.layer.id) {
            diagnostics.add(.undeclaredRow(cell.layer, rows.map(\.text)))
          }
          var seen: [String: Reference<Instrument>] = [:]
          for entry in cell.entries {
            let key = "\(entry.instrument.id.text) \(entry.text?.all ?? [])"
            if let first = seen[key] {
              diagnostics.add(.repeated(entry.instrument, first, "instrument", "cell"))
            } else {
              seen[key] = entry.instrument
            }
          }
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func repeated<E>(
    _ second: Reference<E>, _ first: Reference<E>, _ kind: String, _ place: String
  ) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-id", "the \(kind) '\(second.id.text)' stands twice in this \(place)",
      at: second.span, fix: "take one of the two away",
      notes: [.init("it stands here first", at: first.span)])
  }

  fileprivate static func wrongGroup(
    _ strategy: Reference<Strategy>, _ here: Reference<FocusArea>, _ own: Reference<FocusArea>
  ) -> Diagnostic {
    Diagnostic(
      .error, "one-way-reference",
      "'\(strategy.id.text)' stands under '\(here.id.text)', but says that it belongs to "
        + "'\(own.id.text)'", at: strategy.span, fix: "make the two files agree",
      notes: [.init("it says so here", at: own.span)])
  }

  fileprivate static func bothSpanningAndDivided(
    _ layer: Reference<Layer>, _ spanning: Reference<Layer>
  ) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-id",
      "the row '\(layer.id.text)' stands in one column and also across its focus area",
      at: layer.span, fix: "put the entries in one of the two places",
      notes: [.init("it spans the focus area here", at: spanning.span)])
  }

  fileprivate static func undeclaredRow(_ layer: Reference<Layer>, _ rows: [String]) -> Diagnostic {
    let near = NearestName.of(layer.id.text, among: rows)
    return Diagnostic(
      .error, "unknown-reference", "this edition has no row '\(layer.id.text)'", at: layer.span,
      fix: near.map { "write '\($0)'" } ?? "use one of \(rows.sorted().joined(separator: ", "))")
  }
}
