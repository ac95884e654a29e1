/// The time a figure is for: a year, or a span of years as the publisher writes it.
package struct Period: Hashable, Sendable, Comparable {
  package let text: String
  package let firstYear: Int
  package let lastYear: Int

  /// Reads `2024` or `2013-2015`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let years = parts.compactMap { $0.utf8.count == 4 ? Int($0) : nil }
    guard parts.count == years.count, (1...2).contains(years.count), let first = years.first,
      let last = years.last, (1500...2500).contains(first), parts.count == 1 || first < last,
      last <= 2500
    else { return nil }
    self.text = text
    firstYear = first
    lastYear = last
  }

  // Two periods with the same years are written the same way.
  package static func == (a: Period, b: Period) -> Bool {
    a.firstYear == b.firstYear && a.lastYear == b.lastYear
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(firstYear &* 10_000 &+ lastYear)
  }

  package static func < (a: Period, b: Period) -> Bool {
    (a.lastYear, a.firstYear) < (b.lastYear, b.firstYear)
  }
}
