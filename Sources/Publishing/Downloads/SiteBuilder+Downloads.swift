internal import Figures
internal import Model
internal import Source

extension SiteBuilder {
  /// Adds the figures of one place, or of one indicator, as files and gives the links to them.
  ///
  /// - Parameter stem: the path of the files without their endings.
  mutating func addDownloads(
    _ stem: String, _ columns: DownloadColumns,
    records: @escaping @Sendable () -> [FigureRecord]
  ) -> [LinkItem] {
    addFiles(stem) { FigureFile(form: $0).bytes(of: records(), columns) }
  }

  /// Adds a table as files and gives the links to them.
  mutating func addDownloads(_ stem: String, _ table: TableFile) -> [LinkItem] {
    let sign = labels.language.decimalSign
    return addFiles(stem) { table.bytes($0, decimalSign: sign) }
  }

  private mutating func addFiles(
    _ stem: String, render: @escaping @Sendable (FileForm) -> [UInt8]
  ) -> [LinkItem] {
    FileForm.allCases.map { form in
      let path = path(of: form, stem)
      addGenerated(path) { render(form) }
      return LinkItem(labels(form.wording), path)
    }
  }

  /// Where the file of a form is.
  func path(of form: FileForm, _ stem: String) -> String {
    stem + form.suffix(machine: labels(.fileMachine))
  }

  /// Where the files of a page are, without their endings: beside it and called as it is; those of
  /// the page that stands for a folder are called as the folder is.
  func stem(of path: String) -> String {
    let steps = path.dropLast(".html".count).split(separator: "/").map(String.init)
    guard steps.last == "index", let folder = steps.dropLast().last else {
      return steps.joined(separator: "/")
    }
    return (steps.dropLast() + [folder]).joined(separator: "/")
  }

  /// Sources as the files for programs tell of them, each once.
  func sourceTexts(_ ids: [String]) -> [JSONText] {
    Set(ids).sorted().compactMap { catalogue.sources[Identifier($0)] }.map(text)
  }

  func text(_ source: FigureSource) -> JSONText {
    .object(
      [
        ("id", .string(source.id.text)), ("publisher", .string(source.publisher)),
        ("title", .string(source.title[tag])), ("licence", .string(source.licence[tag])),
      ] + (source.address.map { [("address", .string($0))] } ?? [])
        + (source.retrieved.map { [("retrieved", .string($0.iso))] } ?? []))
  }
}

extension DownloadColumns {
  /// Every figure of an area that can be seen beside those of others. Its counts are in the files
  /// of its own page.
  func rates(of area: String) -> [FigureRecord] {
    indicators.filter { !$0.isCount }.flatMap { records(of: $0, area) }
  }

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
