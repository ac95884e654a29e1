package import Model

/// What a printed figure is: enough to find it again in the content and compare.
///
/// Written `/indicator/code/period` for the figure of an area, a region or the whole, and
/// `/indicator/group/period/statistic` for one that describes a group, such as
/// `/rent/like:7/2024/p50`. Pages carry it in the attribute `data-f`; as in paths, one
/// that does not begin with `/` goes on from the indicator that an element around it names in
/// `data-i`.
package struct FigureReference: Sendable, Equatable {
  /// What is said about the figures of a group.
  package enum Statistic: String, Sendable, CaseIterable {
    case median = "p50"
    case lowerQuartile = "p25"
    case upperQuartile = "p75"
    /// How many areas have a figure.
    case count = "n"
  }

  package enum Subject: Sendable, Equatable {
    case code(String)
    case group(AreaGroup, Statistic)
  }

  package let indicator: Identifier<Indicator>
  package let subject: Subject
  package let period: Period

  package init(_ indicator: Identifier<Indicator>, _ code: String, _ period: Period) {
    (self.indicator, subject, self.period) = (indicator, .code(code), period)
  }

  package init(
    _ indicator: Identifier<Indicator>, _ group: AreaGroup, _ period: Period,
    _ statistic: Statistic
  ) {
    (self.indicator, subject, self.period) = (indicator, .group(group, statistic), period)
  }

  /// Reads what `text` or `relativeText` writes; nil when it is no reference.
  ///
  /// - Parameter around: the indicator that is named around it, nil when none is.
  package init?(_ text: String, in around: String?) {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.first == "" {
      parts.removeFirst()
      guard let name = parts.first else { return nil }
      indicator = Identifier(name)
      parts.removeFirst()
    } else if let around {
      indicator = Identifier(around)
    } else {
      return nil
    }
    guard (2...3).contains(parts.count), let period = Period(parts[1]) else { return nil }
    self.period = period
    guard parts.count == 3 else {
      subject = .code(parts[0])
      return
    }
    let place = parts[0].split(separator: ":", maxSplits: 1).map(String.init)
    guard let statistic = Statistic(rawValue: parts[2]), let kind = place.first else { return nil }
    switch (kind, place.count) {
    case ("like", 2): subject = .group(.comparable(place[1]), statistic)
    case ("in", 2): subject = .group(.region(place[1]), statistic)
    case ("all", 1): subject = .group(.whole, statistic)
    default: return nil
    }
  }

  package var text: String { "/" + indicator.text + "/" + relativeText }

  /// The reference as it stands where the indicator is named around it.
  package var relativeText: String {
    switch subject {
    case .code(let code): code + "/" + period.text
    case .group(let group, let statistic):
      group.text + "/" + period.text + "/" + statistic.rawValue
    }
  }
}

extension Distribution {
  package subscript(statistic: FigureReference.Statistic) -> Double {
    switch statistic {
    case .median: median
    case .lowerQuartile: lowerQuartile
    case .upperQuartile: upperQuartile
    case .count: Double(count)
    }
  }
}

extension AreaGroup {
  fileprivate var text: String {
    switch self {
    case .comparable(let code): "like:" + code
    case .region(let code): "in:" + code
    case .whole: "all"
    }
  }
}

extension Figures {
  /// What a reference stands for, worked out anew; nil when there is no such figure.
  package func measurement(_ reference: FigureReference) -> Measurement? {
    guard let figures = self[reference.indicator] else { return nil }
    switch reference.subject {
    case .code(let code):
      return figures.figure(of: code, in: reference.period)?.measurement
        ?? figures.total(code, reference.period)?.measurement
        ?? figures.observation(code, reference.period)?.measurement
        ?? figures.figure(ofFormer: code, in: reference.period)?.measurement
    case .group(let group, let statistic):
      guard let distribution = figures.distribution(of: group, in: reference.period) else {
        return nil
      }
      return .value(distribution[statistic])
    }
  }
}
