package import Model

/// A measure of a plan: the area's own, a suggested one, or one that was suggested and taken up.
package struct PlanMeasure: Sendable {
  /// Who does something: in the area's words, or as a rule suggests.
  package enum Who: Sendable {
    case own(String)
    case suggested([Participant])
    /// For the area to fill in.
    case open
  }

  /// Its place in the table, from 1.
  package let number: Int
  package let text: PlanText
  package let strategy: Strategy?
  package let instruments: [Instrument]
  package let responsible: Who
  package let cooperating: Who
  package let indicator: Indicator?
  /// The rule that suggested it.
  package let rule: Rule?
  /// What the area has written to it, with deadline, financing and status.
  package let own: OwnMeasure?
  /// A cost for each year of the table, nil where none is given.
  package let operating: [Int?]
  package let investment: [Int?]
}
