internal import Model

/// A set of data as search engines read it from the page, with the files to take away.
///
/// Terms of schema.org: Dataset and DataDownload.
struct DatasetItem: TemplateContext {
  struct File: TemplateContext {
    var text: String
    var path: String
    var mediaType: String

    static let fields: Fields<File> = [
      "text": .text { $0.text },
      "path": .link { $0.path },
      "media-type": .text { $0.mediaType },
    ]
  }

  var name: String
  var description: String
  var path: String
  var place: String
  /// ISO 8601: the first and the last year.
  var years: String
  var creators: [String]
  var publisher: String
  /// The addresses of the licences.
  var licences: [String]
  var files: [File]

  static let fields: Fields<DatasetItem> = [
    "name": .text { $0.name },
    "description": .text { $0.description },
    "path": .link { $0.path },
    "place": .text { $0.place },
    "years": .text { $0.years },
    "creators": .list { $0.creators },
    "publisher": .text { $0.publisher },
    "licences": .list { $0.licences },
    "files": .list { $0.files },
  ]
}

extension SiteBuilder {
  /// Adds the figures of an indicator as files; nil when there are none.
  mutating func addDataset(_ indicator: Indicator, _ columns: DownloadColumns) -> DatasetItem? {
    guard let dataset = dataset(of: indicator),
      let cells = columns.indicators.first(where: { $0.id.text == indicator.id.text })
    else { return nil }
    let whole = [catalogue.site.wholeCode] + catalogue.regions.all.map(\.code)
    let areas = catalogue.areas.all.map(\.code)
    let links = addDownloads(dataset.stem, columns) {
      columns.records(of: cells, whole: whole, areas: areas)
    }
    return DatasetItem(
      name: indicator.name[tag], description: indicator.definition[tag], path: dataset.page,
      place: catalogue.site.wholeName[tag],
      years: dataset.years.map { "\($0.first)/\($0.last)" } ?? "",
      creators: dataset.sources.map(\.publisher).unique(), publisher: catalogue.site.name[tag],
      licences: dataset.licences.map(\.address),
      files: zip(FileForm.allCases, links).map { form, link in
        DatasetItem.File(text: link.text, path: link.path, mediaType: form.mediaType)
      })
  }
}

extension [String] {
  /// Each once, where it stood first.
  func unique() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
