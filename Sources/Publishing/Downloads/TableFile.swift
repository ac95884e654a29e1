internal import Source

/// A table that is no table of figures as a file that readers take away, such as that of all areas.
///
/// `FigureFile` writes figures: they are many, and their rows share most of their cells.
struct TableFile: Sendable {
  struct Column: Sendable {
    enum Content: String, Sendable { case string, number, date, year }

    /// What programs call it.
    var id: String
    /// What readers call it.
    var heading: String
    var content = Content.string
    var isRequired = false
    /// Whether no two rows have the same.
    var isKey = false
    /// Where the cells are from, for those who ask.
    var origin = ""
  }

  enum Cell: Sendable, Equatable {
    case none
    case text(String)
    case number(Double)
    /// What programs read, and what people read in a spreadsheet.
    case texts(machine: String, spreadsheet: String)

    /// A name that goes with a code; a spreadsheet takes the nought before a code away, so its
    /// name has the code once more.
    static func name(_ name: String, code: String) -> Cell {
      .texts(machine: name, spreadsheet: code + " " + name)
    }
  }

  var columns: [Column]
  var rows: [[Cell]]
  /// Those the rows name, in full.
  var sources: [JSONText] = []

  /// - Parameter decimalSign: that of a spreadsheet in the reader's language.
  func bytes(_ form: FileForm, decimalSign: String) -> [UInt8] {
    switch form {
    case .spreadsheet:
      return Array("\u{FEFF}".utf8)
        + csv(columns.map(\.heading), UInt8(ascii: ";")) {
          switch $0 {
          case .none: []
          case .text(let text), .texts(_, let text):
            CSVWriting.cell(text, separator: UInt8(ascii: ";"))
          case .number(let number): Array(DecimalText.of(number, sign: decimalSign).utf8)
          }
        }
    case .machine:
      return csv(columns.map(\.id), UInt8(ascii: ",")) {
        switch $0 {
        case .none: []
        case .text(let text), .texts(let text, _):
          CSVWriting.cell(text, separator: UInt8(ascii: ","))
        case .number(let number): Array(DecimalText.of(number).utf8)
        }
      }
    case .json: return json()
    }
  }

  private func csv(
    _ headings: [String], _ separator: UInt8, cell: (Cell) -> [UInt8]
  ) -> [UInt8] {
    var out: [UInt8] = []
    func add(_ cells: [[UInt8]]) {
      out += cells.joined(separator: [separator])
      out += Array("\r\n".utf8)
    }
    add(headings.map { CSVWriting.cell($0, separator: separator) })
    for row in rows { add(row.map(cell)) }
    return out
  }

  private func json() -> [UInt8] {
    var out = ByteBuffer(capacity: rows.count * 160)
    func line(_ cells: [String]) -> String { "[" + cells.joined(separator: ",") + "]" }
    func text(_ text: String) -> String { JSONText.string(text).text() }
    out.append(raw: "{\"columns\":" + line(columns.map { text($0.id) }) + ",\n")
    out.append(raw: "\"sources\":" + JSONText.array(sources).text() + ",\n\"rows\":[")
    var separator = "\n"
    for row in rows {
      out.append(raw: separator)
      separator = ",\n"
      out.append(
        raw: line(
          row.map {
            switch $0 {
            case .none, .text(""), .texts("", _): "null"
            case .text(let value), .texts(let value, _): text(value)
            case .number(let number): DecimalText.of(number)
            }
          }))
    }
    out.append(raw: "\n]}\n")
    return out.bytes
  }
}
