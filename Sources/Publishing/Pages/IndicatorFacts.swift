internal import Figures
internal import Model

/// What has to be known before a figure of an indicator is used.
struct IndicatorFacts: TemplateContext {
  struct Break: TemplateContext {
    var year: String
    var reason: RichText

    static let fields: Fields<Break> = [
      "year": .text { $0.year },
      "reason": .markdown(isInline: true) { $0.reason },
    ]
  }

  var definition: RichText
  var shows: RichText
  var doesNotShow: RichText
  var unit: String
  var numerator: RichText
  var denominator: RichText
  var period: String
  var direction: String
  var directionReason: RichText
  var breaks: [Break]
  var limits: RichText
  /// From how few cases figures are hidden; empty when none are.
  var leastCount: String
  var coverage: String
  var table: String
  var sources: [LinkItem]
  /// Of the sources, each once.
  var licences: [String]

  static let fields: Fields<IndicatorFacts> = [
    "definition": .markdown { $0.definition },
    "shows": .markdown(isInline: true) { $0.shows },
    "does-not-show": .markdown(isInline: true) { $0.doesNotShow },
    "unit": .text { $0.unit },
    "numerator": .markdown(isInline: true) { $0.numerator },
    "denominator": .markdown(isInline: true) { $0.denominator },
    "period": .text { $0.period },
    "direction": .text { $0.direction },
    "direction-reason": .markdown(isInline: true) { $0.directionReason },
    "has-breaks": .flag { !$0.breaks.isEmpty },
    "breaks": .list { $0.breaks },
    "limits": .markdown(isInline: true) { $0.limits },
    "least-count": .text { $0.leastCount },
    "coverage": .text { $0.coverage },
    "table": .text { $0.table },
    "has-sources": .flag { !$0.sources.isEmpty },
    "sources": .list { $0.sources },
    "licences": .list { $0.licences },
  ]
}

extension SiteBuilder {
  mutating func indicatorFacts(_ indicator: Indicator) -> IndicatorFacts {
    let figures = figures[indicator.id]
    let sources = (figures?.sources ?? indicator.source.map { [$0.id] } ?? [])
      .compactMap { catalogue.sources[$0] }
    let direction: Wording =
      switch indicator.direction {
      case .neutral: .directionNeutral
      case .highIsWorse: .directionHigh
      case .lowIsWorse: .directionLow
      }
    var breaks: [IndicatorFacts.Break] = []
    for change in indicator.breaks {
      breaks.append(
        IndicatorFacts.Break(year: String(change.year), reason: prepare(change.reason)))
    }
    var licences: [String] = []
    for licence in sources.map({ $0.licence[tag] }) where !licences.contains(licence) {
      licences.append(licence)
    }
    return IndicatorFacts(
      definition: prepare(indicator.definition), shows: prepare(indicator.shows),
      doesNotShow: prepare(indicator.doesNotShow), unit: indicator.unit[tag],
      numerator: prepare(indicator.numerator), denominator: prepare(indicator.denominator),
      period: indicator.period?[tag] ?? "", direction: labels(direction),
      directionReason: prepare(indicator.directionReason), breaks: breaks,
      limits: prepare(indicator.limits),
      leastCount: indicator.leastCount > 0
        ? labels(.leastCount, ["count": String(indicator.leastCount)]) : "",
      coverage: coverage(of: figures), table: indicator.table ?? "",
      sources: sources.map {
        LinkItem($0.title[tag], addresses.source($0.id), note: $0.publisher)
      }, licences: licences)
  }
}
