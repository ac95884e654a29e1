package import Source

/// Figures that nobody has, and what a rule has to say to them.
package struct RuleExample: Sendable {
  /// What a rule may say; missing figures are never a no.
  package enum Verdict: String, Sendable, CaseIterable {
    case applies
    case doesNotApply = "does-not-apply"
    case undetermined
  }

  package struct Figure: Sendable {
    package let indicator: Reference<Indicator>
    /// By year, the newest last; empty when the figure is missing.
    package let values: [(year: Int, value: Double)]
    /// The figures of the group it is compared with.
    package let group: [Double]
  }

  package let figures: [Figure]
  package let verdict: Verdict
  /// Where the verdict stands.
  package let span: Span

  /// Nil when some part cannot be read, which has been told.
  init?(_ record: Record, _ diagnostics: inout Diagnostics) {
    var figures: [Figure] = []
    var isWhole = true
    for entry in record["figures"]?.entries ?? [] {
      guard let figure = Figure(entry, &diagnostics) else {
        isWhole = false
        continue
      }
      figures.append(figure)
    }
    guard isWhole, let verdict = Verdict(rawValue: record.text("verdict")),
      let span = record["verdict"]?.span
    else { return nil }
    (self.figures, self.verdict, self.span) = (figures, verdict, span)
  }

  private static let figure = ValueSchema.short(
    .text,
    or: RecordSchema(
      "figure", "A figure with those of other years or areas.",
      [
        FieldSchema("value", .number(-1e12...1e12), "The newest figure"),
        FieldSchema(
          "years", .map(keys: nil, .number(-1e12...1e12)), "The figures of several years instead"),
        FieldSchema(
          "group", .list(.number(-1e12...1e12), atLeast: 1),
          "The figures of the areas it is compared with"),
      ]))

  static let schema = RecordSchema(
    "example", "Figures, and what the rule has to say to them.",
    [
      FieldSchema(
        "figures", .map(keys: "indicator", figure), required: true,
        "By indicator: a number, 'missing', or several figures"),
      FieldSchema(
        "verdict", .choice(Verdict.allCases.map(\.rawValue)), required: true,
        "What the rule has to say"),
    ])
}

extension RuleExample.Figure {
  fileprivate init?(_ entry: Node.Entry, _ diagnostics: inout Diagnostics) {
    indicator = Reference(entry.key, at: entry.keySpan)
    if let text = entry.value.text {
      group = []
      guard text != "missing" else {
        values = []
        return
      }
      guard let value = SchemaCheck.number(text) else {
        diagnostics.add(.noFigure(text, at: entry.value.span))
        return nil
      }
      values = [(Self.anyYear, value)]
      return
    }
    let record = Record(entry.value)
    group = record["group"]?.items.compactMap { $0.text.flatMap(SchemaCheck.number) } ?? []
    let name = record.one(
      of: ["value", "years"], in: "the figure", at: entry.keySpan, &diagnostics)
    guard let name else { return nil }
    if name == "value" {
      guard let value = record.number("value") else { return nil }
      values = [(Self.anyYear, value)]
      return
    }
    var values: [(year: Int, value: Double)] = []
    for item in record["years"]?.entries ?? [] {
      guard item.key.utf8.count == 4, let year = Int(item.key) else {
        diagnostics.add(.noYear(item))
        return nil
      }
      guard let value = item.value.text.flatMap(SchemaCheck.number) else { return nil }
      values.append((year, value))
    }
    self.values = values.sorted { $0.year < $1.year }
  }

  /// Where an example has no need of a year.
  private static let anyYear = 2000
}

extension Diagnostic {
  fileprivate static func noFigure(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "bad-number", "'\(text)' is no figure", at: span,
      fix: "write digits and a full stop before decimals, or 'missing'")
  }

  fileprivate static func noYear(_ entry: Node.Entry) -> Diagnostic {
    Diagnostic(
      .error, "bad-period", "'\(entry.key)' is no year", at: entry.keySpan,
      fix: "write four digits, such as 2024")
  }
}
