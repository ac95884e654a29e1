package import Source

/// One edition of the matrix: its own names, order and cells.
package struct Edition: Entity {
  package static let kind = "edition"

  /// One instrument in one cell, as this edition writes it.
  package struct Entry: Sendable {
    package let instrument: Reference<Instrument>
    package let text: LocalizedText?
    /// What the edition adds in parentheses, such as to whom it is given.
    package let qualifier: LocalizedText?
    package let note: LocalizedText?
  }

  /// The entries of one row, in one column or across all columns of a focus area.
  package struct Cell: Sendable {
    package let layer: Reference<Layer>
    package let entries: [Entry]
  }

  package struct Row: Sendable {
    package let layer: Reference<Layer>
    package let name: LocalizedText
    /// True when the source gives no columns for this row and the placement is our reading.
    package let isInterpreted: Bool
    /// The edition that has this row, when this edition has it from there.
    package let from: Reference<Edition>?
    package let note: LocalizedText?
  }

  package struct Column: Sendable {
    package let strategy: Reference<Strategy>
    package let name: LocalizedText
    package let cells: [Cell]

    /// The entries of a row in this column alone.
    package func entries(in layer: Identifier<Layer>) -> [Entry] {
      cells.first { $0.layer.id == layer }?.entries ?? []
    }
  }

  package struct Group: Sendable {
    package let focusArea: Reference<FocusArea>
    package let name: LocalizedText
    /// Cells that span all columns of the group.
    package let cells: [Cell]
    package let columns: [Column]

    /// The entries of a row that span the group, nil when the row is divided by column.
    package func spanningEntries(in layer: Identifier<Layer>) -> [Entry]? {
      cells.first { $0.layer.id == layer }?.entries
    }
  }

  package let id: Identifier<Edition>
  package let span: Span
  package let code: String
  package let name: LocalizedText
  package let title: LocalizedText
  package let order: Int
  package let summary: LocalizedText
  package let prerequisitesName: LocalizedText
  package let prerequisites: [Reference<Prerequisite>]
  package let rows: [Row]
  package let groups: [Group]

  init(id: String, _ record: Record) {
    self.id = Identifier(id)
    span = record.node.span
    code = record.text("code")
    name = record.localized("name")
    title = record.localized("title")
    order = record.integer("order") ?? 0
    summary = record.localized("summary")
    prerequisitesName = record.localized("prerequisitesName")
    prerequisites = record.references("prerequisites")
    rows = record.records("layers").map { row in
      Row(
        layer: row.reference("layer"), name: row.localized("name"),
        isInterpreted: row.boolean("interpreted"), from: row.optionalReference("from"),
        note: row.optionalLocalized("note"))
    }
    groups = record.records("focusAreas").map { group in
      Group(
        focusArea: group.reference("focusArea"), name: group.localized("name"),
        cells: Self.cells(group),
        columns: group.records("strategies").map { column in
          Column(
            strategy: column.reference("strategy"), name: column.localized("name"),
            cells: Self.cells(column))
        })
    }
  }

  private static func cells(_ record: Record) -> [Cell] {
    (record["cells"]?.entries ?? []).map { cell in
      Cell(
        layer: Reference(cell.key, at: cell.keySpan),
        entries: cell.value.items.map(Record.init).map { entry in
          Entry(
            instrument: entry.reference("instrument"), text: entry.optionalLocalized("text"),
            qualifier: entry.optionalLocalized("qualifier"), note: entry.optionalLocalized("note"))
        })
    }
  }

  /// Every use of an instrument with its column; nil where it spans a whole focus area.
  package var uses: [(entry: Entry, layer: Identifier<Layer>, group: Group, column: Column?)] {
    groups.flatMap { group in
      group.cells.flatMap { cell in
        cell.entries.map { ($0, cell.layer.id, group, nil) }
      }
        + group.columns.flatMap { column in
          column.cells.flatMap { cell in
            cell.entries.map { ($0, cell.layer.id, group, Optional(column)) }
          }
        }
    }
  }

  private static let entrySchema = RecordSchema(
    "entry", "One instrument in one cell.",
    [
      FieldSchema("instrument", .reference(to: "instrument"), required: true, "The instrument"),
      FieldSchema("text", .localized, "What this edition calls it, when not by its name"),
      FieldSchema("qualifier", .localized, "What this edition adds in parentheses"),
      FieldSchema("note", .localized, "What a reader should know about this entry"),
    ])

  private static let cellsField = FieldSchema(
    "cells", .map(keys: "layer", .list(.record(entrySchema), atLeast: 0)),
    "The entries of each row, in their order")

  package static let schema = RecordSchema(
    "edition", "One edition of the matrix; the file name is its id.",
    [
      FieldSchema("code", .text, required: true, "A short mark for the edition", example: "F"),
      Shared.name,
      FieldSchema("title", .localized, required: true, "The title this edition carries"),
      FieldSchema(
        "order", .integer(1...99), required: true, "Its place among the editions", example: "1"),
      FieldSchema("summary", .localized, required: true, "Where it is from, what is special"),
      FieldSchema(
        "prerequisitesName", .localized, required: true,
        "What this edition calls the prerequisites"),
      FieldSchema(
        "prerequisites", .list(.reference(to: "prerequisite"), atLeast: 0), required: true,
        "The prerequisites in this edition's order"),
      FieldSchema(
        "layers",
        .list(
          .record(
            RecordSchema(
              "row", "A row in this edition.",
              [
                FieldSchema("layer", .reference(to: "layer"), required: true, "The layer"),
                FieldSchema(
                  "name", .localized, required: true, "What this edition calls the row"),
                FieldSchema(
                  "interpreted", .boolean, "Whether the placement in columns is our reading"),
                FieldSchema(
                  "from", .reference(to: "edition"),
                  "The edition whose row is shown here, when this one has none"),
                FieldSchema("note", .localized, "What a reader should know about this row"),
              ])), atLeast: 1), required: true, "The rows from top to bottom"),
      FieldSchema(
        "focusAreas",
        .list(
          .record(
            RecordSchema(
              "focus area", "A focus area in this edition.",
              [
                FieldSchema(
                  "focusArea", .reference(to: "focus-area"), required: true, "The focus area"),
                FieldSchema(
                  "name", .localized, required: true, "What this edition calls it"),
                cellsField,
                FieldSchema(
                  "strategies",
                  .list(
                    .record(
                      RecordSchema(
                        "column", "A strategy in this edition.",
                        [
                          FieldSchema(
                            "strategy", .reference(to: "strategy"), required: true,
                            "The strategy"),
                          FieldSchema(
                            "name", .localized, required: true, "What this edition calls it"),
                          cellsField,
                        ])), atLeast: 1), required: true, "The columns from left to right"),
              ])), atLeast: 1), required: true, "The focus areas from left to right"),
    ])
}
