internal import Model

/// The matrix of one edition, as a table and as a list of the same.
struct Matrix: TemplateContext {
  struct Entry: TemplateContext {
    var text: String
    var path: String
    var qualifier: String
    var noteNumber: String
    var noteID: String
    /// A word that marks the entry on this page; empty for most.
    var mark = ""
    /// The place in the page that says where the instrument is used; empty where there is none.
    var usageID = ""
    var today: StatusToday?
    /// What other editions have otherwise.
    var differs = ""

    static let fields: Fields<Entry> = [
      "text": .text { $0.text },
      "path": .link { $0.path },
      "qualifier": .text { $0.qualifier },
      "note-number": .text { $0.noteNumber },
      "note-id": .text { $0.noteID },
      "mark": .text { $0.mark },
      "usage-id": .text { $0.usageID },
      "today": .record { $0.today },
      "differs": .text { $0.differs },
    ]
  }

  struct Cell: TemplateContext {
    var letter: String
    /// Columns the cell covers; empty for one.
    var span: String
    var rowName: String
    var entries: [Entry]
    /// The numbers of the strategies it covers, with spaces between.
    var numbers: String
    /// The layer whose row it is in.
    var layer: String

    static let fields: Fields<Cell> = [
      "letter": .text { $0.letter },
      "numbers": .text { $0.numbers },
      "span": .text { $0.span },
      "row-name": .text { $0.rowName },
      "entries": .list { $0.entries },
    ]
  }

  struct Row: TemplateContext {
    var name: String
    var remark: String
    var differs: String
    var cells: [Cell]

    static let fields: Fields<Row> = [
      "differs": .text { $0.differs },
      "name": .text { $0.name },
      "remark": .text { $0.remark },
      "cells": .list { $0.cells },
    ]
  }

  struct Column: TemplateContext {
    var number: String
    var letter: String
    var link: LinkItem
    var differs: String
    var cells: [Cell]

    static let fields: Fields<Column> = [
      "differs": .text { $0.differs },
      "number": .text { $0.number },
      "letter": .text { $0.letter },
      "link": .record { $0.link },
      "cells": .list { $0.cells },
    ]
  }

  struct Group: TemplateContext {
    var letter: String
    var link: LinkItem
    var span: String
    var differs: String
    var cells: [Cell]
    var columns: [Column]

    static let fields: Fields<Group> = [
      "differs": .text { $0.differs },
      "letter": .text { $0.letter },
      "link": .record { $0.link },
      "span": .text { $0.span },
      "cells": .list { $0.cells },
      "columns": .list { $0.columns },
    ]
  }

  struct Note: TemplateContext {
    var id: String
    var number: String
    var text: RichText

    static let fields: Fields<Note> = [
      "id": .text { $0.id },
      "number": .text { $0.number },
      "text": .markdown(isInline: true) { $0.text },
    ]
  }

  var id: String
  var caption: String
  var prerequisitesName: String
  var prerequisitesDiffer: String
  var prerequisites: [LinkItem]
  var groups: [Group]
  var rows: [Row]
  var notes: [Note]

  static let fields: Fields<Matrix> = [
    "id": .text { $0.id },
    "caption": .text { $0.caption },
    "prerequisites-name": .text { $0.prerequisitesName },
    "prerequisites-differ": .text { $0.prerequisitesDiffer },
    "prerequisites": .list { $0.prerequisites },
    "groups": .list { $0.groups },
    "columns": .list { $0.groups.flatMap(\.columns) },
    "rows": .list { $0.rows },
    "has-notes": .flag { !$0.notes.isEmpty },
    "notes": .list { $0.notes },
  ]
}

extension SiteBuilder {
  /// The matrix of an edition; a row it lacks is taken from the edition it names for it.
  ///
  /// - Parameter isWhole: also says how the instruments stand today and what other editions have
  ///   otherwise, and leads from each to the place in the page that says where it is used.
  mutating func matrix(_ edition: Edition, isWhole: Bool = false) -> Matrix {
    let differences = isWhole ? EditionDifferences(edition, of: catalogue, labels) : nil
    var notes: [Matrix.Note] = []
    var rows: [Matrix.Row] = []
    var spanning: [[Matrix.Cell]] = edition.groups.map { _ in [] }
    var single: [[[Matrix.Cell]]] = edition.groups.map { $0.columns.map { _ in [] } }
    for row in edition.rows {
      let origin = row.from.flatMap { catalogue.editions[$0.id] } ?? edition
      let name = row.name[tag]
      let compared = row.from == nil ? differences : nil
      var cells: [Matrix.Cell] = []
      for (index, group) in edition.groups.enumerated() {
        let letter = catalogue.focusAreas[group.focusArea.id]?.letter ?? ""
        let same = origin.groups.first { $0.focusArea.id == group.focusArea.id }
        if let entries = same?.spanningEntries(in: row.layer.id) {
          let cell = Matrix.Cell(
            letter: letter, span: group.columns.count > 1 ? String(group.columns.count) : "",
            rowName: name,
            entries: matrixEntries(entries, edition, &notes, isWhole: isWhole) {
              compared?.of($0, row.layer.id, group, nil) ?? ""
            }, numbers: group.columns.map(number).joined(separator: " "),
            layer: row.layer.id.text)
          cells.append(cell)
          spanning[index].append(cell)
          continue
        }
        for (position, column) in group.columns.enumerated() {
          let entries =
            same?.columns.first { $0.strategy.id == column.strategy.id }?
            .entries(in: row.layer.id) ?? []
          let cell = Matrix.Cell(
            letter: letter, span: "", rowName: name,
            entries: matrixEntries(entries, edition, &notes, isWhole: isWhole) {
              compared?.of($0, row.layer.id, group, column) ?? ""
            }, numbers: number(column), layer: row.layer.id.text)
          cells.append(cell)
          if !cell.entries.isEmpty { single[index][position].append(cell) }
        }
      }
      var remarks: [String] = []
      if row.isInterpreted { remarks.append(labels(.interpreted)) }
      if let from = row.from.flatMap({ catalogue.editions[$0.id] }) {
        remarks.append(labels(.fromEdition, ["edition": from.name[tag]]))
      }
      if let note = row.note { _ = add(note, edition, to: &notes) }
      rows.append(
        Matrix.Row(
          name: name, remark: remarks.joined(separator: ", "),
          differs: differences?.of(row) ?? "", cells: cells))
    }
    let groups = edition.groups.enumerated().map { index, group in
      let letter = catalogue.focusAreas[group.focusArea.id]?.letter ?? ""
      return Matrix.Group(
        letter: letter,
        link: LinkItem(group.name[tag], addresses.focusArea(group.focusArea.id)),
        span: group.columns.count > 1 ? String(group.columns.count) : "",
        differs: differences?.of(group) ?? "", cells: spanning[index],
        columns: group.columns.enumerated().map { position, column in
          Matrix.Column(
            number: number(column), letter: letter,
            link: LinkItem(column.name[tag], addresses.strategy(column.strategy.id)),
            differs: differences?.of(column) ?? "", cells: single[index][position])
        })
    }
    return Matrix(
      id: edition.id.text, caption: labels(.matrixCaption, ["edition": edition.name[tag]]),
      prerequisitesName: edition.prerequisitesName[tag],
      prerequisitesDiffer: differences?.ofPrerequisites ?? "",
      prerequisites: edition.prerequisites.compactMap { reference in
        catalogue.prerequisites[reference.id].map {
          LinkItem($0.name[tag], addresses.prerequisite($0.id))
        }
      }, groups: groups, rows: rows, notes: notes)
  }

  /// The entries of a cell; their notes are gathered beneath the matrix, each told once.
  mutating func matrixEntries(
    _ entries: [Edition.Entry], _ edition: Edition, _ notes: inout [Matrix.Note],
    isWhole: Bool = false, differences: (Edition.Entry) -> String = { _ in "" }
  ) -> [Matrix.Entry] {
    entries.map { entry in
      let note = entry.note.map { add($0, edition, to: &notes) }
      let instrument = catalogue.instruments[entry.instrument.id]
      return Matrix.Entry(
        text: entry.text?[tag] ?? instrument?.name[tag] ?? "",
        path: addresses.instrument(entry.instrument.id), qualifier: entry.qualifier?[tag] ?? "",
        noteNumber: note?.number ?? "", noteID: note?.id ?? "",
        usageID: isWhole ? usageID(entry.instrument.id) : "",
        today: isWhole ? instrument.flatMap(today) : nil, differs: differences(entry))
    }
  }

  private func number(_ column: Edition.Column) -> String {
    catalogue.strategies[column.strategy.id].map { String($0.number) } ?? ""
  }

  /// The note beneath the matrix that says the text, a new one only when none does.
  private mutating func add(
    _ note: LocalizedText, _ edition: Edition, to notes: inout [Matrix.Note]
  ) -> Matrix.Note {
    let text = prepare(note)
    let words = text.plainText
    if let told = notes.first(where: { $0.text.plainText == words }) { return told }
    let number = String(notes.count + 1)
    let added = Matrix.Note(id: "\(edition.id.text)-\(number)", number: number, text: text)
    notes.append(added)
    return added
  }
}
