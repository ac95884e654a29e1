package import Source

/// What catalogues of data are told about the figures of the site.
///
/// Names of standards, subjects, places and licences are the content's: which catalogue a site is
/// for is not known here.
package struct DataCatalogue: Sendable {
  /// A licence that somebody has worded, with its names in the lists that machines go by.
  package struct Licence: Sendable {
    /// As it stands in `licence` of a source.
    package let name: String
    package let address: String
    /// Its short name in the list of SPDX.
    package let code: String?
    /// What the vocabulary of the catalogue calls it.
    package let authority: String?

    init(_ record: Record) {
      name = record.text("name")
      address = record.text("address")
      code = record.optionalText("code")
      authority = record.optionalText("authority")
    }
  }

  /// The standard that the description of the data keeps to.
  package let standard: (name: String, address: String)?
  /// What the data are about, where they hold and how often they are renewed.
  package let subjects: [String]
  package let place: String?
  package let frequency: String?
  /// Who may read them.
  package let accessRights: String?
  /// What the vocabulary of the catalogue calls each language of the site.
  package let languages: [String: String]
  private let licences: [String: Licence]

  init(_ record: Record) {
    standard = record["standard"].map(Record.init).map { ($0.text("name"), $0.text("address")) }
    subjects = record.texts("subjects")
    place = record.optionalText("place")
    frequency = record.optionalText("frequency")
    accessRights = record.optionalText("accessRights")
    languages = Dictionary(
      (record["languages"]?.entries ?? []).map { ($0.key, $0.value.text ?? "") },
      uniquingKeysWith: { first, _ in first })
    licences = Dictionary(
      record.records("licences").map(Licence.init).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private init() {
    (standard, subjects, languages, licences) = (nil, [], [:], [:])
    (place, frequency, accessRights) = (nil, nil, nil)
  }

  /// What holds where the content says nothing.
  static let none = DataCatalogue()

  /// The licences a source names; none when any of what it says is no licence known here.
  ///
  /// - Parameter text: a name, or several with ` / ` between.
  package func licences(in text: String) -> [Licence] {
    let names = text.split(separator: " / ").map(String.init)
    let found = names.compactMap { licences[$0] }
    return found.count == names.count ? found : []
  }

  package static let schema = RecordSchema(
    "catalogue", "What catalogues of data are told about the figures of the site.",
    [
      FieldSchema(
        "standard",
        .record(
          RecordSchema(
            "standard", "The standard that the description keeps to.",
            [
              FieldSchema("name", .text, required: true, "What it is called"),
              FieldSchema("address", .address, required: true, "Where it is"),
            ])), "The standard that the description keeps to"),
      FieldSchema(
        "subjects", .list(.address, atLeast: 0),
        "What the data are about, as addresses in the catalogue's vocabulary"),
      FieldSchema("place", .address, "Where the data hold, as an address in a vocabulary"),
      FieldSchema("frequency", .address, "How often they are renewed, in the same way"),
      FieldSchema("accessRights", .address, "Who may read them, in the same way"),
      FieldSchema(
        "languages", .map(keys: nil, .address),
        "What the vocabulary calls each language of the site, by its tag"),
      FieldSchema(
        "licences",
        .list(
          .record(
            RecordSchema(
              "licence", "A licence that sources name.",
              [
                FieldSchema(
                  "name", .text, required: true,
                  "As sources write it; one that names several has ' / ' between",
                  example: "Licence 1.0"),
                FieldSchema(
                  "address", .address, required: true, "Where its words are",
                  example: "https://example.org/licence"),
                FieldSchema("code", .text, "Its short name in the list of SPDX"),
                FieldSchema("authority", .address, "What the catalogue's vocabulary calls it"),
              ])), atLeast: 1), required: true, "The licences that sources name"),
    ])
}
