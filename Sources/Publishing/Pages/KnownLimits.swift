internal import Figures
internal import Model

/// What the figures cannot bear, told by the figures themselves.
extension SiteBuilder {
  /// Which indicators have no figures, figures of few areas, breaks, or figures that are hidden.
  var knownLimits: [RelationGroup] {
    var groups: [RelationGroup] = []
    let indicators = indicatorsByTheme
    groups.add(labels(.limitFew), few(indicators))
    groups.add(
      labels(.limitMissing), indicators.filter { figures[$0.id] == nil }.map { link($0) })
    groups.add(
      labels(.limitBreaks),
      indicators.flatMap { indicator in
        indicator.breaks.map { found in
          noted(
            indicator,
            labels(.breakFrom, ["year": String(found.year), "reason": found.reason[tag]]))
        }
      })
    groups.add(
      labels(.limitHidden),
      indicators.compactMap { indicator in
        let hidden = figures[indicator.id]?.observations
          .count { $0.measurement == .missing(.suppressed) }
        guard let hidden, hidden > 0 else { return nil }
        return noted(indicator, labels(.hiddenCount, count: hidden))
      })
    return groups
  }

  /// Those whose newest period has figures of less than half the areas, the fewest first.
  private func few(_ indicators: [Indicator]) -> [LinkItem] {
    let total = catalogue.areas.all.count
    return indicators.compactMap { indicator -> (indicator: Indicator, count: Int)? in
      guard let figures = figures[indicator.id], let last = figures.periods.last else { return nil }
      let count = figures.areaCount(in: last)
      return 2 * count < total ? (indicator, count) : nil
    }
    .enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
    .map { _, found in
      noted(
        found.indicator,
        labels(.areaCountOf, count: found.count, ["total": String(total)]))
    }
  }

  private func noted(_ indicator: Indicator, _ note: String) -> LinkItem {
    LinkItem(indicator.name[tag], addresses.indicator(indicator.id), note: note)
  }
}
