/// The matrices of all editions as one list: what they share stands once, and what only some have
/// says which.
struct MatrixList: TemplateContext {
  /// A name, with the marks of the editions that use it; without marks when all do.
  struct Name: TemplateContext {
    var text: String
    var editions: String
    /// The codes of those editions.
    var codes: String

    static let fields: Fields<Name> = [
      "text": .text { $0.text },
      "editions": .text { $0.editions },
      "codes": .text { $0.codes },
    ]
  }

  struct Item: TemplateContext {
    var entry: Matrix.Entry
    var editions: String

    static let fields: Fields<Item> = [
      "entry": .record { $0.entry }, "editions": .text { $0.editions },
    ]
  }

  /// What stands in a row, in one column or across a group.
  struct Cell: TemplateContext {
    var numbers: String
    var editions: String
    var names: [Name]
    var items: [Item]

    static let fields: Fields<Cell> = [
      "numbers": .text { $0.numbers },
      "editions": .text { $0.editions },
      "names": .list { $0.names },
      "items": .list { $0.items },
    ]
  }

  struct Column: TemplateContext {
    var number: String
    var path: String
    var names: [Name]
    var cells: [Cell]

    static let fields: Fields<Column> = [
      "number": .text { $0.number },
      "path": .link { $0.path },
      "names": .list { $0.names },
      "cells": .list { $0.cells },
    ]
  }

  struct Group: TemplateContext {
    var letter: String
    var path: String
    var names: [Name]
    var cells: [Cell]
    var columns: [Column]

    static let fields: Fields<Group> = [
      "letter": .text { $0.letter },
      "path": .link { $0.path },
      "names": .list { $0.names },
      "cells": .list { $0.cells },
      "columns": .list { $0.columns },
    ]
  }

  var groups: [Group]

  static let fields: Fields<MatrixList> = ["groups": .list { $0.groups }]

  /// - Parameter matrices: with their editions and how these are marked; the one whose order counts
  ///   first.
  init(_ matrices: [(edition: Mark, matrix: Matrix)]) {
    let count = matrices.count
    let all = Union(of: matrices.map { ($0.edition, $0.matrix.groups) }, by: \.letter)
    groups = all.members.map { group in
      let columns = Union(of: group.map { ($0.edition, $0.element.columns) }, by: \.number)
      return Group(
        letter: group[0].element.letter, path: group[0].element.link.path,
        names: Self.names(group.map { ($0.edition, $0.element.link.text) }, of: count),
        cells: Self.cells(group.map { ($0.edition, $0.element.cells) }, of: count),
        columns: columns.members.map { column in
          Column(
            number: column[0].element.number, path: column[0].element.link.path,
            names: Self.names(column.map { ($0.edition, $0.element.link.text) }, of: count),
            cells: Self.cells(column.map { ($0.edition, $0.element.cells) }, of: count))
        })
    }
  }

  private static func cells(
    _ lists: [(edition: Mark, elements: [Matrix.Cell])], of count: Int
  ) -> [Cell] {
    Union(of: lists, by: \.layer).members.map { cell in
      let items = Union(
        of: cell.map { ($0.edition, $0.element.entries) },
        by: { [$0.text, $0.qualifier, $0.path, $0.noteID].joined(separator: "\n") })
      return Cell(
        numbers: cell[0].element.numbers, editions: editions(cell.map(\.edition), of: count),
        names: names(cell.map { ($0.edition, $0.element.rowName) }, of: cell.count),
        items: items.members.map { item in
          Item(
            entry: item[0].element, editions: editions(item.map(\.edition), of: cell.count))
        })
    }
  }

  private static func names(
    _ names: [(edition: Mark, text: String)], of count: Int
  ) -> [Name] {
    Union(of: names.map { ($0.edition, [$0.text]) }, by: { $0 }).members.map { name in
      Name(
        text: name[0].element, editions: editions(name.map(\.edition), of: count),
        codes: name.map(\.edition.code).joined(separator: ", "))
    }
  }

  /// The marks with spaces between, nothing when they are all.
  private static func editions(_ editions: [Mark], of count: Int) -> String {
    editions.count == count ? "" : editions.map(\.mark).joined(separator: " ")
  }

  /// An edition: what a style sheet and what a reader knows it by.
  struct Mark {
    var mark: String
    var code: String
  }
}

/// The elements of several lists, those with the same key together.
///
/// Each list keeps its order as far as the lists agree; the first list keeps its own.
private struct Union<Element> {
  private var keys: [String] = []
  /// Never an empty one.
  private(set) var members: [[(edition: MatrixList.Mark, element: Element)]] = []

  init(of lists: [(edition: MatrixList.Mark, elements: [Element])], by key: (Element) -> String) {
    for list in lists {
      let listed = list.elements.map(key)
      // A list that shares nothing with those before it comes after them.
      var next = listed.contains(where: keys.contains) ? 0 : keys.count
      for (element, key) in zip(list.elements, listed) {
        if let index = keys.firstIndex(of: key) {
          members[index].append((list.edition, element))
          next = index + 1
        } else {
          keys.insert(key, at: next)
          members.insert([(list.edition, element)], at: next)
          next += 1
        }
      }
    }
  }
}
