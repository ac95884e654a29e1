/// Values in classes of about as many areas each, at most five: quintiles.
struct MapClasses: Sendable, Equatable {
  static let most = 5

  /// From the lowest to the highest.
  let classes: [MapClass]
  private let decimals: Int

  /// - Parameter decimals: how many are shown; what reads the same is in the same class.
  init(_ values: [Double], decimals: Int) {
    self.decimals = decimals
    let sorted = values.map { Self.shown($0, decimals) }.sorted()
    var limits: [Double] = []
    for value in sorted where value != limits.last && limits.count <= Self.most {
      limits.append(value)
    }
    if limits.count > Self.most {
      limits = []
      for number in 1...Self.most {
        let limit = sorted[(sorted.count * number + Self.most - 1) / Self.most - 1]
        // Areas with the same value stay together, and a class that this empties is none.
        if limit != limits.last { limits.append(limit) }
      }
    }
    var rest = sorted[...]
    classes = limits.enumerated().map { index, limit in
      let members = rest.prefix { $0 <= limit }
      rest = rest.dropFirst(members.count)
      return MapClass(
        number: index + 1, shade: Self.shade(index + 1, of: limits.count),
        lowest: members.first ?? limit, highest: limit, count: members.count)
    }
  }

  /// The class of one of the values.
  func mapClass(of value: Double) -> MapClass? {
    let value = Self.shown(value, decimals)
    return classes.first { value <= $0.highest }
  }

  /// Few classes keep the shades of five that lie furthest apart.
  private static func shade(_ number: Int, of count: Int) -> Int {
    switch count {
    case 1: 3
    case 2: number * 2
    case 3: number * 2 - 1
    case 4: number < 3 ? number : number + 1
    default: number
    }
  }

  private static func shown(_ value: Double, _ decimals: Int) -> Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}

/// A class of values on a map.
struct MapClass: Sendable, Equatable {
  /// From 1.
  let number: Int
  /// Which of the five colours it has.
  let shade: Int
  /// The lowest and the highest value that any of its areas has.
  let lowest: Double
  let highest: Double
  let count: Int
}
