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
    var digits = String(Int(scaled))
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    let whole = digits.dropLast(decimals)
    let fraction = digits.suffix(decimals)
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped += language.groupSign }
      grouped.append(digit)
    }
    let sign = value < 0 && scaled > 0 ? language.minusSign : ""
    return sign + grouped + (decimals > 0 ? language.decimalSign + fraction : "")
  }

  /// A date as precise as it is known.
  package func date(_ date: PartialDate) -> String {
    guard let month = date.month, month <= language.months.count else { return String(date.year) }
    let pattern = date.day == nil ? language.monthPattern : language.dayPattern
    return pattern.replacing("{day}", date.day.map(String.init) ?? "")
      .replacing("{month}", language.months[month - 1])
      .replacing("{year}", String(date.year))
  }

  /// A span of years with an en dash.
  package func period(_ text: String) -> String { text.replacing("-", "–") }

  /// Names as a sentence has them: "a, b and c".
  package func list(_ names: [String], and: String) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}

extension String {
  /// The text with every occurrence of a sign or word replaced.
  func replacing(_ target: String, _ replacement: String) -> String {
    guard !target.isEmpty, contains(target) else { return self }
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(target) {
        result += replacement
        rest = rest.dropFirst(target.count)
      } else if let first = rest.popFirst() {
        result.append(first)
      }
    }
    return result
  }
}
