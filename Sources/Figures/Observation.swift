package import Model

/// Why there is no figure; never shown or counted as zero.
package enum MissingReason: String, CaseIterable, Sendable {
  case notCollected = "not-collected"
  case notApplicable = "not-applicable"
  case suppressed
  case notYetPublished = "not-yet-published"

  /// The standard sign of official statistics: `.` cannot be, `..` is missing, `:` is hidden.
  package var sign: String {
    switch self {
    case .notCollected, .notYetPublished: ".."
    case .notApplicable: "."
    case .suppressed: ":"
    }
  }
}

/// A figure, or the reason why there is none.
package enum Measurement: Sendable, Equatable {
  case value(Double)
  case missing(MissingReason)

  package var value: Double? {
    if case .value(let value) = self { value } else { nil }
  }
}

/// One figure as its publisher has it: of an indicator, for an area and a period.
package struct Observation: Sendable {
  /// The code that was valid in the period, or the code of today where the publisher recalculated.
  package let area: String
  package let period: Period
  package let measurement: Measurement
  package let source: Identifier<FigureSource>
  /// Worked out from other figures by whoever passed it on, not published as it is.
  package let isDerived: Bool
  package let note: String?

  package init(
    area: String, period: Period, measurement: Measurement, source: Identifier<FigureSource>,
    isDerived: Bool = false, note: String? = nil
  ) {
    self.area = area
    self.period = period
    self.measurement = measurement
    self.source = source
    self.isDerived = isDerived
    self.note = note
  }
}
