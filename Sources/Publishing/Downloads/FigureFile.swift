internal import Figures
internal import Source

/// Figures as a file that readers take away, in one of three forms.
enum FigureFile: CaseIterable, Sendable {
  /// For a spreadsheet as it is set up in the reader's language: semicolons, the language's decimal
  /// sign, headings in the language, a byte order mark so that letters come out right.
  case spreadsheet
  /// For programs: RFC 4180, UTF-8 without a mark, a full stop before decimals.
  case machine
  /// For programs: `columns` and `rows`, and the sources in full.
  case json

  /// The names of the columns for programs.
  static let columns = [
    "code", "place", "indicator", "unit", "period", "value", "sign", "missing", "origin", "source",
    "note",
  ]

  /// How a file's name goes on after its stem.
  func suffix(machine: String) -> String {
    switch self {
    case .spreadsheet: ".csv"
    case .machine: "-" + machine + ".csv"
    case .json: ".json"
    }
  }

  func bytes(of records: [FigureRecord], _ columns: DownloadColumns) -> [UInt8] {
    var out = ByteBuffer(capacity: records.count * 160)
    switch self {
    case .spreadsheet:
      out.append(raw: "\u{FEFF}")
      for (index, heading) in columns.headings.enumerated() {
        if index > 0 { out.append(raw: ";") }
        out.append(heading.spreadsheet)
      }
      out.append(raw: "\r\n")
      for record in records { spreadsheetRow(record, columns, into: &out) }
    case .machine:
      out.append(raw: Self.columns.joined(separator: ",") + "\r\n")
      for record in records { machineRow(record, into: &out) }
    case .json:
      out.append(raw: "{\"columns\":[\"" + Self.columns.joined(separator: "\",\"") + "\"],\n")
      out.append(raw: "\"sources\":" + sources(of: records).text() + ",\n\"rows\":[")
      var separator = "\n"
      for record in records {
        out.append(raw: separator)
        separator = ",\n"
        jsonRow(record, into: &out)
      }
      out.append(raw: "\n]}\n")
    }
    return out.bytes
  }

  /// The sources of figures, each once, sorted by id.
  private func sources(of records: [FigureRecord]) -> JSONText {
    var found: [String: DownloadColumns.SourceCells] = [:]
    var last: DownloadColumns.SourceCells?
    // Figures of one source mostly stand together.
    for source in records.lazy.compactMap(\.source) where source !== last {
      found[source.id.text] = source
      last = source
    }
    return .array(found.sorted { $0.key < $1.key }.map(\.value.entry))
  }

  private func spreadsheetRow(
    _ record: FigureRecord, _ columns: DownloadColumns, into out: inout ByteBuffer
  ) {
    out.append(record.area.code.spreadsheet)
    out.append(raw: ";")
    // A spreadsheet takes the nought before a number away, so the name has the code once more.
    out.append(record.area.codeAndName.spreadsheet)
    out.append(raw: ";")
    out.append(record.columns.name.spreadsheet)
    out.append(raw: ";")
    out.append(record.columns.unit.spreadsheet)
    out.append(raw: ";")
    out.append(raw: record.period.text)
    switch record.measurement {
    case .value(let number):
      out.append(raw: ";")
      out.append(raw: DecimalText.of(number, sign: columns.decimalSign))
      out.append(raw: ";;;")
    case .missing(let missing):
      out.append(raw: ";;")
      out.append(raw: missing.sign)
      out.append(raw: ";")
      out.append(columns.reasons[missing]?.spreadsheet ?? [])
      out.append(raw: ";")
    }
    out.append(raw: columns.words(record.origin))
    out.append(raw: ";")
    out.append(record.source?.name.spreadsheet ?? [])
    out.append(raw: ";")
    if let note = record.note {
      out.append(CSVWriting.cell(note, separator: UInt8(ascii: ";")))
    }
    out.append(raw: "\r\n")
  }

  private func machineRow(_ record: FigureRecord, into out: inout ByteBuffer) {
    out.append(record.area.code.machine)
    out.append(raw: ",")
    out.append(record.area.name.machine)
    out.append(raw: ",")
    out.append(record.columns.id.machine)
    out.append(raw: ",")
    out.append(record.columns.unit.machine)
    out.append(raw: ",")
    out.append(raw: record.period.text)
    switch record.measurement {
    case .value(let number):
      out.append(raw: ",")
      out.append(raw: DecimalText.of(number))
      out.append(raw: ",,,")
    case .missing(let missing):
      out.append(raw: ",,")
      out.append(raw: missing.sign)
      out.append(raw: ",")
      out.append(raw: missing.rawValue)
      out.append(raw: ",")
    }
    out.append(raw: record.origin.text)
    out.append(raw: ",")
    out.append(record.source?.id.machine ?? [])
    out.append(raw: ",")
    if let note = record.note {
      out.append(CSVWriting.cell(note, separator: UInt8(ascii: ",")))
    }
    out.append(raw: "\r\n")
  }

  private func jsonRow(_ record: FigureRecord, into out: inout ByteBuffer) {
    out.append(raw: "[")
    out.append(record.area.code.json)
    out.append(raw: ",")
    out.append(record.area.name.json)
    out.append(raw: ",")
    out.append(record.columns.id.json)
    out.append(raw: ",")
    out.append(record.columns.unit.json)
    out.append(raw: ",\"")
    out.append(raw: record.period.text)
    switch record.measurement {
    case .value(let number):
      out.append(raw: "\",")
      out.append(raw: DecimalText.of(number))
      out.append(raw: ",null,null,\"")
    case .missing(let missing):
      out.append(raw: "\",null,\"")
      out.append(raw: missing.sign)
      out.append(raw: "\",\"")
      out.append(raw: missing.rawValue)
      out.append(raw: "\",\"")
    }
    out.append(raw: record.origin.text)
    out.append(raw: "\",")
    out.append(record.source?.id.json ?? Array("null".utf8))
    out.append(raw: ",")
    out.append(raw: record.note.map { JSONText.string($0).text() } ?? "null")
    out.append(raw: "]")
  }
}
