package import Figures
internal import Model

/// Writes tables of observations as they stand in the content.
package enum ObservationText {
  /// A whole table, its lines in the order given.
  package static func table(_ rows: [[String]]) -> String {
    ([ObservationReader.columns] + rows).map(line).joined()
  }

  /// The cells of an observation, in the order of the columns.
  package static func cells(_ observation: Observation) -> [String] {
    var value = ""
    var missing = ""
    switch observation.measurement {
    case .value(let number): value = self.number(number)
    case .missing(let reason): missing = reason.rawValue
    }
    return [
      observation.area, observation.period.text, value, missing, observation.source.text,
      observation.isDerived ? "yes" : "", observation.note ?? "",
    ]
  }

  /// A number as tables have it: digits and a full stop, never an exponent.
  package static func number(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return String(whole) }
    let text = "\(value)"
    guard text.contains("e"), abs(value) < 1 else { return text }
    // Ten decimals are more than any figure has.
    var digits = String(Int((abs(value) * 1e10).rounded()))
    digits = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits.isEmpty ? "0" : (value < 0 ? "-0." : "0.") + digits
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    var text = "\""
    for character in cell { text += character == "\"" ? "\"\"" : String(character) }
    return text + "\""
  }
}
