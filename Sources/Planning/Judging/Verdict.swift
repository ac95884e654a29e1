package import Model

/// What a rule has to say to the figures of an area.
package enum Verdict: Sendable {
  /// With the answers that make it so.
  case applies([Reason])
  /// With the answers that stand in the way; near when each of them misses by little.
  case doesNotApply([Reason], isNear: Bool)
  /// With the figures that would have to be there, and what is known.
  case undetermined([MissingFact], [Reason])

  package var reasons: [Reason] {
    switch self {
    case .applies(let reasons), .doesNotApply(let reasons, _), .undetermined(_, let reasons):
      reasons
    }
  }

  package var kind: RuleExample.Verdict {
    switch self {
    case .applies: .applies
    case .doesNotApply: .doesNotApply
    case .undetermined: .undetermined
    }
  }
}

/// A rule and what it has to say to an area.
package struct Finding: Sendable {
  package let rule: Rule
  package let verdict: Verdict
  /// Every answer to the condition's questions, in their order.
  package let answers: [Result<Reason, MissingFact>]

  package var applies: Bool { verdict.kind == .applies }

  /// Where the figures that are told come from, each once.
  package var sources: [Identifier<FigureSource>] {
    var seen: Set<Identifier<FigureSource>> = []
    return verdict.reasons.flatMap(\.facts).compactMap(\.source).filter { seen.insert($0).inserted }
  }

  package var isNear: Bool {
    if case .doesNotApply(_, let isNear) = verdict { isNear } else { false }
  }
}
