internal import Figures
internal import Model
internal import Source

/// The description of the data for catalogues: DCAT (W3C, Data Catalog Vocabulary) as JSON-LD.
///
/// Which profile it keeps to and what its vocabularies call things is content (`DataCatalogue`).
/// Addresses are whole when the site has one, and otherwise relative to the file.
struct CatalogueDescription: Sendable {
  static let name = "dcat.jsonld"

  private let builder: SiteBuilder
  private let path: String
  /// From the file to the root of the site.
  private let root: String

  init(_ builder: SiteBuilder) {
    self.builder = builder
    path = Self.path(builder)
    root =
      builder.options.siteURL
      ?? String(repeating: "../", count: path.count { $0 == "/" })
  }

  /// Where the file is: beside the page that tells of the data.
  static func path(_ builder: SiteBuilder) -> String {
    let page = builder.addresses.page(.data)
    return page[..<(page.lastIndex(of: "/").map { page.index(after: $0) } ?? page.startIndex)]
      + name
  }

  func json() -> JSONText {
    let datasets = builder.datasets
    return .object([
      ("@context", Self.context),
      (
        "@graph",
        .array(
          [catalogue(datasets), publisher] + (contact.map { [$0] } ?? []) + datasets.map(dataset))
      ),
    ])
  }

  private func catalogue(_ datasets: [Dataset]) -> JSONText {
    let (site, about) = (builder.catalogue.site, builder.catalogue.dataCatalogue)
    var members: [(String, JSONText)] = [
      ("@id", local("catalogue")), ("@type", .string("dcat:Catalog")),
      ("identifier", identifier(path)), ("title", text(site.name)),
      ("description", text(site.tagline)), ("publisher", local("publisher")),
      ("homepage", address(builder.addresses.page(.data))), ("version", .string(site.edition)),
      ("dataset", .array(datasets.map { .string(id($0)) })),
    ]
    if let standard = about.standard {
      members.append(
        (
          "conformsTo",
          .object([
            ("@id", .string(standard.address)), ("@type", .string("dct:Standard")),
            ("title", .object([(builder.tag, .string(standard.name))])),
          ])
        ))
    }
    let languages = site.languages.compactMap { about.languages[$0] }
    if !languages.isEmpty {
      members.append(("language", .array(languages.map(JSONText.string))))
    }
    return .object(members + shared)
  }

  /// What is said of the catalogue and of each set of data alike.
  private var shared: [(String, JSONText)] {
    let (site, about) = (builder.catalogue.site, builder.catalogue.dataCatalogue)
    var members: [(String, JSONText)] = []
    if let place = about.place { members.append(("spatial", .string(place))) }
    if let frequency = about.frequency { members.append(("frequency", .string(frequency))) }
    if contact != nil { members.append(("contactPoint", local("contact"))) }
    if let date = site.editionDate, date.day != nil {
      members.append(("modified", .string(date.iso)))
    }
    return members
  }

  private var publisher: JSONText {
    .object([
      ("@id", local("publisher")), ("@type", .string("foaf:Agent")),
      ("name", text(builder.catalogue.site.name)),
      ("homepage", address(builder.addresses.page(.start))),
    ])
  }

  private var contact: JSONText? {
    builder.catalogue.site.contact.map { contact in
      var members: [(String, JSONText)] = [
        ("@id", local("contact")), ("@type", .string("vcard:Organization")),
        ("fn", text(contact.name)),
      ]
      if let email = contact.email { members.append(("email", .string("mailto:" + email))) }
      if let address = contact.address { members.append(("url", .string(address))) }
      return .object(members)
    }
  }

  private func dataset(_ dataset: Dataset) -> JSONText {
    let (indicator, about) = (dataset.indicator, builder.catalogue.dataCatalogue)
    var members: [(String, JSONText)] = [
      ("@id", .string(id(dataset))), ("@type", .string("dcat:Dataset")),
      ("identifier", identifier(dataset.page)), ("title", text(indicator.name)),
      ("description", text(indicator.definition)), ("publisher", local("publisher")),
      ("landingPage", address(dataset.page)),
      ("page", address(builder.addresses.page(.data))),
    ]
    if let theme = builder.catalogue.themes[indicator.theme.id] {
      members.append(("keyword", text(theme.name)))
    }
    if let rights = about.accessRights { members.append(("accessRights", .string(rights))) }
    if !about.subjects.isEmpty {
      members.append(("theme", .array(about.subjects.map(JSONText.string))))
    }
    if let years = dataset.years {
      members.append(
        (
          "temporal",
          .object([
            ("@type", .string("dct:PeriodOfTime")),
            ("startDate", .string("\(years.first)-01-01")),
            ("endDate", .string("\(years.last)-12-31")),
          ])
        ))
    }
    members.append(
      (
        "provenance",
        .array(
          dataset.sources.map { source in
            .object([
              ("@type", .string("dct:ProvenanceStatement")),
              ("label", .object([(builder.tag, .string(builder.reference(source)))])),
            ])
          })
      ))
    members.append(
      ("distribution", .array(FileForm.allCases.map { distribution($0, dataset) })))
    return .object(members + shared)
  }

  private func distribution(_ form: FileForm, _ dataset: Dataset) -> JSONText {
    let file = address(builder.path(of: form, dataset.stem))
    let types = "https://www.iana.org/assignments/media-types/"
    let title = JSONText.object([(builder.tag, .string(builder.labels(form.wording)))])
    return .object(
      [
        ("@type", .string("dcat:Distribution")), ("title", title), ("accessURL", file),
        ("downloadURL", file), ("mediaType", .string(types + form.mediaType)),
      ] + licence(dataset))
  }

  /// The licence when there is one for all, named as the vocabulary does; else what sources say.
  private func licence(_ dataset: Dataset) -> [(String, JSONText)] {
    if let licence = dataset.licence {
      return [("license", .string(licence.authority ?? licence.address))]
    }
    let words = dataset.sources.map { builder.reference($0) + ": " + $0.licence[builder.tag] }
    return [
      (
        "rights",
        .object([
          ("@type", .string("dct:RightsStatement")),
          ("label", .object([(builder.tag, .string(words.unique().joined(separator: "; ")))])),
        ])
      )
    ]
  }

  private func id(_ dataset: Dataset) -> String { root + dataset.page + "#dataset" }

  private func local(_ name: String) -> JSONText { .string(root + path + "#" + name) }

  private func address(_ path: String) -> JSONText { .string(root + path) }

  /// Unique in the world when the site has an address there, and otherwise in the catalogue.
  private func identifier(_ path: String) -> JSONText { .string(builder.fullAddress(path)) }

  private func text(_ text: LocalizedText) -> JSONText {
    let tags = text.all.count > 1 ? builder.catalogue.site.languages : [builder.tag]
    return .object(tags.map { ($0, .string(text[$0])) })
  }
}
