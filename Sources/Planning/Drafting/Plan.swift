package import Model
package import Source

/// The draft of a plan for an area: what figures suggest, with the area's own text laid over.
///
/// Everything that a page or a document shows stands here in its order and with its owner, so that
/// whoever lays it out has nothing left to decide.
package struct Plan: Sendable {
  package let area: Area
  package let title: LocalizedText
  /// What the area has written; nil when it has written nothing.
  package let own: OwnPlan?
  package let years: ClosedRange<Int>
  /// What each rule has to say, by id.
  package let findings: [Finding]
  package let suggestions: [Suggestion]
  package let measures: MeasureTable
  package let sections: [Section]

  package var state: OwnPlan.State { own?.state ?? .draft }

  /// A section with what is always there, what the program adds and what the area has written.
  package struct Section: Sendable {
    package let declaration: PlanSection
    package let content: Content?
    /// The area's own text (Markdown), nil when it has written none.
    package let own: Span?

    /// What is left to be written: nothing once the area has a text of its own.
    package var toFillIn: [LocalizedText] { own == nil ? declaration.prompts : [] }
  }

  /// What the program adds to a section.
  package enum Content: Sendable {
    case summary(Summary)
    case purpose([DueDate])
    case needs([NeedsTheme])
    /// What the figures point to: the suggestions that are not declined.
    case challenges([Suggestion])
    case suggestions([SuggestionGroup])
    case instruments([InstrumentUse])
    case measures(MeasureTable)
    case economy(MeasureTable)
    case organisation([Responsibility])
    case hearing([PlanOutline.Body])
    case followUp([Followed], [DueDate])
    case annex(Annex)
  }

  /// The plan on one page.
  package struct Summary: Sendable {
    package let challenges: [Suggestion]
    package let strategies: [Strategy]
    package let measures: [PlanMeasure]
    package let total: MeasureTable.Sum
    /// What to begin with, when no rule suggests anything; else empty.
    package let questions: [LocalizedText]
    package let nothing: LocalizedText?
  }

  /// The suggestions for a prerequisite or a focus area; there may be none.
  package struct SuggestionGroup: Sendable {
    package enum Heading: Sendable {
      case prerequisite(Prerequisite)
      case focusArea(FocusArea)
    }

    package let heading: Heading
    package let suggestions: [Suggestion]
  }

  /// An instrument of the model, and the figure that proves that the area uses it.
  package struct InstrumentUse: Sendable {
    package let instrument: Instrument
    package let strategies: [Strategy]
    /// Nil when no public figure says so, which is no sign that it is not used.
    package let proof: PlanFigure?
  }

  /// A participant, and the measures it is suggested to be responsible for or to take part in.
  package struct Responsibility: Sendable {
    package let participant: Participant
    package let responsible: [PlanMeasure]
    package let cooperating: [PlanMeasure]
  }

  /// An indicator that shows what becomes of the measures, with where it stands today.
  package struct Followed: Sendable {
    package let indicator: Indicator
    /// Nil when the area has none.
    package let figure: PlanFigure?
  }

  /// What stands behind the plan.
  package struct Annex: Sendable {
    /// What applies as well, but had no place.
    package let further: [Suggestion]
    /// Rules that miss by little.
    package let near: [Finding]
    /// Rules that nobody can judge, since figures are missing.
    package let undetermined: [Finding]
    package let sources: [FigureSource]
  }
}
