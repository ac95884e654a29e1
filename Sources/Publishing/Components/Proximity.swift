internal import Model

/// How many strategies each two instruments share, each pair once.
struct Proximity: TemplateContext {
  struct Count: TemplateContext {
    /// Empty when they share none.
    var number: String

    static let fields: Fields<Count> = ["number": .text { $0.number }]
  }

  struct Row: TemplateContext {
    var id: String
    var instrument: LinkItem
    var counts: [Count]
    /// Columns that are left, for pairs that stand in other rows; empty for none.
    var rest: String

    static let fields: Fields<Row> = [
      "id": .text { $0.id },
      "instrument": .record { $0.instrument },
      "counts": .list { $0.counts },
      "rest": .text { $0.rest },
    ]
  }

  struct Column: TemplateContext {
    var id: String
    var name: String

    static let fields: Fields<Column> = ["id": .text { $0.id }, "name": .text { $0.name }]
  }

  var columns: [Column]
  var rows: [Row]

  static let fields: Fields<Proximity> = [
    "columns": .list { $0.columns },
    "rows": .list { $0.rows },
  ]
}

extension SiteBuilder {
  /// The instruments that share at least one strategy with another, neighbours beside each other;
  /// nil when no two do.
  func proximity() -> Proximity? {
    let sharing = relations.neighbours.filter { !relations.companions(of: $0.id).isEmpty }
    guard sharing.count > 1 else { return nil }
    let columns = sharing.dropLast().map {
      Proximity.Column(id: usageID($0.id), name: $0.name[tag])
    }
    let rows = sharing.indices.dropFirst().map { row in
      Proximity.Row(
        id: usageID(sharing[row].id), instrument: link(sharing[row]),
        counts: (0..<row).map { column in
          let shared = relations.shared(sharing[row].id, sharing[column].id)
          return Proximity.Count(number: shared > 0 ? String(shared) : "")
        }, rest: columns.count > row ? String(columns.count - row) : "")
    }
    return Proximity(columns: columns, rows: rows)
  }
}
