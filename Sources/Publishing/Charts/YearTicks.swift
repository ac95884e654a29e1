/// Which years are named under a chart: the first, the last and some between, evenly if that can be.
struct YearTicks: Sendable {
  /// In order.
  let indices: [Int]

  /// - Parameters:
  ///   - x: the places of the years, in order.
  ///   - room: from one named year to the next, at least.
  init(_ years: [Int], x: [Double], room: Double) {
    guard let first = years.first, let last = years.last, years.count == x.count, last > first
    else {
      indices = years.isEmpty ? [] : [0]
      return
    }
    let span = last - first
    let width = x[x.count - 1] - x[0]
    let least = max(1, Int((Double(span) * room / max(width, 1)).rounded(.up)))
    // A step that goes up in the whole meets both ends; else the last step is a longer one.
    let step = (least...(2 * least)).first { span % $0 == 0 } ?? least
    var chosen: [Int] = []
    for (index, year) in years.enumerated()
    where (year - first) % step == 0 && last - year >= least { chosen.append(index) }
    indices = chosen + [years.count - 1]
  }
}
