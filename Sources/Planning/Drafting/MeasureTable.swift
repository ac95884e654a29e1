package import Model

/// The measures of a plan with their costs by year, and the sums.
package struct MeasureTable: Sendable {
  /// A sum over measures.
  package struct Sum: Sendable, Equatable {
    /// Nil when no measure has a figure.
    package let amount: Int?
    /// How many measures have none.
    package let open: Int
  }

  package let columns: [MeasureColumn]
  package let years: ClosedRange<Int>
  /// In the order of the strategies; in each, the area's own first, as it has written them.
  package let rows: [PlanMeasure]

  package func operating(in year: Int) -> Sum { sum(year, \.operating) }
  package func investment(in year: Int) -> Sum { sum(year, \.investment) }

  /// The sum over all measures and years.
  package var total: Sum {
    let amounts = rows.flatMap { ($0.operating + $0.investment).compactMap { $0 } }
    let open = rows.count { ($0.operating + $0.investment).allSatisfy { $0 == nil } }
    return Sum(amount: amounts.isEmpty ? nil : amounts.reduce(0, +), open: open)
  }

  private func sum(_ year: Int, _ costs: KeyPath<PlanMeasure, [Int?]>) -> Sum {
    guard years.contains(year) else { return Sum(amount: nil, open: rows.count) }
    let amounts = rows.compactMap { $0[keyPath: costs][year - years.lowerBound] }
    return Sum(
      amount: amounts.isEmpty ? nil : amounts.reduce(0, +), open: rows.count - amounts.count)
  }
}
