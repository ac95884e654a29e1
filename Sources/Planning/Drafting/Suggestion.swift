package import Model

/// What a rule suggests to an area, why, and what the area thinks of it.
package struct Suggestion: Sendable {
  /// What it belongs to: a prerequisite, or a strategy of a focus area.
  package enum Subject: Sendable {
    case prerequisite(Prerequisite)
    case strategy(Strategy, FocusArea)
  }

  package let finding: Finding
  package let subject: Subject
  /// Nil until the area has judged it.
  package let opinion: OwnPlan.Opinion?

  package var rule: Rule { finding.rule }

  /// False when the area has judged it and the figures no longer suggest it.
  package var stillApplies: Bool { finding.applies }

  /// Whether its measures belong in the plan: not when they are declined, and not when neither
  /// figures nor the area ask for them.
  package var isWanted: Bool {
    switch opinion?.judgement {
    case .notRelevant: false
    case .accepted: true
    case .toExamine, nil: stillApplies
    }
  }

  package var strategy: Strategy? {
    if case .strategy(let strategy, _) = subject { strategy } else { nil }
  }
}

/// What rules suggest something for, in the order of the model: prerequisites, focus areas.
package enum SubjectGroup: Sendable, Equatable {
  case prerequisite(Identifier<Prerequisite>)
  case focusArea(Identifier<FocusArea>)
}

extension Suggestion.Subject {
  package var group: SubjectGroup {
    switch self {
    case .prerequisite(let prerequisite): .prerequisite(prerequisite.id)
    case .strategy(_, let focusArea): .focusArea(focusArea.id)
    }
  }
}
