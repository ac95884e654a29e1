/// The forms in which readers take a table away.
enum FileForm: CaseIterable, Sendable {
  /// For a spreadsheet as it is set up in the reader's language: semicolons, the language's decimal
  /// sign, headings in the language, a byte order mark so that letters come out right.
  case spreadsheet
  /// For programs: RFC 4180, UTF-8 without a mark, a full stop before decimals.
  case machine
  /// For programs: `columns` and `rows`, and the sources in full.
  case json

  /// How a file's name goes on after its stem.
  func suffix(machine: String) -> String {
    switch self {
    case .spreadsheet: ".csv"
    case .machine: "-" + machine + ".csv"
    case .json: ".json"
    }
  }

  var mediaType: String {
    switch self {
    case .spreadsheet, .machine: "text/csv"
    case .json: "application/json"
    }
  }

  /// What the link to a file is called.
  var wording: Wording {
    switch self {
    case .spreadsheet: .downloadSpreadsheet
    case .machine: .downloadMachine
    case .json: .downloadJson
    }
  }
}
