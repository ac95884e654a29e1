package import Source

/// Writes down when a source was fetched, where it stands in a file kept by hand.
package enum SourceDates {
  /// The text of `sources.yml` with another `retrieved` for some sources; nothing else changes.
  package static func setting(
    _ date: PartialDate, for sources: Set<String>, in file: SourceFile
  ) -> String {
    var ignored = Diagnostics()
    let node = YAMLReader.read(file, diagnostics: &ignored)
    var edits: [(range: Range<Int>, text: String)] = []
    for record in node?["sources"]?.items ?? [] {
      guard let id = record["id"], let name = id.text, sources.contains(name) else { continue }
      if let retrieved = record["retrieved"], !retrieved.isNull {
        edits.append((retrieved.span.range, date.iso))
      } else {
        edits.append(insertion(of: date, after: record, in: file))
      }
    }
    var bytes = file.bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A line of its own under the licence, or a further key inside braces.
  private static func insertion(
    of date: PartialDate, after record: Node, in file: SourceFile
  ) -> (range: Range<Int>, text: String) {
    let entry = record.entries.first { $0.key == "licence" } ?? record.entries.first
    guard let entry else { return (0..<0, "") }
    let start = entry.keySpan.range.lowerBound
    let lineStart = file.bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let isFlow = file.bytes[lineStart..<start].contains(UInt8(ascii: "{"))
    if isFlow { return (start..<start, "retrieved: \(date.iso), ") }
    // Before the key, whose own value may go over many lines.
    let indent = String(repeating: " ", count: start - lineStart)
    return (start..<start, "retrieved: \(date.iso)\n\(indent)")
  }
}
