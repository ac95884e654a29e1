internal import Figures
package import Model
internal import Source

extension Planner {
  /// What the plan of an area rests on.
  package func record(of area: Area) -> PlanRecord {
    let own = ownPlan(of: area)
    let (findings, selection) = judged(area, own)
    let shown = Set(selection.shown.map(\.rule.id))
    let code = area.code
    return PlanRecord(
      area: code, edition: catalogue.site.edition, figuresAsOf: own?.figuresAsOf,
      rules: findings.map { finding in
        PlanRecord.RuleEntry(
          id: finding.rule.id.text, content: marks.rules[finding.rule.id] ?? "",
          standing: standing(finding, isShown: shown.contains(finding.rule.id)),
          judgement: own?.opinions.first { $0.rule.id == finding.rule.id }?
            .judgement.rawValue,
          answers: finding.answers.map { PlanRecord.Answer($0, code) })
      },
      figures: figures(of: area), model: marks.model, own: own.map(Self.parts) ?? [])
  }

  private func standing(_ finding: Finding, isShown: Bool) -> PlanRecord.Standing {
    switch finding.verdict {
    case .applies: isShown ? .suggested : .further
    case .doesNotApply(_, let isNear): isShown ? .kept : isNear ? .near : .doesNotApply
    case .undetermined: isShown ? .kept : .undetermined
    }
  }

  private func figures(of area: Area) -> [PlanRecord.Figure] {
    let facts = facts(of: area)
    return catalogue.indicators.all.map(\.id).sorted().compactMap { id in
      facts.latest(id).map { figure in
        let reference = FigureReference(id, area.code, figure.period)
        return switch figure.measurement {
        case .value(let value): PlanRecord.Figure(figure: reference.text, value: value)
        case .missing(let reason):
          PlanRecord.Figure(figure: reference.text, missing: reason.rawValue)
        }
      }
    }
  }

  private static func parts(_ own: OwnPlan) -> [PlanRecord.Part] {
    let head = [
      own.state.rawValue, own.period.map { "\($0)" } ?? "", own.figuresAsOf.map(String.init) ?? "",
      own.decision ?? "",
    ]
    return [PlanRecord.Part(id: "plan", content: Fingerprint.of(head))]
      + own.opinions.map {
        PlanRecord.Part(
          id: "suggestion:\($0.rule.id.text)",
          content: Fingerprint.of([$0.judgement.rawValue, $0.grounds]))
      }
      + own.measures.map {
        PlanRecord.Part(id: "measure:\($0.id)", content: Fingerprint.of($0.words))
      }
      + own.sections.filter { !$0.isEmpty }.map {
        PlanRecord.Part(
          id: "section:\($0.section.id.text)",
          content: Fingerprint.of($0.body.file.bytes[$0.body.range]))
      }
  }
}

extension PlanRecord.Answer {
  fileprivate init(_ answer: Result<Reason, MissingFact>, _ code: String) {
    switch answer {
    case .failure(let missing):
      self.init(indicator: missing.indicator.text, missing: missing.why.word)
    case .success(let reason):
      self.init(
        indicator: reason.fact.indicator.text,
        figure: FigureReference(reason.fact.indicator, code, reason.fact.period).text,
        value: reason.fact.value)
      switch reason.against {
      case .value, .between: break
      case .quantile(let share, let group): limit = group.distribution.quantile(share)
      case .change(let old, _, _):
        earlier = FigureReference(old.indicator, code, old.period).text
        earlierValue = old.value
      }
    }
  }
}

extension MissingFact.Why {
  /// A word for machines.
  var word: String {
    switch self {
    case .none: "none"
    case .missing(let reason, let period): "\(reason.rawValue) \(period.text)"
    case .noneIn(let year): "none-in \(year)"
    case .tooOld(let period): "too-old \(period.text)"
    case .tooFew(let count, let period): "too-few \(count) \(period.text)"
    case .broken(let year): "broken \(year)"
    case .fromNothing(let period): "from-nothing \(period.text)"
    }
  }
}

extension OwnMeasure {
  /// All that is written of it.
  fileprivate var words: [String] {
    let names = [from?.id.text, text, strategy?.id.text, indicator?.id.text].map { $0 ?? "" }
    let who = [responsible, cooperating, deadline?.iso, financing, status].map { $0 ?? "" }
    let costs = [operating, investment].map { costs in
      costs.map { "\($0.year ?? 0) \($0.amount)" }.joined(separator: ";")
    }
    return [id] + names + instruments.map(\.id.text) + who + costs
  }
}
