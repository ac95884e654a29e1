package import Source

/// A question to one indicator: is its newest figure above, below or between, has it moved so far?
package struct FigureTest: Sendable {
  /// What a figure is held against.
  package enum Limit: Sendable, Equatable {
    /// A number in the unit of the indicator.
    case value(Double)
    /// The figure below which a share (0–1) of the figures of a group lie.
    case quantile(Double, of: Group)
  }

  /// Whose figures a quantile is of.
  package enum Group: String, Sendable, CaseIterable {
    /// Areas that are alike; where too few of them have a figure, those of the region, else all.
    case comparable
    case region
    case whole
  }

  /// How a change is counted.
  package enum Measure: String, Sendable, CaseIterable {
    /// Of the earlier figure.
    case percent
    /// In the unit of the indicator.
    case unit
  }

  package enum Side: String, Sendable, CaseIterable {
    case above, below
  }

  package enum Kind: Sendable, Equatable {
    /// Above or below, but not at, a limit.
    case side(Side, Limit)
    /// Both ends counted in.
    case between(Double, Double)
    /// The change over so many years up to the newest figure is above or below a number.
    case change(years: Int, Measure, Side, Double)
  }

  package let indicator: Reference<Indicator>
  package let kind: Kind
  /// Where the question stands in the rule.
  package let span: Span
}

extension FigureTest {
  /// - Parameter entry: the name of the question, and what stands behind it.
  init?(_ entry: Node.Entry, _ diagnostics: inout Diagnostics) {
    let record = Record(entry.value)
    guard let indicator: Reference<Indicator> = record.optionalReference("indicator"),
      let kind = Self.kind(entry, record, &diagnostics)
    else { return nil }
    self.init(indicator: indicator, kind: kind, span: entry.keySpan)
  }

  private static func kind(
    _ entry: Node.Entry, _ record: Record, _ diagnostics: inout Diagnostics
  ) -> Kind? {
    if let side = Side(rawValue: entry.key) {
      return limit(entry, record, &diagnostics).map { .side(side, $0) }
    }
    switch entry.key {
    case "between":
      guard let from = record.number("from"), let to = record.number("to") else { return nil }
      if from > to {
        diagnostics.add(.upsideDown(record["from"]?.span ?? entry.keySpan))
        return nil
      }
      return .between(from, to)
    case "change":
      guard let years = record.integer("years"), FigureTest.years.contains(years),
        let measure = record.optionalText("in").flatMap(Measure.init),
        let name = record.one(
          of: Side.allCases.map(\.rawValue), in: "'change'", at: entry.keySpan, &diagnostics),
        let side = Side(rawValue: name), let limit = record.number(name)
      else { return nil }
      return .change(years: years, measure, side, limit)
    default: return nil
    }
  }

  private static func limit(
    _ entry: Node.Entry, _ record: Record, _ diagnostics: inout Diagnostics
  ) -> Limit? {
    let name = record.one(
      of: ["value", "quantile"], in: "'\(entry.key)'", at: entry.keySpan, &diagnostics)
    guard let name else { return nil }
    guard let number = record.number(name) else { return nil }
    if name == "quantile" {
      guard FigureTest.shares.contains(number) else { return nil }
      return .quantile(number, of: Group(rawValue: record.text("of")) ?? .comparable)
    }
    if let group = record["of"] {
      diagnostics.add(.groupWithoutQuantile(group.span))
      return nil
    }
    return .value(number)
  }
}

extension Record {
  /// The one key of several that is there; reports none and more than one.
  func one(
    of keys: [String], in what: String, at span: Span, _ diagnostics: inout Diagnostics
  ) -> String? {
    let given = keys.filter { self[$0] != nil }
    if given.count == 1 { return given[0] }
    diagnostics.add(.notOne(of: keys, in: what, at: span))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func upsideDown(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "out-of-range", "'from' is greater than 'to'", at: span,
      fix: "write the smaller number first")
  }

  fileprivate static func groupWithoutQuantile(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "unknown-key", "'of' says whose quantile it is, and there is none", at: span,
      fix: "take 'of:' away, or write 'quantile:' instead of 'value:'")
  }
}
