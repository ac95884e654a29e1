internal import Figures
internal import Model

/// Where a figure lies among those of comparable areas, as a table cell says it.
struct ComparisonCell: TemplateContext {
  /// "lower than in most": never better or worse, never a rank.
  var words: String
  /// Why to be careful, empty when there is no reason to.
  var caution: String
  /// "half lie between 9.1 and 13.0, the middle is 11.2 (38 areas of group 7)"
  var range: [TextPiece]

  static let fields: Fields<ComparisonCell> = [
    "words": .text { $0.words },
    "caution": .text { $0.caution },
    "range": .list { $0.range },
  ]
}

extension SiteBuilder {
  /// Nil for counts, which follow the size of the area, and where too few areas have a figure.
  func comparisonCell(
    _ indicator: Indicator, _ area: Area, in period: Period
  ) -> (cell: ComparisonCell, group: AreaGroup)? {
    guard indicator.aggregation == .none,
      let (comparison, group) = figures.comparison(of: indicator, area, in: period)
    else { return nil }
    func piece(_ statistic: FigureReference.Statistic) -> TextPiece {
      figureText(statistic, of: group, comparison.group, in: period, indicator).piece
    }
    let words: Wording =
      switch comparison.position {
      case .lower: .positionLower
      case .similar: .positionSimilar
      case .higher: .positionHigher
      }
    var cautions: [String] = []
    if figures.hasFewCases(indicator, area.code, in: period) { cautions.append(labels(.fewCases)) }
    if comparison.mayBeChance { cautions.append(labels(.chance)) }
    let range = [TextPiece](
      labels(.middleHalf),
      [
        "low": piece(.lowerQuartile), "high": piece(.upperQuartile), "median": piece(.median),
        "count": piece(.count), "group": TextPiece(shortGroupName(group)),
      ])
    let cell = ComparisonCell(
      words: labels(words), caution: cautions.joined(separator: "; "), range: range)
    return (cell, group)
  }

  /// The name of a group up to its first colon, which explains it.
  func shortGroupName(_ group: AreaGroup) -> String {
    String(groupName(group).prefix { $0 != ":" })
  }
}
