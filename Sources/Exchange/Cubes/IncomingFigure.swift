package import Figures
package import Source

/// An observation that wants in, and where it stands in what came.
package struct IncomingFigure: Sendable {
  package let observation: Observation
  package let span: Span

  package init(_ observation: Observation, at span: Span) {
    self.observation = observation
    self.span = span
  }
}

/// The figures of an indicator in a publisher's answer, and what of it was not taken.
package struct Incoming: Sendable {
  package var figures: [IncomingFigure] = []
  /// Codes of the answer that are none of the content's areas.
  package var unknownAreas: [String] = []
  /// How many figures were for an area that had other borders, or did not exist, then.
  package var otherBorders = 0
  /// What the publisher counts, in its own words.
  package var unit: String?

  package init(figures: [IncomingFigure] = []) { self.figures = figures }

  /// Takes in what another part of the same answer has.
  package mutating func add(_ other: Incoming) {
    figures += other.figures
    unknownAreas += other.unknownAreas.filter { !unknownAreas.contains($0) }
    otherBorders += other.otherBorders
    unit = unit ?? other.unit
  }
}
