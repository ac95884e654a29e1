package import Model
package import Source

/// Numbers and dates as a language writes them.
package struct Formatting: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  /// A number with a fixed count of decimals, thousands parted by the language's sign.
  ///
  /// Rounded half away from zero on the decimal digits, so 0.25 gives 0.3 with one decimal.
  package func number(_ value: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    // A nudge far below any published precision makes 1.005 round as it reads.
    let scaled = (abs(value) * scale + 1e-9).rounded(.toNearestOrAwayFromZero)
    guard scaled < 1e15 else { return String(value) }
    let unit = Int(scale)
    let (whole, fraction) = Int(scaled).quotientAndRemainder(dividingBy: unit)
    var text = value < 0 && scaled > 0 ? language.minusSign : ""
    text += grouped(whole)
    if decimals > 0 { text += language.decimalSign + padded(fraction, to: decimals) }
    return text
  }

  private func grouped(_ number: Int) -> String {
    number < 1000
      ? String(number)
      : grouped(number / 1000) + language.groupSign + padded(number % 1000, to: 3)
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// A date as precise as it is known.
  package func date(_ date: PartialDate) -> String {
    guard let month = date.month, month <= language.months.count else { return String(date.year) }
    let pattern = date.day == nil ? language.monthPattern : language.dayPattern
    return pattern.filled(with: [
      "day": date.day.map(String.init) ?? "", "month": language.months[month - 1],
      "year": String(date.year),
    ])
  }

  /// A span of years with an en dash.
  package func period(_ text: String) -> String {
    text.utf8.count == 4 ? text : text.split(separator: "-").joined(separator: "–")
  }

  /// Names as a sentence has them: "a, b and c".
  package func list(_ names: [String], and: String) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}
