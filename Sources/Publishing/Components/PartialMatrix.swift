internal import Model

/// The matrix as it stands after a step of its explanation, with what the step added marked.
struct PartialMatrix: TemplateContext {
  /// A name in the drawing, empty while only its frame is drawn.
  struct Name: TemplateContext {
    var text = ""
    var mark = ""
    var letter = ""
    /// Columns it covers; empty for one.
    var span = ""
    var isNew = false

    static let fields: Fields<Name> = [
      "text": .text { $0.text },
      "mark": .text { $0.mark },
      "letter": .text { $0.letter },
      "span": .text { $0.span },
      "is-new": .flag { $0.isNew },
    ]
  }

  /// A row of names or of cells, with what stands in front of it.
  struct Band: TemplateContext {
    var name = ""
    var remark = ""
    var isNew = false
    var names: [Name] = []
    var cells: [Cell] = []

    static let fields: Fields<Band> = [
      "name": .text { $0.name },
      "remark": .text { $0.remark },
      "is-new": .flag { $0.isNew },
      "names": .list { $0.names },
      "cells": .list { $0.cells },
    ]
  }

  struct Entry: TemplateContext {
    var text: String
    var qualifier: String

    static let fields: Fields<Entry> = [
      "text": .text { $0.text }, "qualifier": .text { $0.qualifier },
    ]
  }

  struct Cell: TemplateContext {
    var letter = ""
    var span = ""
    var isNew = false
    var entries: [Entry] = []

    static let fields: Fields<Cell> = [
      "letter": .text { $0.letter },
      "span": .text { $0.span },
      "is-new": .flag { $0.isNew },
      "has-entries": .flag { !$0.entries.isEmpty },
      "entries": .list { $0.entries },
    ]
  }

  var caption: String
  /// Nil until their frame is drawn.
  var prerequisites: Band?
  var focusAreas: Band?
  var strategies: Band?
  var rows: [Band]

  static let fields: Fields<PartialMatrix> = [
    "caption": .text { $0.caption },
    "prerequisites": .record { $0.prerequisites },
    "has-table": .flag { $0.focusAreas != nil || $0.strategies != nil || !$0.rows.isEmpty },
    "has-head": .flag { $0.focusAreas != nil || $0.strategies != nil },
    "focus-areas": .record { $0.focusAreas },
    "strategies": .record { $0.strategies },
    "rows": .list { $0.rows },
  ]

  /// - Parameters:
  ///   - whole: the matrix when everything is filled in.
  ///   - now: what is drawn after the step.
  ///   - before: what was drawn before it.
  init(_ whole: Matrix, _ edition: Edition, _ now: Drawn, before: Drawn, caption: String) {
    self.caption = caption
    let columns = edition.groups.flatMap { group in group.columns.map { (group, $0) } }
    if now.frames.contains(.prerequisites) {
      prerequisites = Band(
        name: whole.prerequisitesName, isNew: !before.frames.contains(.prerequisites),
        names: zip(edition.prerequisites, whole.prerequisites).compactMap { reference, link in
          now.prerequisites.contains(reference.id)
            ? Name(text: link.text, isNew: !before.prerequisites.contains(reference.id)) : nil
        })
    }
    let hasColumns = now.frames.contains(.strategies)
    if now.frames.contains(.focusAreas) {
      focusAreas = Band(
        isNew: !before.frames.contains(.focusAreas),
        names: zip(edition.groups, whole.groups).map { group, drawn in
          var name = Name(span: hasColumns ? drawn.span : "")
          if now.focusAreas.contains(group.focusArea.id) {
            (name.text, name.mark, name.letter) = (drawn.link.text, drawn.letter, drawn.letter)
            name.isNew = !before.focusAreas.contains(group.focusArea.id)
          }
          return name
        })
    }
    if hasColumns {
      strategies = Band(
        isNew: !before.frames.contains(.strategies),
        names: zip(columns, whole.groups.flatMap(\.columns)).map { column, drawn in
          let id = column.1.strategy.id
          return now.strategies.contains(id)
            ? Name(
              text: drawn.link.text, mark: drawn.number, letter: drawn.letter,
              isNew: !before.strategies.contains(id)) : Name()
        })
    }
    let rooms =
      hasColumns ? columns.count : now.frames.contains(.focusAreas) ? edition.groups.count : 1
    rows = zip(edition.rows, whole.rows).compactMap { row, drawn in
      guard now.layers.contains(row.layer.id) else { return nil }
      let isNew = !before.layers.contains(row.layer.id)
      return Band(
        name: drawn.name, remark: drawn.remark, isNew: isNew,
        cells: hasColumns
          ? Self.cells(drawn.cells, columns.map(\.1.strategy.id), now, before, isNew)
          : Array(repeating: Cell(), count: rooms))
    }
  }

  /// The cells of a row, those of strategies that are not filled in yet left empty.
  private static func cells(
    _ cells: [Matrix.Cell], _ strategies: [Identifier<Strategy>], _ now: Drawn, _ before: Drawn,
    _ isNewRow: Bool
  ) -> [Cell] {
    var next = 0
    return cells.map { cell in
      let covered = strategies[next..<min(next + (Int(cell.span) ?? 1), strategies.count)]
      next += covered.count
      guard covered.contains(where: now.strategies.contains) else { return Cell(span: cell.span) }
      return Cell(
        // The name of a new row says so for all of it.
        letter: cell.letter, span: cell.span,
        isNew: !isNewRow && !covered.contains(where: before.strategies.contains),
        entries: cell.entries.map { Entry(text: $0.text, qualifier: $0.qualifier) })
    }
  }
}

/// What is drawn of the matrix after some steps.
struct Drawn {
  var frames: Set<BuildUpStep.Frame> = []
  var layers: Set<Identifier<Layer>> = []
  var prerequisites: Set<Identifier<Prerequisite>> = []
  var focusAreas: Set<Identifier<FocusArea>> = []
  var strategies: Set<Identifier<Strategy>> = []

  /// Adds what a step adds. Where a name is filled in, its frame is drawn too.
  mutating func add(_ step: BuildUpStep) {
    frames.formUnion(step.frames)
    layers.formUnion(step.layers.map(\.id))
    prerequisites.formUnion(step.prerequisites.map(\.id))
    focusAreas.formUnion(step.focusAreas.map(\.id))
    strategies.formUnion(step.strategies.map(\.id))
    if !prerequisites.isEmpty { frames.insert(.prerequisites) }
    if !focusAreas.isEmpty { frames.insert(.focusAreas) }
    if !strategies.isEmpty { frames.insert(.strategies) }
  }
}
