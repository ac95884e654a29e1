package import Model
package import Source

/// When something that comes back with every cycle comes next.
package struct DueDate: Sendable {
  package let id: String
  /// With `{year}` where the year belongs.
  package let text: LocalizedText
  package let year: Int
  package let month: Int
  package let isVerified: Bool
}

extension PlanCycle {
  /// When each milestone comes next, seen from a date; the earliest first.
  package func next(after date: PartialDate) -> [DueDate] {
    milestones.map { milestone in
      // The first year of the milestone's own row that is not over in its month.
      let due = date.year + ((date.month ?? 1) > milestone.month ? 1 : 0)
      let step = max(every, 1)
      let start = first + milestone.yearsAfter
      let rest = (due - start) % step
      let year = due + (rest == 0 ? 0 : rest > 0 ? step - rest : -rest)
      return DueDate(
        id: milestone.id, text: milestone.text, year: year, month: milestone.month,
        isVerified: milestone.isVerified)
    }.enumerated().sorted {
      ($0.element.year, $0.element.month, $0.offset)
        < ($1.element.year, $1.element.month, $1.offset)
    }.map(\.element)
  }
}
