internal import Model

/// How a table is filtered and sorted: one line for each column and each facet.
struct DataTableDesign<Element> {
  /// What a column sorts a row by.
  enum Value {
    case text(String)
    case number(Double)
    /// Comes last, whichever way the column is sorted.
    case missing
  }

  struct Column {
    var key: String
    var name: String
    var isNumber = false
    /// Nil when nobody sorts by the column.
    var value: ((Element) -> Value)?
  }

  struct Facet {
    var key: String
    var name: String
    /// Every option a row may have, in the order they are listed.
    var options: [(code: String, name: String, words: [String])]
    /// The codes of the options a row has.
    var codes: (Element) -> [String]
  }

  var id: String
  /// The table's class.
  var style: String
  /// The column the elements are given in the order of.
  var base: String
  /// Whether a row also says all it has to say in its first cell, for narrow screens.
  var hasList = false
  var columns: [Column]
  var facets: [Facet]
  /// Words a row is found by that stand nowhere in it.
  var words: (Element) -> [String] = { _ in [] }
}

extension SiteBuilder {
  /// A table and its rows, in the order of the elements.
  ///
  /// - Parameter rows: how many elements there are, as words.
  func dataTable<Element>(
    _ design: DataTableDesign<Element>, of elements: [Element], path: String, rows: String
  ) -> (table: DataTable, rows: [DataRow]) {
    let texts = DataTableTexts(labels, rows: rows)
    let ranks = design.columns.compactMap { column in
      column.key == design.base
        ? elements.indices.map(String.init)
        : column.value.map { self.ranks(elements.map($0)) }
    }
    let facets = design.facets.map { FacetIndex($0, elements) }
    let table = DataTable(
      id: design.id, style: design.style, file: fileName(path), path: path,
      folds: labels.language.searchFolds.map { "\($0.from)=\($0.to)" }.joined(separator: " "),
      caption: caption(design, texts), hasList: design.hasList,
      columns: design.columns.map {
        DataTable.Column(
          key: $0.key, name: $0.name, isNumber: $0.isNumber, isBase: $0.key == design.base,
          isSortable: $0.value != nil || $0.key == design.base)
      }, facets: facets.map(\.facet).filter { !$0.options.isEmpty }, texts: texts)
    let dataRows = elements.indices.map { index in
      DataRow(
        ranks: ranks.map { $0[index] }.joined(separator: " "),
        options: facets.filter { !$0.facet.options.isEmpty }.map { $0.options[index] }
          .joined(separator: " "),
        words: design.words(elements[index]).joined(separator: " "))
    }
    return (table, dataRows)
  }

  private func caption<Element>(
    _ design: DataTableDesign<Element>, _ texts: DataTableTexts
  ) -> String {
    let base = design.columns.first { $0.key == design.base }
    return texts.order.filled(
      with: ["rows": texts.rows, "column": base?.name ?? "", "order": texts.ascending])
  }

  /// Places from 0 up, the same for equal values; text goes by the language's alphabet.
  private func ranks<Element>(_ values: [DataTableDesign<Element>.Value]) -> [String] {
    let keys: [[Double]?] = values.map { value in
      switch value {
      case .text(let text):
        text.isEmpty ? nil : labels.language.collation.key(text).map(Double.init)
      case .number(let number): [number]
      case .missing: nil
      }
    }
    let order = keys.indices.filter { keys[$0] != nil }
      .sorted { (keys[$0] ?? []).lexicographicallyPrecedes(keys[$1] ?? []) }
    var ranks = Array(repeating: "-", count: keys.count)
    var rank = -1
    var last: [Double]?
    for index in order {
      if keys[index] != last { rank += 1 }
      last = keys[index]
      ranks[index] = String(rank)
    }
    return ranks
  }

  /// The page's own name, or that of its folder.
  private func fileName(_ path: String) -> String {
    let steps = path.dropLast(".html".count).split(separator: "/")
    return String(steps.last { $0 != "index" } ?? "index")
  }
}

/// A facet with the options that some row has, and the numbers of each row's options.
private struct FacetIndex {
  var facet: DataTable.Facet
  var options: [String]

  init<Element>(_ facet: DataTableDesign<Element>.Facet, _ elements: [Element]) {
    let codes = elements.map { Set(facet.codes($0)) }
    let used = facet.options.filter { option in codes.contains { $0.contains(option.code) } }
    self.facet = DataTable.Facet(
      key: facet.key, name: facet.name,
      options: used.map { option in
        DataTable.Option(
          code: option.code, name: option.name, words: option.words.joined(separator: " "),
          count: String(codes.count { $0.contains(option.code) }))
      })
    options = codes.map { codes in
      let numbers = used.indices.filter { codes.contains(used[$0].code) }
      return numbers.isEmpty ? "-" : numbers.map(String.init).joined(separator: ",")
    }
  }
}
