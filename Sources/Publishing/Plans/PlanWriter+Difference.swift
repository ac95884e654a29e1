internal import Figures
package import Model
package import Planning

extension PlanWriter {
  /// What has changed in a plan since an earlier draft, and what has made it so.
  package func difference(of area: Area, since old: PlanRecord) -> String {
    let new = planner.record(of: area)
    let difference = PlanDifference(from: old, to: new)
    var block = TextBlock()
    block.add("\(area.uniqueName) (\(area.code))")
    if difference.isEmpty {
      block.add(labels(.differenceNone, ["edition": old.edition]))
      return block.text
    }
    block.add(labels(.differenceHeading, ["edition": old.edition]))
    add(.differenceSuggestions, difference.suggestions.map(words), to: &block)
    add(.differenceFigures, difference.figures.map(words), to: &block)
    add(.differenceRules, difference.rules.map { words($0, ruleName($0.id)) }, to: &block)
    add(.differenceModel, difference.model.map { words($0, modelName($0.id)) }, to: &block)
    add(.differenceOwn, difference.own.map { words($0, ownName($0.id)) }, to: &block)
    return block.text
  }

  private func add(_ heading: Wording, _ lines: [String], to block: inout TextBlock) {
    if lines.isEmpty { return }
    block.gap()
    block.add(labels(heading).uppercased())
    for line in lines { block.add(line, margin: 2, head: "– ") }
  }

  private func words(_ change: PlanDifference.Suggestion) -> String {
    let causes = change.causes.map { cause in
      let word: Wording =
        switch cause {
        case .figures: .causeFigures
        case .rules: .causeRules
        case .model: .causeModel
        case .own: .causeOwn
        }
      return labels(word)
    }
    let indicators = change.indicators.map {
      builder.catalogue.indicators[Identifier($0)]?.name[tag] ?? $0
    }
    let because = builder.formatting.list(causes, and: labels(.listAnd))
    return labels(
      .differenceStanding,
      [
        "name": ruleName(change.rule), "old": words(change.old), "new": words(change.new),
        "causes": because
          + (indicators.isEmpty ? "" : " (" + indicators.joined(separator: "; ") + ")"),
      ])
  }

  private func words(_ standing: PlanRecord.Standing?) -> String {
    let word: Wording =
      switch standing {
      case .suggested: .standingSuggested
      case .further: .standingFurther
      case .near: .standingNear
      case .doesNotApply: .standingNot
      case .undetermined: .standingUndetermined
      case .kept: .standingKept
      case nil: .standingAbsent
      }
    return labels(word)
  }

  private func words(_ change: PlanDifference.Figure) -> String {
    let id = Identifier<Indicator>(change.new?.indicator ?? change.old?.indicator ?? "")
    let indicator = builder.catalogue.indicators[id]
    let wording: Wording =
      change.isCorrection ? .figureCorrected : change.old == nil ? .figureAdded : .figureRenewed
    return labels(
      wording,
      [
        "name": indicator?.name[tag] ?? id.text, "old": words(change.old, indicator),
        "new": words(change.new, indicator),
      ])
  }

  /// "6.4 (2019–2021)"
  private func words(_ figure: PlanRecord.Figure?, _ indicator: Indicator?) -> String {
    guard let figure else { return labels(.notCollected) }
    let period = FigureReference(figure.figure, in: nil)?.period.text ?? ""
    let value =
      figure.value.map { builder.formatting.number($0, decimals: indicator?.decimals ?? 0) }
      ?? figure.missing.flatMap(MissingReason.init).map { builder.missing($0).words } ?? ""
    return "\(value) (\(builder.formatting.period(period)))"
  }

  private func words(_ part: PlanDifference.Part, _ name: String) -> String {
    let word: Wording =
      switch part.change {
      case .added: .partAdded
      case .removed: .partRemoved
      case .changed: .partChanged
      }
    return labels(word, ["name": name])
  }

  private func ruleName(_ id: String) -> String {
    builder.catalogue.rules[Identifier(id)]?.name[tag] ?? id
  }

  /// What a part of the model is called; what is no longer there keeps its id.
  private func modelName(_ id: String) -> String {
    let catalogue = builder.catalogue
    let name = String(id.drop { $0 != ":" }.dropFirst())
    if id == Instrument.kind { return labels(.relatedInstruments) }
    let known: LocalizedText? =
      switch id.prefix(while: { $0 != ":" }) {
      case Prerequisite.kind: catalogue.prerequisites[Identifier(name)]?.name
      case FocusArea.kind: catalogue.focusAreas[Identifier(name)]?.name
      case Strategy.kind: catalogue.strategies[Identifier(name)]?.name
      default: planner.outline.title
      }
    return known?[tag] ?? name
  }

  private func ownName(_ id: String) -> String {
    let name = String(id.drop { $0 != ":" }.dropFirst())
    return switch id.prefix(while: { $0 != ":" }) {
    case "section": planner.outline.sections[Identifier(name)]?.name[tag] ?? name
    case "suggestion": "\(labels(.ownJudgement)): \(ruleName(name))"
    case "measure": name
    default: planner.outline.title[tag]
    }
  }
}
