/// What is otherwise in a plan than in an earlier draft of it, and what has made it so.
package struct PlanDifference: Sendable, Equatable {
  /// What can make a plan another.
  package enum Cause: String, Sendable, CaseIterable {
    case figures, rules, model, own
  }

  /// A rule that stands otherwise than before; nil where it was not there.
  package struct Suggestion: Sendable, Equatable {
    package let rule: String
    package let old: PlanRecord.Standing?
    package let new: PlanRecord.Standing?
    package let causes: [Cause]
    /// The indicators whose figures have made it so.
    package let indicators: [String]
  }

  package struct Figure: Sendable, Equatable {
    package let old: PlanRecord.Figure?
    package let new: PlanRecord.Figure?

    /// Whether a figure that was there has another value now.
    package var isCorrection: Bool { old != nil && old?.figure == new?.figure }
  }

  /// Something that was added, taken away or written anew.
  package struct Part: Sendable, Equatable {
    package enum Change: String, Sendable, CaseIterable { case added, removed, changed }

    package let id: String
    package let change: Change
  }

  package let suggestions: [Suggestion]
  package let figures: [Figure]
  package let rules: [Part]
  package let model: [Part]
  package let own: [Part]

  package var isEmpty: Bool {
    suggestions.isEmpty && figures.isEmpty && rules.isEmpty && model.isEmpty && own.isEmpty
  }

  package init(from old: PlanRecord, to new: PlanRecord) {
    figures = Self.figures(old.figures, new.figures)
    rules = Self.parts(
      old.rules.map { .init(id: $0.id, content: $0.content) },
      new.rules.map { .init(id: $0.id, content: $0.content) })
    model = Self.parts(old.model, new.model)
    own = Self.parts(old.own, new.own)
    let isFrozenOtherwise = old.figuresAsOf != new.figuresAsOf
    let hasOtherAnswers = old.rules.map(\.answers) != new.rules.map(\.answers)
    var general: [Cause] = rules.isEmpty ? [] : [.rules]
    if hasOtherAnswers, !isFrozenOtherwise { general.append(.figures) }
    if !model.isEmpty { general.append(.model) }
    if !own.isEmpty { general.append(.own) }
    suggestions = Self.ids(old.rules.map(\.id), new.rules.map(\.id)).compactMap { id in
      Suggestion(
        id, old.rules.first { $0.id == id }, new.rules.first { $0.id == id },
        isFrozenOtherwise: isFrozenOtherwise, general: general)
    }
  }

  private static func parts(_ old: [PlanRecord.Part], _ new: [PlanRecord.Part]) -> [Part] {
    ids(old.map(\.id), new.map(\.id)).compactMap { id in
      let (before, after) = (old.first { $0.id == id }, new.first { $0.id == id })
      if before == after { return nil }
      return Part(id: id, change: before == nil ? .added : after == nil ? .removed : .changed)
    }
  }

  private static func figures(
    _ old: [PlanRecord.Figure], _ new: [PlanRecord.Figure]
  ) -> [Figure] {
    ids(old.map(\.indicator), new.map(\.indicator)).compactMap { id in
      let before = old.first { $0.indicator == id }
      let after = new.first { $0.indicator == id }
      return before == after ? nil : Figure(old: before, new: after)
    }
  }

  /// The names of both, each once, those of the new first and in its order.
  private static func ids(_ old: [String], _ new: [String]) -> [String] {
    let known = Set(new)
    return new + old.filter { !known.contains($0) }
  }
}

extension PlanRecord.Figure {
  package var indicator: String {
    String(figure.dropFirst().prefix { $0 != "/" })
  }
}

extension PlanDifference.Suggestion {
  /// Nil when the rule stands where it stood.
  ///
  /// - Parameters:
  ///   - isFrozenOtherwise: whether the area has chosen figures of other years.
  ///   - general: the causes of whatever has changed.
  fileprivate init?(
    _ id: String, _ old: PlanRecord.RuleEntry?, _ new: PlanRecord.RuleEntry?,
    isFrozenOtherwise: Bool, general: [PlanDifference.Cause]
  ) {
    if old?.standing == new?.standing { return nil }
    var causes: [PlanDifference.Cause] = []
    if old?.content != new?.content { causes.append(.rules) }
    let answers = old?.content == new?.content ? zip(old?.answers ?? [], new?.answers ?? []) : nil
    var indicators: [String] = []
    for (before, after) in answers.map(Array.init) ?? [] where before != after {
      if !indicators.contains(after.indicator) { indicators.append(after.indicator) }
    }
    if !indicators.isEmpty, !isFrozenOtherwise { causes.append(.figures) }
    if old?.judgement != new?.judgement || (!indicators.isEmpty && isFrozenOtherwise) {
      causes.append(.own)
    }
    // Neither the rule nor its figures: its place has gone to another rule, or come from one.
    if causes.isEmpty { causes = general }
    self.init(
      rule: id, old: old?.standing, new: new?.standing, causes: causes, indicators: indicators)
  }
}
