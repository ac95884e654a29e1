internal import Figures
package import Model

/// Holds conditions against figures: those of an area and those of an example alike.
package struct Evaluation<Facts: FactSource> {
  package let facts: Facts
  package let near: PlanOutline.Nearness

  package init(_ facts: Facts, near: PlanOutline.Nearness) {
    (self.facts, self.near) = (facts, near)
  }

  package func finding(_ rule: Rule) -> Finding {
    guard let condition = rule.condition else {
      return Finding(rule: rule, verdict: .undetermined([], []), answers: [])
    }
    let result = judge(condition, isNegated: false)
    let verdict: Verdict =
      switch result.truth {
      case .yes: .applies(result.reasons)
      case .no: .doesNotApply(result.reasons, isNear: result.lenient == .yes)
      case .unknown: .undetermined(result.missing, result.reasons)
      }
    return Finding(rule: rule, verdict: verdict, answers: result.answers)
  }

  private struct Judged {
    var truth: Truth
    /// What it would be if every answer close to its limit were in favour of the rule.
    var lenient: Truth
    /// The answers that make it what it is.
    var reasons: [Reason]
    /// What would have to be known, when it is unknown.
    var missing: [MissingFact]
    var answers: [Result<Reason, MissingFact>]
  }

  /// - Parameter isNegated: whether a no is in favour of the rule, as it is below 'not'.
  private func judge(_ condition: Condition, isNegated: Bool) -> Judged {
    switch condition {
    case .test(let test):
      let answer = answer(test)
      switch answer {
      case .success(let reason):
        let truth = Truth(reason.holds)
        return Judged(
          truth: truth, lenient: reason.isNear ? Truth(!isNegated) : truth, reasons: [reason],
          missing: [], answers: [answer])
      case .failure(let missing):
        return Judged(
          truth: .unknown, lenient: .unknown, reasons: [], missing: [missing], answers: [answer])
      }
    case .not(let part):
      var judged = judge(part, isNegated: !isNegated)
      judged.truth = !judged.truth
      judged.lenient = !judged.lenient
      return judged
    case .all(let conditions):
      let parts = conditions.map { judge($0, isNegated: isNegated) }
      return joined(parts, truth: .all(parts.map(\.truth)), lenient: .all(parts.map(\.lenient)))
    case .any(let conditions):
      let parts = conditions.map { judge($0, isNegated: isNegated) }
      return joined(parts, truth: .any(parts.map(\.truth)), lenient: .any(parts.map(\.lenient)))
    }
  }

  /// Of the parts, those count that are what the whole is: one no is why all are not.
  private func joined(_ parts: [Judged], truth: Truth, lenient: Truth) -> Judged {
    let decisive = truth == .unknown ? parts : parts.filter { $0.truth == truth }
    return Judged(
      truth: truth, lenient: lenient, reasons: decisive.flatMap(\.reasons),
      missing: parts.filter { $0.truth == .unknown }.flatMap(\.missing),
      answers: parts.flatMap(\.answers))
  }

  private func answer(_ test: FigureTest) -> Result<Reason, MissingFact> {
    facts.newest(test.indicator.id).flatMap { fact in
      switch test.kind {
      case .side(let side, .value(let limit)):
        return .success(
          Reason(
            test: test, fact: fact, against: .value(limit), holds: side.holds(fact.value, limit),
            isNear: isNear(fact.value, limit),
            mayBeChance: facts.mayBeChance(fact, limit: limit)))
      case .side(let side, .quantile(let share, let group)):
        return facts.group(group, of: fact).map {
          reason(test, fact, side, share, $0)
        }
      case .between(let from, let to):
        return .success(
          Reason(
            test: test, fact: fact, against: .between(from, to),
            holds: (from...to).contains(fact.value),
            isNear: isNear(fact.value, from) || isNear(fact.value, to),
            mayBeChance: facts.mayBeChance(fact, limit: from)
              || facts.mayBeChance(fact, limit: to)))
      case .change(let years, let measure, let side, let limit):
        return facts.fact(years, before: fact).flatMap {
          reason(test, fact, from: $0, measure, side, limit)
        }
      }
    }
  }

  private func reason(
    _ test: FigureTest, _ fact: Fact, _ side: FigureTest.Side, _ share: Double,
    _ group: GroupFigures
  ) -> Reason {
    let limit = group.distribution.quantile(share)
    let low = group.distribution.quantile(max(0, share - near.quantile))
    let high = group.distribution.quantile(min(1, share + near.quantile))
    return Reason(
      test: test, fact: fact, against: .quantile(share, group),
      holds: side.holds(fact.value, limit), isNear: (low...high).contains(fact.value),
      mayBeChance: facts.mayBeChance(fact, limit: limit))
  }

  private func reason(
    _ test: FigureTest, _ fact: Fact, from old: Fact, _ measure: FigureTest.Measure,
    _ side: FigureTest.Side, _ limit: Double
  ) -> Result<Reason, MissingFact> {
    var change = fact.value - old.value
    if measure == .percent {
      guard old.value != 0 else {
        return .failure(MissingFact(fact.indicator, .fromNothing(old.period)))
      }
      change *= 100 / abs(old.value)
    }
    // What binary fractions leave over must not carry a change across a limit.
    change = (change * 1e9).rounded() / 1e9
    let isNear =
      measure == .percent
      ? abs(change - limit) <= near.change + Self.dust : isNear(change, limit)
    return .success(
      Reason(
        test: test, fact: fact, against: .change(from: old, by: change, limit: limit),
        holds: side.holds(change, limit), isNear: isNear,
        mayBeChance: facts.mayBeChance(from: old, to: fact)))
  }

  private static var dust: Double { 1e-9 }

  private func isNear(_ value: Double, _ limit: Double) -> Bool {
    abs(value - limit) <= abs(limit) * near.value / 100 + Self.dust
  }
}

extension FigureTest.Side {
  fileprivate func holds(_ value: Double, _ limit: Double) -> Bool {
    self == .above ? value > limit : value < limit
  }
}
