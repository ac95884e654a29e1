internal import Figures
internal import Model

/// What the figures of all areas have in common, worked out once.
///
/// Classes, because hundreds of pages go through the same indicators and a copy of each would
/// cost more than the page.
final class FigurePanel: Sendable {
  final class Line: Sendable {
    let indicator: Indicator
    let figures: IndicatorFigures
    let link: LinkItem
    let unit: String

    init(indicator: Indicator, figures: IndicatorFigures, link: LinkItem, unit: String) {
      self.indicator = indicator
      self.figures = figures
      self.link = link
      self.unit = unit
    }
  }

  struct PanelTheme: Sendable {
    let id: String
    let name: String
    let lines: [Line]
    let charts: [ChartDeclaration]
  }

  let themes: [PanelTheme]
  let lines: [Identifier<Indicator>: Line]
  let sources: [Identifier<FigureSource>: LinkItem]
  private let strips: [Strip: InlineStrip]

  /// Where a strip is the same for many areas: one group in one period.
  private struct Strip: Hashable {
    let indicator: Identifier<Indicator>
    let group: AreaGroup
    let period: Period
  }

  init(_ builder: SiteBuilder) {
    let (catalogue, tag) = (builder.catalogue, builder.tag)
    let all = builder.indicatorsByTheme.compactMap { indicator in
      builder.figures[indicator.id].map {
        Line(
          indicator: indicator, figures: $0, link: builder.link(indicator),
          unit: indicator.unit[tag])
      }
    }
    lines = Dictionary(uniqueKeysWithValues: all.map { ($0.indicator.id, $0) })
    themes = catalogue.themes.all.map { theme in
      PanelTheme(
        id: theme.id.text, name: theme.name[tag],
        lines: all.filter { $0.indicator.theme.id == theme.id },
        charts: catalogue.charts.all.filter { $0.theme.id == theme.id })
    }
    strips = Self.strips(builder, all)
    sources = Dictionary(
      uniqueKeysWithValues: catalogue.sources.all.compactMap { source in
        builder.sourceLink(source.id).map { (source.id, $0) }
      })
  }

  /// Where a figure lies among those of a group, as a small drawing.
  func strip(
    _ line: Line, _ group: AreaGroup, in period: Period, own: Double?
  ) -> [UInt8] {
    guard
      let strip = strips[Strip(indicator: line.indicator.id, group: group, period: period)]
    else { return [] }
    var out = ByteBuffer(capacity: 1024)
    strip.write(own: own, into: &out)
    return out.bytes
  }

  /// The strips that the areas' newest figures need.
  private static func strips(_ builder: SiteBuilder, _ lines: [Line]) -> [Strip: InlineStrip] {
    var result: [Strip: InlineStrip] = [:]
    for line in lines where line.indicator.aggregation == .none {
      for area in builder.catalogue.areas.all {
        guard let period = line.figures.latest(of: area.code)?.period,
          let (comparison, group) = builder.figures.comparison(
            of: line.indicator, area, in: period)
        else { continue }
        let strip = Strip(indicator: line.indicator.id, group: group, period: period)
        if result[strip] != nil { continue }
        result[strip] = InlineStrip(comparison.group.values, middle: StripMiddle(comparison.group))
      }
    }
    return result
  }
}

extension StripMiddle {
  init(_ distribution: Distribution) {
    self.init(
      lower: distribution.lowerQuartile, median: distribution.median,
      upper: distribution.upperQuartile)
  }
}
