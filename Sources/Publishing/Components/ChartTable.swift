/// The figures of a chart as a table.
struct ChartTable: TemplateContext {
  struct Row: TemplateContext {
    var name: String
    var cells: [FigureText]

    static let fields: Fields<Row> = [
      "name": .text { $0.name },
      "cells": .list { $0.cells },
    ]
  }

  var caption: String
  /// What the rows are.
  var corner: String
  /// What the columns are.
  var columns: [String]
  var rows: [Row]

  static let fields: Fields<ChartTable> = [
    "caption": .text { $0.caption },
    "corner": .text { $0.corner },
    "columns": .list { $0.columns },
    "rows": .list { $0.rows },
  ]
}
