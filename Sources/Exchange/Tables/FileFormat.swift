package import Source

/// What a file that somebody gives is, by its first bytes and keys.
package enum FileFormat {
  case jsonStat(JSONValue)
  /// Boundaries of areas, which another command takes.
  case geoJSON
  /// Our own table of observations.
  case observations(Table)
  /// A publisher's table.
  case table(SourceFile)

  /// The format of a file; nil when it is none of these, which is then reported.
  package static func of(
    path: String, raw: [UInt8], diagnostics: inout Diagnostics
  ) -> FileFormat? {
    if raw.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      diagnostics.add(.foreign("a spreadsheet or a zip file", path))
      return nil
    }
    let before = diagnostics.errorCount
    let file = TextEncoding.file(path: path, raw: raw, diagnostics: &diagnostics)
    guard diagnostics.errorCount == before else { return nil }
    switch file.bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard let json = JSONReader.read(file, diagnostics: &diagnostics) else { return nil }
      return json["type"]?.text != nil && json["class"] == nil ? .geoJSON : .jsonStat(json)
    case UInt8(ascii: "<"):
      diagnostics.add(.foreign("a web page or XML", path))
      return nil
    default:
      let header = file.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
      guard String(decoding: header, as: UTF8.self).hasPrefix("area,period,value") else {
        return .table(file)
      }
      return Table(file, diagnostics: &diagnostics).map(FileFormat.observations)
    }
  }
}

extension Diagnostic {
  fileprivate static func foreign(_ what: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, "unknown-format", "'\(path)' is \(what)",
      fix: "save the table as CSV or JSON-stat 2 at the publisher's, and give that file")
  }
}
