/// The sentences of a table that its script fills in, with `{name}` where something goes.
struct DataTableTexts: TemplateContext {
  var rows: String
  var shown: String
  var order: String
  var ascending: String
  var descending: String
  var chosen: String
  var remove: String
  var ignored: String
  var copied: String
  var copiedPath: String
  var notCopied: String
  var printed: String
  var everything: String

  static let fields: Fields<DataTableTexts> = [
    "rows": .text { $0.rows },
    "shown": .text { $0.shown },
    "order": .text { $0.order },
    "ascending": .text { $0.ascending },
    "descending": .text { $0.descending },
    "chosen": .text { $0.chosen },
    "remove": .text { $0.remove },
    "ignored": .text { $0.ignored },
    "copied": .text { $0.copied },
    "copied-path": .text { $0.copiedPath },
    "not-copied": .text { $0.notCopied },
    "printed": .text { $0.printed },
    "everything": .text { $0.everything },
  ]

  /// - Parameter rows: how many rows there are, as words.
  init(_ labels: Labels, rows: String) {
    self.rows = rows
    shown = labels(.rowsShown, ["rows": rows])
    order = labels(.rowsInOrder)
    ascending = labels(.ascending)
    descending = labels(.descending)
    chosen = labels(.filtersChosen)
    remove = labels(.removeFilter)
    ignored = labels(.choiceIgnored)
    copied = labels(.linkCopied)
    copiedPath = labels(.pathCopied)
    notCopied = labels(.linkNotCopied)
    printed = labels(.printedSelection)
    everything = labels(.everything)
  }
}
