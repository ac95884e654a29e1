internal import Figures

/// A difference in words, for somebody who decides whether it may be so.
package enum DiffText {
  /// One line that counts, then a line a figure.
  ///
  /// - Parameter limit: how many figures are shown; nil for all.
  package static func render(_ diff: FigureDiff, title: String, limit: Int?) -> String {
    let counts = [
      count(diff.added.count, "added"), count(diff.changed.count, "changed"),
      count(diff.restated.count, "with another source or note"),
      count(diff.removed.count, "removed"), count(diff.unchanged, "as before"),
    ].compactMap { $0 }
    var text = "\(title): \(counts.isEmpty ? "nothing" : counts.joined(separator: ", "))\n"
    var lines = diff.changed.map { old, new in
      line("~", new, "\(old.figure) -> \(new.figure)")
    }
    lines += diff.removed.map { line("-", $0, $0.figure) }
    lines += diff.added.map { line("+", $0, $0.figure) }
    lines += diff.restated.map { line("=", $0, "\($0.figure) (\($0.cells[4]))") }
    let shown = lines.prefix(limit ?? lines.count)
    text += shown.map { $0 + "\n" }.joined()
    if shown.count < lines.count {
      text += "  … and \(lines.count - shown.count) more; --all shows them\n"
    }
    return text
  }

  private static func count(_ number: Int, _ what: String) -> String? {
    number == 0 ? nil : "\(number) \(what)"
  }

  private static func line(_ sign: String, _ row: FigureDiff.Row, _ what: String) -> String {
    "  \(sign) \(row.area) \(row.period.text)  \(what)"
  }
}
