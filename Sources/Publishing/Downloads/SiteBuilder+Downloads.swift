internal import Figures

extension SiteBuilder {
  /// Adds the figures of one place, or of one indicator, as files and gives the links to them.
  ///
  /// - Parameter stem: the path of the files without their endings.
  mutating func addDownloads(
    _ stem: String, _ columns: DownloadColumns,
    records: @escaping @Sendable () -> [FigureRecord]
  ) -> [LinkItem] {
    FigureFile.allCases.map { file in
      let path = stem + file.suffix(machine: labels(.fileMachine))
      addGenerated(path) {
        file.bytes(of: records(), columns)
      }
      let wording: Wording =
        switch file {
        case .spreadsheet: .downloadSpreadsheet
        case .machine: .downloadMachine
        case .json: .downloadJson
        }
      return LinkItem(labels(wording), path)
    }
  }
}

extension DownloadColumns {
  /// Every figure of an area.
  func records(of area: String) -> [FigureRecord] {
    indicators.flatMap { records(of: $0, area) }
  }

  /// Every figure of a region or the whole, published or added up.
  func totals(of code: String) -> [FigureRecord] {
    indicators.flatMap { totals(of: $0, code) }
  }

  /// Every figure of an indicator: for the whole, the regions and all areas.
  func records(of indicator: IndicatorCells, whole: [String], areas: [String]) -> [FigureRecord] {
    whole.flatMap { totals(of: indicator, $0) } + areas.flatMap { records(of: indicator, $0) }
  }

  private func records(of indicator: IndicatorCells, _ code: String) -> [FigureRecord] {
    guard let area = areas[code] else { return [] }
    return indicator.figures.figures(of: code).map { figure in
      FigureRecord(
        columns: indicator, area: area, period: figure.period, measurement: figure.measurement,
        origin: .init(figure), source: sources[figure.source], note: figure.note)
    }
  }

  private func totals(of indicator: IndicatorCells, _ code: String) -> [FigureRecord] {
    guard let area = areas[code] else { return [] }
    return indicator.figures.periods.compactMap { period in
      indicator.figures.total(code, period).map { total in
        FigureRecord(
          columns: indicator, area: area, period: period, measurement: total.measurement,
          origin: total.isSum ? .summed : .published,
          source: total.source.flatMap { sources[$0] },
          note: indicator.figures.observation(code, period)?.note)
      }
    }
  }
}
