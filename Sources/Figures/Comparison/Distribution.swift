/// How the figures of a group of areas lie, in one period.
package struct Distribution: Sendable, Equatable {
  /// From the lowest to the highest; one for each area that has a figure.
  package let values: [Double]

  package init(_ values: [Double]) { self.values = values.sorted() }

  package var count: Int { values.count }
  package var median: Double { quantile(0.5) }
  package var lowerQuartile: Double { quantile(0.25) }
  package var upperQuartile: Double { quantile(0.75) }

  /// The value below which a share of the figures lie, between neighbours in a straight line.
  ///
  /// Definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American
  /// Statistician 50 (1996), which spreadsheets use too. NaN when there are no figures.
  ///
  /// - Parameter share: from 0 to 1.
  package func quantile(_ share: Double) -> Double {
    guard let last = values.last else { return .nan }
    let place = share * Double(values.count - 1)
    let below = Int(place)
    guard below + 1 < values.count else { return last }
    return values[below] + (place - Double(below)) * (values[below + 1] - values[below])
  }
}
