/// Puts lines into a table that is kept by hand, without touching the others.
package enum LineTable {
  /// The text with the rows among its lines: in order when the lines are, otherwise at the end.
  package static func adding(_ rows: [[String]], to text: String) -> String {
    var lines = text.split(separator: "\n").map(String.init)
    let header = lines.isEmpty ? [] : [lines.removeFirst()]
    let isSorted = zip(lines, lines.dropFirst()).allSatisfy { $0 <= $1 }
    lines += rows.map { $0.joined(separator: ",") }
    if isSorted { lines.sort() }
    return (header + lines).map { $0 + "\n" }.joined()
  }
}
