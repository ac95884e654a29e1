/// From values to places along a line.
struct Scale: Sendable, Equatable {
  let lower: Double
  let upper: Double
  private let start: Double
  private let factor: Double
  private let end: Double

  /// Bounds that are equal are put in the middle of the line.
  init(_ lower: Double, _ upper: Double, from start: Double, to end: Double) {
    let half = lower < upper ? 0 : max(abs(lower) / 4, 1)
    self.lower = lower - half
    self.upper = upper + half
    self.start = start
    self.end = end
    // Halved first: the span of the largest numbers is more than a number holds.
    factor = (end - start) / 2 / (self.upper / 2 - self.lower / 2)
  }

  /// The place of a value; what lies outside is put at the nearest end.
  func callAsFunction(_ value: Double) -> Double {
    let place = start + (min(max(value, lower), upper) - lower) * factor
    return place.isFinite ? min(max(place, min(start, end)), max(start, end)) : start
  }
}

/// The least and the greatest of some figures.
struct Extent: Sendable, Equatable {
  private(set) var lower = Double.infinity
  private(set) var upper = -Double.infinity

  var isEmpty: Bool { lower > upper }

  init(_ values: some Sequence<Double> = []) {
    for value in values { add(value) }
  }

  /// A value that is no number is none.
  mutating func add(_ value: Double?) {
    guard let value, value.isFinite else { return }
    lower = min(lower, value)
    upper = max(upper, value)
  }
}
