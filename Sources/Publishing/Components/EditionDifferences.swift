internal import Model

/// What other editions have otherwise than one, said where it stands: "only in F".
///
/// Only an edition's own rows are compared; a row it has from another is that other's.
struct EditionDifferences: Sendable {
  private let edition: Edition
  private let others: [Edition]
  private let catalogue: Catalogue
  private let labels: Labels

  init(_ edition: Edition, of catalogue: Catalogue, _ labels: Labels) {
    self.edition = edition
    self.catalogue = catalogue
    self.labels = labels
    others = catalogue.editions.all.filter { $0.id != edition.id }
  }

  private var tag: String { labels.language.tag }

  /// What is otherwise with an entry at its place: without a column it spans the group.
  func of(
    _ entry: Edition.Entry, _ layer: Identifier<Layer>, _ group: Edition.Group,
    _ column: Edition.Column?
  ) -> String {
    var lacking: [Edition] = []
    var told: [String] = []
    for other in others {
      let cells = other.cells(group.focusArea.id, column?.strategy.id).filter { cell in
        cell.entries.contains { $0.instrument.id == entry.instrument.id }
      }
      if let cell = cells.first(where: { $0.layer.id == layer }) {
        let same = cell.entries.filter { $0.instrument.id == entry.instrument.id }
        let there = same.first { words($0) == words(entry) } ?? same.first
        if let there, there.qualifier?[tag] != entry.qualifier?[tag] {
          told.append(labels(.otherwiseIn, ["code": other.code, "text": words(there)]))
        }
      } else if let cell = cells.first {
        let row = other.rows.first { $0.layer.id == cell.layer.id }
        told.append(
          labels(.otherRowIn, ["code": other.code, "row": row?.name[tag] ?? ""]))
      } else if other.hasOwnRow(layer) {
        lacking.append(other)
      }
    }
    return joined(lacking, told)
  }

  /// What is otherwise with the name of a row; nothing for a row that is another edition's.
  func of(_ row: Edition.Row) -> String {
    guard row.from == nil else { return "" }
    return otherwise(than: row.name[tag]) { other in
      other.rows.first { $0.layer.id == row.layer.id && $0.from == nil }?.name[tag]
    }
  }

  /// What is otherwise with the name of a focus area.
  func of(_ group: Edition.Group) -> String {
    otherwise(than: group.name[tag]) { other in
      other.groups.first { $0.focusArea.id == group.focusArea.id }?.name[tag]
    }
  }

  /// What is otherwise with the name of a strategy.
  func of(_ column: Edition.Column) -> String {
    otherwise(than: column.name[tag]) { other in
      other.groups.flatMap(\.columns).first { $0.strategy.id == column.strategy.id }?.name[tag]
    }
  }

  /// What is otherwise with the prerequisites: what they are called, and their order.
  var ofPrerequisites: String {
    let name = otherwise(than: edition.prerequisitesName[tag]) { $0.prerequisitesName[tag] }
    let order = others.filter { $0.prerequisites.map(\.id) != edition.prerequisites.map(\.id) }
      .map { labels(.otherOrderIn, ["code": $0.code]) }
    return ([name] + order).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func otherwise(than text: String, _ there: (Edition) -> String?) -> String {
    var lacking: [Edition] = []
    var told: [String] = []
    for other in others {
      if let words = there(other) {
        if words != text {
          told.append(labels(.otherwiseIn, ["code": other.code, "text": words]))
        }
      } else {
        lacking.append(other)
      }
    }
    return joined(lacking, told)
  }

  private func joined(_ lacking: [Edition], _ told: [String]) -> String {
    if lacking.isEmpty { return told.joined(separator: "; ") }
    let absence =
      lacking.count == others.count
      ? labels(.onlyIn, ["code": edition.code])
      : labels(.notIn, ["codes": lacking.map(\.code).joined(separator: ", ")])
    return ([absence] + told).joined(separator: "; ")
  }

  /// An entry as its edition writes it.
  private func words(_ entry: Edition.Entry) -> String {
    let name = entry.text?[tag] ?? catalogue.instruments[entry.instrument.id]?.name[tag] ?? ""
    return entry.qualifier.map { "\(name) (\($0[tag]))" } ?? name
  }
}

extension Edition {
  fileprivate func hasOwnRow(_ layer: Identifier<Layer>) -> Bool {
    rows.contains { $0.layer.id == layer && $0.from == nil }
  }

  /// The cells that cover a column, or all of a focus area's.
  fileprivate func cells(
    _ focusArea: Identifier<FocusArea>, _ strategy: Identifier<Strategy>?
  ) -> [Cell] {
    groups.filter { $0.focusArea.id == focusArea }.flatMap { group in
      group.cells
        + group.columns.filter { strategy == nil || $0.strategy.id == strategy }.flatMap(\.cells)
    }
  }
}
