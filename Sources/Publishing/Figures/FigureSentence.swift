internal import Figures
internal import Model

/// A figure in words: how much, when, beside whom, from where. Never why.
struct FigureSentence: TemplateContext {
  var id: String
  var pieces: [TextPiece]
  var indicator: LinkItem
  var source: LinkItem?

  static let fields: Fields<FigureSentence> = [
    "id": .text { $0.id },
    "pieces": .list { $0.pieces },
    "indicator": .record { $0.indicator },
    "source": .record { $0.source },
  ]
}

extension SiteBuilder {
  /// The sentences that open an area's page, at most so many, in the order of the themes.
  func keySentences(of area: Area, most: Int) -> [FigureSentence] {
    let keys = indicatorsByTheme.filter(\.isKey)
    return Array(keys.lazy.compactMap { sentence(of: $0, area) }.prefix(most))
  }

  /// The newest figure of an area as a sentence, with what it may be compared with.
  ///
  /// - Returns: nil when the indicator has no sentence or the area no figure.
  func sentence(of indicator: Indicator, _ area: Area) -> FigureSentence? {
    guard let pattern = indicator.sentence?[tag],
      let figure = figures[indicator.id]?.latest(of: area.code), figure.measurement.value != nil
    else { return nil }
    var pieces = [TextPiece](
      pattern,
      [
        "value": figureText(figure, of: area.code, indicator).piece,
        "unit": TextPiece(indicator.unit[tag]),
        "period": TextPiece(formatting.period(figure.period.text)),
      ])
    if indicator.aggregation == .none {
      pieces = pieces + compared(indicator, area, in: figure.period)
    }
    return FigureSentence(
      id: indicator.id.text, pieces: pieces, indicator: link(indicator),
      source: sourceLink(figure.source))
  }

  /// "It is lower than in most comparable areas (…; half of them lie between … and …)."
  private func compared(_ indicator: Indicator, _ area: Area, in period: Period) -> [TextPiece] {
    guard let (comparison, group) = figures.comparison(of: indicator, area, in: period) else {
      return []
    }
    let wording: Wording =
      switch comparison.position {
      case .lower: .comparedLower
      case .similar: .comparedSimilar
      case .higher: .comparedHigher
      }
    func piece(_ statistic: FigureReference.Statistic) -> TextPiece {
      figureText(statistic, of: group, comparison.group, in: period, indicator).piece
    }
    let words = [TextPiece](
      " " + labels(wording),
      [
        "group": TextPiece(shortGroupName(group)), "count": piece(.count),
        "low": piece(.lowerQuartile), "high": piece(.upperQuartile),
      ])
    return comparison.mayBeChance ? words + [TextPiece(" " + labels(.mayBeChance))] : words
  }

  /// What a group of areas is called in a sentence: "group 7", "the areas of the region".
  func groupName(_ group: AreaGroup) -> String {
    switch group {
    case .comparable(let code):
      catalogue.comparisonAttribute?.attribute.values.first { $0.code == code }?.name[tag] ?? code
    case .region(let code):
      labels(
        .groupOfRegion, ["name": catalogue.regions[Identifier(code)]?.name[tag] ?? code])
    case .whole: labels(.groupOfWhole, ["name": catalogue.site.wholeName[tag]])
    }
  }

  func sourceLink(_ id: Identifier<FigureSource>?) -> LinkItem? {
    id.flatMap { catalogue.sources[$0] }.map {
      LinkItem($0.title[tag], addresses.source($0.id), note: $0.publisher)
    }
  }
}
