/// What stands around the rows of a table that readers may filter and sort, and all that its
/// script has to know.
///
/// A page template writes the rows itself, between `components/data-table-start` and
/// `components/data-table-end`; each `<tr>` includes `components/data-row` for its `DataRow`.
/// Made by `SiteBuilder.dataTable`. The keys in addresses are the same in all languages.
struct DataTable: TemplateContext {
  struct Column: TemplateContext {
    var key: String
    var name: String
    var isNumber: Bool
    /// Whether the rows stand in the order of this column when nobody has sorted them.
    var isBase: Bool
    var isSortable: Bool

    static let fields: Fields<Column> = [
      "key": .text { $0.key },
      "name": .text { $0.name },
      "is-number": .flag { $0.isNumber },
      "is-base": .flag { $0.isBase },
      "is-sortable": .flag { $0.isSortable },
    ]
  }

  struct Facet: TemplateContext {
    var key: String
    var name: String
    var options: [Option]

    static let fields: Fields<Facet> = [
      "key": .text { $0.key },
      "name": .text { $0.name },
      "options": .list { $0.options },
    ]
  }

  struct Option: TemplateContext {
    var code: String
    var name: String
    /// Other words for it, which a search finds the rows by.
    var words: String
    var count: String

    static let fields: Fields<Option> = [
      "code": .text { $0.code },
      "name": .text { $0.name },
      "words": .text { $0.words },
      "count": .text { $0.count },
    ]
  }

  /// What the pages with such a table run.
  static let scripts = ["table.js", "selection.js"]

  var id: String
  var style: String
  /// The name, without ending, of the file with the rows the reader chose.
  var file: String
  /// The page below the root of the site, told to readers of a site without an address.
  var path: String
  /// What a search reads as what: `aa=å ae=æ`.
  var folds: String
  var caption: String
  var hasList: Bool
  var columns: [Column]
  var facets: [Facet]
  var texts: DataTableTexts

  static let fields: Fields<DataTable> = [
    "id": .text { $0.id },
    "style": .text { $0.style },
    "file": .text { $0.file },
    "path": .text { $0.path },
    "folds": .text { $0.folds },
    "caption": .text { $0.caption },
    "has-list": .flag { $0.hasList },
    "columns": .list { $0.columns },
    "has-facets": .flag { !$0.facets.isEmpty },
    "facets": .list { $0.facets },
    "texts": .record { $0.texts },
  ]
}

/// What a row of a `DataTable` is sorted, filtered and found by.
struct DataRow: TemplateContext, Equatable {
  /// The row's place in each sortable column, `-` where it has no value.
  var ranks: String
  /// The numbers of its options in each facet: `0,2 1 -`.
  var options: String
  /// Words it is found by that do not stand in it.
  var words: String

  static let fields: Fields<DataRow> = [
    "ranks": .text { $0.ranks },
    "options": .text { $0.options },
    "words": .text { $0.words },
  ]
}
