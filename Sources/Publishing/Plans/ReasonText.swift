internal import Figures
internal import Model
internal import Planning

extension SiteBuilder {
  /// A reason in words: the figure, and what it was held against. Never why it is so.
  func pieces(_ reason: Reason, of code: String) -> [TextPiece] {
    guard let indicator = catalogue.indicators[reason.fact.indicator] else { return [] }
    let held = against(reason, indicator)
    let words: [TextPiece]
    if case .change(let old, let change, _) = reason.against {
      words = changed(reason, from: old, by: change, indicator, code) + held
    } else {
      words = stated(reason.fact, indicator, code) + held
    }
    return reason.mayBeChance ? words + [TextPiece(" " + labels(.mayBeChance))] : words
  }

  /// The figure in the sentence of its indicator, or after its name where it has none.
  private func stated(_ fact: Fact, _ indicator: Indicator, _ code: String) -> [TextPiece] {
    [TextPiece](
      indicator.sentence?[tag] ?? labels(.factPlain),
      [
        "name": TextPiece(indicator.name[tag]), "value": piece(fact, indicator, code),
        "unit": TextPiece(indicator.unit[tag]),
        "period": TextPiece(formatting.period(fact.period.text)),
      ])
  }

  private func changed(
    _ reason: Reason, from old: Fact, by change: Double, _ indicator: Indicator, _ code: String
  ) -> [TextPiece] {
    [TextPiece](
      labels(.factChanged),
      [
        "name": TextPiece(indicator.name[tag]), "old": piece(old, indicator, code),
        "first": TextPiece(formatting.period(old.period.text)),
        "value": piece(reason.fact, indicator, code),
        "period": TextPiece(formatting.period(reason.fact.period.text)),
        "unit": TextPiece(indicator.unit[tag]),
        "change": TextPiece(
          signed(change, decimals: reason.measure == .percent ? 1 : indicator.decimals)),
        "change-unit": TextPiece(changeUnit(reason, indicator)),
      ])
  }

  private func against(_ reason: Reason, _ indicator: Indicator) -> [TextPiece] {
    func limit(_ value: Double, unit: String) -> [String: TextPiece] {
      ["limit": TextPiece(plain(value)), "unit": TextPiece(unit)]
    }
    let unit = indicator.unit[tag]
    let isAbove = reason.side == .above
    let wording: Wording
    var values: [String: TextPiece]
    switch reason.against {
    case .value(let value):
      wording =
        isAbove
        ? reason.holds ? .overLimit : .notOverLimit : reason.holds ? .underLimit : .notUnderLimit
      values = limit(value, unit: unit)
    case .change(_, _, let value):
      wording =
        isAbove
        ? reason.holds ? .changeOver : .changeNotOver
        : reason.holds ? .changeUnder : .changeNotUnder
      values = limit(value, unit: changeUnit(reason, indicator))
    case .between(let low, let high):
      wording = reason.holds ? .withinLimits : .notWithinLimits
      values = [
        "from": TextPiece(plain(low)), "to": TextPiece(plain(high)), "unit": TextPiece(unit),
      ]
    case .quantile(let share, let figures):
      wording =
        isAbove
        ? reason.holds ? .overQuantile : .notOverQuantile
        : reason.holds ? .underQuantile : .notUnderQuantile
      values = spread(figures, reason, indicator)
      // Above a quantile is above its share; below it is below all the others.
      values["percent"] = TextPiece(plain(100 * (isAbove ? share : 1 - share)))
    }
    return [TextPiece](" " + labels(wording), values)
  }

  /// How many areas the group has and between which figures half of them lie.
  private func spread(
    _ figures: GroupFigures, _ reason: Reason, _ indicator: Indicator
  ) -> [String: TextPiece] {
    guard let group = figures.group else { return [:] }
    func piece(_ statistic: FigureReference.Statistic) -> TextPiece {
      figureText(statistic, of: group, figures.distribution, in: reason.fact.period, indicator)
        .piece(of: indicator)
    }
    return [
      "group": TextPiece(groupName(group)), "count": piece(.count),
      "low": piece(.lowerQuartile), "high": piece(.upperQuartile),
    ]
  }

  private func piece(_ fact: Fact, _ indicator: Indicator, _ code: String) -> TextPiece {
    figureText(
      .value(fact.value), FigureReference(indicator.id, code, fact.period),
      decimals: indicator.decimals
    ).piece(of: indicator)
  }

  private func changeUnit(_ reason: Reason, _ indicator: Indicator) -> String {
    if reason.measure == .percent { return labels(.percent) }
    return indicator.per == 100 ? labels(.percentagePoints) : indicator.unit[tag]
  }

  private func signed(_ value: Double, decimals: Int) -> String {
    (value > 0 ? "+" : "") + formatting.number(value, decimals: decimals)
  }

  /// A number that somebody has written, in as many decimals as it needs.
  private func plain(_ value: Double) -> String {
    let decimals = (0...3).first { decimals in
      var scale = 1.0
      for _ in 0..<decimals { scale *= 10 }
      return abs((value * scale).rounded() - value * scale) < 1e-6
    }
    return formatting.number(value, decimals: decimals ?? 3)
  }
}

extension Reason {
  fileprivate var side: FigureTest.Side? {
    switch test.kind {
    case .side(let side, _), .change(_, _, let side, _): side
    case .between: nil
    }
  }

  fileprivate var measure: FigureTest.Measure? {
    if case .change(_, let measure, _, _) = test.kind { measure } else { nil }
  }
}

extension FigureText {
  /// With the whole reference, for a sentence that speaks of several indicators.
  fileprivate func piece(of indicator: Indicator) -> TextPiece {
    TextPiece(
      digits.isEmpty ? words : digits,
      reference: digits.isEmpty ? "" : "/\(indicator.id.text)/\(reference)")
  }
}
