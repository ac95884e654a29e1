internal import Figures
internal import Model

/// The figures of an indicator as a set of data: what its page, the data package and the catalogue
/// say of it alike.
struct Dataset: Sendable {
  let indicator: Indicator
  /// The page, and its files without their endings.
  let page: String
  let stem: String
  let periods: [Period]
  let sources: [FigureSource]
  /// Those that all sources name, each once.
  let licences: [DataCatalogue.Licence]
  /// Sources of which no licence is known.
  let unlicensed: [FigureSource]

  /// The years from the first to the last figure.
  var years: (first: Int, last: Int)? {
    guard let first = periods.map(\.firstYear).min(), let last = periods.map(\.lastYear).max()
    else { return nil }
    return (first, last)
  }

  /// The one licence of everything in the set, if there is one.
  var licence: DataCatalogue.Licence? {
    unlicensed.isEmpty && licences.count == 1 ? licences[0] : nil
  }
}

extension SiteBuilder {
  /// Nil when there are no figures yet.
  func dataset(of indicator: Indicator) -> Dataset? {
    guard let figures = figures[indicator.id] else { return nil }
    let page = addresses.indicator(indicator.id)
    let sources = figures.sources.compactMap { catalogue.sources[$0] }
    var licences: [DataCatalogue.Licence] = []
    var unlicensed: [FigureSource] = []
    for source in sources {
      let found = self.licences(of: source)
      if found.isEmpty { unlicensed.append(source) }
      for licence in found where !licences.contains(where: { $0.name == licence.name }) {
        licences.append(licence)
      }
    }
    return Dataset(
      indicator: indicator, page: page, stem: stem(of: page), periods: figures.periods,
      sources: sources, licences: licences, unlicensed: unlicensed)
  }

  /// The sets of data there are, in the order of the themes.
  var datasets: [Dataset] { indicatorsByTheme.compactMap { dataset(of: $0) } }

  /// The licences a source is under, as far as they are known.
  func licences(of source: FigureSource) -> [DataCatalogue.Licence] {
    catalogue.dataCatalogue.licences(in: source.licence[tag])
  }
}
