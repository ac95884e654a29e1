/// Diagnostics as text for a terminal: place, sentence, excerpt with caret, notes and remedy.
package struct DiagnosticText: Sendable {
  /// Whether to use colours; never when `NO_COLOR` is set or the output is no terminal.
  package var inColour: Bool

  package init(inColour: Bool = false) { self.inColour = inColour }

  /// All diagnostics and a last line that counts them.
  package func render(_ diagnostics: Diagnostics, fileCount: Int, outcome: String) -> String {
    var text = ""
    for diagnostic in diagnostics.all { text += render(diagnostic) + "\n" }
    let count = [
      plural(diagnostics.errorCount, "error"), plural(diagnostics.warningCount, "warning"),
    ].compactMap { $0 }.joined(separator: " and ")
    let files = Set(diagnostics.all.compactMap { $0.span?.file.path }).count
    // What is missing altogether stands in no file.
    let place = files == 0 ? "" : " in \(files) of \(plural(fileCount, "file") ?? "0 files")"
    if !count.isEmpty { text += "\(count)\(place); \(outcome)\n" }
    return text
  }

  /// One diagnostic, its lines ended.
  package func render(_ diagnostic: Diagnostic) -> String {
    let label = paint(diagnostic.severity.rawValue, diagnostic.severity == .error ? "31;1" : "33;1")
    let place = diagnostic.span.map { paint(Self.place($0), "1") + ": " } ?? ""
    var text = "\(place)\(label): \(diagnostic.message) [\(diagnostic.id)]\n"
    if let span = diagnostic.span { text += excerpt(span) }
    if let fix = diagnostic.fix { text += "   = fix: \(fix)\n" }
    for note in diagnostic.notes {
      text += (note.span.map { Self.place($0) + ": " } ?? "   = ") + "note: \(note.message)\n"
    }
    return text
  }

  /// `path:line:column`.
  package static func place(_ span: Span) -> String {
    let (line, column) = span.position
    return "\(span.file.path):\(line):\(column)"
  }

  private func excerpt(_ span: Span) -> String {
    let bytes = span.file.bytes
    guard !bytes.isEmpty, !span.range.isEmpty else { return "" }
    let offset = min(span.range.lowerBound, bytes.count)
    let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    // A long line is shown as a window around the place, so that a message stays a message.
    let window =
      bytes.letterStart(
        max(start, offset - 60))..<bytes.letterStart(
        min(end, max(offset, start) + 100))
    let lead = String(decoding: bytes[window.lowerBound..<offset], as: UTF8.self)
    let line = String(decoding: bytes[window], as: UTF8.self)
    let marked = String(
      decoding: bytes[offset..<max(offset, min(span.range.upperBound, window.upperBound))],
      as: UTF8.self)
    let number = String(span.position.line)
    let gutter = String(repeating: " ", count: number.count + 2)
    let indent = String(lead.map { $0 == "\t" ? "\t" : " " })
    let caret = "^" + String(repeating: "~", count: max(0, marked.count - 1))
    let cutStart = window.lowerBound > start ? "…" : ""
    let cutEnd = window.upperBound < end ? "…" : ""
    let pad = cutStart.isEmpty ? "" : " "
    return " \(number) | \(cutStart)\(line)\(cutEnd)\n"
      + "\(gutter)| \(pad)\(indent)\(paint(caret, "32;1"))\n"
  }

  private func plural(_ count: Int, _ noun: String) -> String? {
    count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func paint(_ text: String, _ code: String) -> String {
    inColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension [UInt8] {
  /// The offset itself, or the beginning of the letter it lies inside of.
  fileprivate func letterStart(_ offset: Int) -> Int {
    var index = offset
    while index > 0, index < count, self[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}
