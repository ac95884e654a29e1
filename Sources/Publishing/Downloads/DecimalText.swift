/// A number as plain decimal digits, exactly as it was read and never with an exponent.
enum DecimalText {
  /// - Parameter sign: what stands before the decimals.
  static func of(_ value: Double, sign: String = ".") -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    let text = value.description
    // Published figures are neither so large nor so small.
    if text.contains("e") { return "" }
    guard sign != ".", let dot = text.firstIndex(of: ".") else { return text }
    return text[..<dot] + sign + text[text.index(after: dot)...]
  }
}
