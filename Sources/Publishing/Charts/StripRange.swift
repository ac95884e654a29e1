/// The middle half of a group and its median, as the caller defines them.
struct StripMiddle: Sendable {
  var lower: Double
  var median: Double
  var upper: Double
}

/// The part of the number line that a strip shows: a linear scale over all values, with one
/// exception.
///
/// One far value can press all others into a line. So when the middle half would get less than a
/// sixteenth of the width, the strip ends three times the middle half beyond it, and what lies
/// further out is drawn as an arrow at that end and counted in words.
struct StripRange: Sendable, Equatable {
  private(set) var lower = 0.0
  private(set) var upper = 0.0
  private(set) var countBelow = 0
  private(set) var countAbove = 0
  private(set) var isEmpty = false

  private static let leastShare = 1.0 / 16
  private static let reach = 3.0

  init(_ values: [Double], _ middle: StripMiddle?) {
    let all = Extent(values)
    guard !all.isEmpty else {
      isEmpty = true
      return
    }
    (lower, upper) = (all.lower, all.upper)
    guard let middle else { return }
    let half = middle.upper - middle.lower
    guard half > 0, half < (upper - lower) * Self.leastShare else { return }
    let fences = (middle.lower - Self.reach * half)...(middle.upper + Self.reach * half)
    var inside = Extent()
    for value in values where value.isFinite {
      if value < fences.lowerBound {
        countBelow += 1
      } else if value > fences.upperBound {
        countAbove += 1
      } else {
        inside.add(value)
      }
    }
    (lower, upper) = inside.isEmpty ? (middle.lower, middle.upper) : (inside.lower, inside.upper)
  }

  func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  func scale(from start: Double, to end: Double) -> Scale {
    Scale(lower, upper, from: start, to: end)
  }
}
