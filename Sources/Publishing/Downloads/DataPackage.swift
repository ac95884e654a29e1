internal import Figures
internal import Model
internal import Source

/// The description of all files for programs as a Data Package (datapackage.org, version 1).
///
/// It lies at the root of the site, because its paths may not lead upwards. Besides what the
/// standard names it says of each indicator how its figures may be added up and hidden, so that a
/// check can be made from the files alone.
struct DataPackage: Sendable {
  static let path = "datapackage.json"

  private let builder: SiteBuilder

  init(_ builder: SiteBuilder) { self.builder = builder }

  func json(tables: [(path: String, title: String, table: TableFile)]) -> JSONText {
    let (site, tag) = (builder.catalogue.site, builder.tag)
    let datasets = builder.datasets
    let sources = builder.catalogue.sources.all.filter { source in
      datasets.contains { $0.sources.contains { $0.id == source.id } }
    }
    var members: [(String, JSONText)] = [
      ("profile", .string("tabular-data-package")),
      ("name", .string(Slug.make(site.name[tag], builder.labels.language.collation))),
      ("title", .string(site.name[tag])), ("description", .string(site.tagline[tag])),
      ("version", .string(site.edition)),
    ]
    if let date = site.editionDate, date.day != nil {
      members.append(("created", .string(date.iso + "T00:00:00Z")))
    }
    if let address = builder.options.siteURL { members.append(("homepage", .string(address))) }
    members += [
      ("keywords", .array(builder.catalogue.themes.all.map { .string($0.name[tag]) })),
      ("contributors", .array([contributor])), ("sources", .array(sources.map(text))),
      ("wholeCode", .string(site.wholeCode)),
      ("comparisonGroup", .string(comparisonGroup)),
      ("resources", .array(datasets.map(resource) + tables.map(resource))),
    ]
    return .object(members)
  }

  /// The column of the areas by whose value they are compared; empty when there is none.
  private var comparisonGroup: String {
    builder.catalogue.comparisonAttribute?.attribute.id.text ?? ""
  }

  private var contributor: JSONText {
    let site = builder.catalogue.site
    var members: [(String, JSONText)] = [
      ("title", .string(site.contact?.name[builder.tag] ?? site.name[builder.tag])),
      ("role", .string("publisher")),
    ]
    if let email = site.contact?.email { members.append(("email", .string(email))) }
    if let address = site.contact?.address { members.append(("path", .string(address))) }
    return .object(members)
  }

  private func text(_ source: FigureSource) -> JSONText {
    .object([
      ("title", .string(builder.reference(source))),
      ("path", .string(source.address ?? builder.addresses.source(source.id))),
    ])
  }

  private func resource(_ dataset: Dataset) -> JSONText {
    let (indicator, tag) = (dataset.indicator, builder.tag)
    var members: [(String, JSONText)] = [
      ("name", .string(indicator.id.text)), ("title", .string(indicator.name[tag])),
      ("description", .string(indicator.definition[tag])),
    ]
    members += file(builder.path(of: .machine, dataset.stem))
    members += [
      ("licenses", .array(licences(dataset))), ("sources", .array(dataset.sources.map(text))),
      ("page", .string(builder.fullAddress(dataset.page))),
      ("unit", .string(indicator.unit[tag])), ("decimals", .integer(indicator.decimals)),
      ("aggregation", .string(indicator.aggregation.rawValue)),
      ("leastCount", .integer(indicator.leastCount)),
    ]
    if let cases = indicator.cases { members.append(("cases", .string(cases.id.text))) }
    if let base = indicator.base { members.append(("base", .string(base.id.text))) }
    if let per = indicator.per { members.append(("per", .integer(per))) }
    members.append(("schema", schema(dataset)))
    return .object(members)
  }

  private func resource(
    _ entry: (path: String, title: String, table: TableFile)
  ) -> JSONText {
    let stem = builder.stem(of: entry.path)
    let name = stem.split(separator: "/").last.map(String.init) ?? stem
    let fields = entry.table.columns.map { column in
      field(
        column.id, column.content.rawValue, column.heading, description: column.origin,
        isRequired: column.isRequired, [("unique", .boolean(true))].filter { _ in column.isKey })
    }
    let keys = entry.table.columns.filter(\.isKey).map { JSONText.string($0.id) }
    var members: [(String, JSONText)] = [
      ("name", .string(name)), ("title", .string(entry.title)),
    ]
    members += file(builder.path(of: .machine, stem))
    members += [
      ("page", .string(builder.fullAddress(entry.path))),
      ("schema", .object(schemaMembers(fields, key: keys))),
    ]
    return .object(members)
  }

  private func file(_ path: String) -> [(String, JSONText)] {
    [
      ("profile", .string("tabular-data-resource")), ("path", .string(path)),
      ("format", .string("csv")), ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      (
        "dialect",
        .object([("delimiter", .string(",")), ("lineTerminator", .string("\r\n"))])
      ),
    ]
  }

  /// Licences by name and address; of a source without a known one, what it says and its page.
  private func licences(_ dataset: Dataset) -> [JSONText] {
    dataset.licences.map { licence in
      .object(
        (licence.code.map { [("name", .string($0))] } ?? [])
          + [("path", .string(licence.address)), ("title", .string(licence.name))])
    }
      + dataset.unlicensed.map { source in
        .object([
          ("path", .string(builder.addresses.source(source.id))),
          (
            "title",
            .string(builder.reference(source) + ": " + source.licence[builder.tag])
          ),
        ])
      }
  }

  private func schema(_ dataset: Dataset) -> JSONText {
    let headings = DownloadColumns.headings(builder.labels)
    let titles = Dictionary(
      zip(FigureFile.columns, headings), uniquingKeysWith: { first, _ in first })
    func choice(_ texts: [String]) -> [(String, JSONText)] {
      [("enum", .array(texts.unique().map(JSONText.string)))]
    }
    let constraints: [String: [(String, JSONText)]] = [
      "indicator": choice([dataset.indicator.id.text]),
      "period": [("pattern", .string("[0-9]{4}(-[0-9]{4})?"))],
      "sign": choice(MissingReason.allCases.map(\.sign)),
      "missing": choice(MissingReason.allCases.map(\.rawValue)),
      "source": choice(dataset.sources.map(\.id.text)),
    ]
    let required: Set = ["code", "place", "indicator", "unit", "period", "origin"]
    let fields = FigureFile.columns.map { column in
      field(
        column, column == "value" ? "number" : "string", titles[column] ?? column,
        isRequired: required.contains(column), constraints[column] ?? [])
    }
    return .object(
      schemaMembers(fields, key: ["code", "period"].map(JSONText.string)))
  }

  private func schemaMembers(_ fields: [JSONText], key: [JSONText]) -> [(String, JSONText)] {
    [
      ("fields", .array(fields)), ("primaryKey", .array(key)),
      ("missingValues", .array([.string("")])),
    ]
  }

  private func field(
    _ name: String, _ type: String, _ title: String, description: String = "", isRequired: Bool,
    _ constraints: [(String, JSONText)]
  ) -> JSONText {
    var members: [(String, JSONText)] = [
      ("name", .string(name)), ("type", .string(type)), ("title", .string(title)),
    ]
    if !description.isEmpty { members.append(("description", .string(description))) }
    let all = (isRequired ? [("required", .boolean(true))] : []) + constraints
    if !all.isEmpty { members.append(("constraints", .object(all))) }
    return .object(members)
  }
}
