package import Source

/// What a plan consists of, and what it goes by: sections, limits, dates, who is heard.
package struct PlanOutline: Sendable {
  /// When a figure that misses a limit has nearly reached it.
  package struct Nearness: Sendable {
    /// In percent of a limit that is a value.
    package let value: Double
    /// The share of a group (0–1) by which a quantile may be missed.
    package let quantile: Double
    /// In percentage points of a change in percent.
    package let change: Double
  }

  /// An instrument whose use a figure above nought proves.
  package struct Evidence: Sendable {
    package let instrument: Reference<Instrument>
    package let indicator: Reference<Indicator>
  }

  /// Somebody who is heard before a plan is adopted.
  package struct Body: Sendable {
    package let name: LocalizedText
    package let note: LocalizedText?
    /// False until somebody has compared it with the law.
    package let isVerified: Bool
  }

  package let title: LocalizedText
  /// The most suggestions a plan has, unless more have been judged.
  package let most: Int
  package let near: Nearness
  /// Figures that are this many years older than the edition are not judged from.
  package let oldest: Int
  /// The fact about areas whose value may be the tag of the language they are written to in.
  package let languageAttribute: Reference<Attribute>?
  package let currency: LocalizedText
  /// How many years a plan's measures have costs for.
  package let budgetYears: Int
  package let cycle: PlanCycle?
  /// What is said when no rule suggests anything, and what to begin with then.
  package let nothing: LocalizedText
  package let questions: [LocalizedText]
  package let bodies: [Body]
  package let evidence: [Evidence]
  package let columns: [MeasureColumn]
  package let sections: Entities<PlanSection>
  package let span: Span

  init(_ record: Record, _ diagnostics: inout Diagnostics) {
    title = record.localized("title")
    most = record.integer("most") ?? 0
    let margins = record["near"].map(Record.init)
    near = Nearness(
      value: margins?.number("value") ?? 0, quantile: margins?.number("quantile") ?? 0,
      change: margins?.number("change") ?? 0)
    oldest = record.integer("oldest") ?? 0
    languageAttribute = record.optionalReference("languageAttribute")
    currency = record.localized("currency")
    budgetYears = record.integer("budgetYears") ?? 0
    cycle = record["cycle"].map { PlanCycle(Record($0)) }
    nothing = record.localized("nothing")
    questions = record.localizedList("questions")
    bodies = record.records("bodies").map {
      Body(
        name: $0.localized("name"), note: $0.optionalLocalized("note"),
        isVerified: $0.boolean("verified"))
    }
    evidence = record.records("evidence").map {
      Evidence(instrument: $0.reference("instrument"), indicator: $0.reference("indicator"))
    }
    columns = record.records("columns").compactMap(MeasureColumn.init)
    sections = Entities(unique: record.records("sections").map(PlanSection.init), &diagnostics)
    span = record.node.span
  }
}
