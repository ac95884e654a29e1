/// One of the names that an official name is made of, such as "Aix - Ais", marked with its language.
struct OfficialNamePart: TemplateContext {
  /// What stands between it and the name before it.
  var before: String
  /// Nothing when it is a name in the language of the page.
  var language: String
  var name: String

  static let fields: Fields<OfficialNamePart> = [
    "before": .text { $0.before },
    "language": .text { $0.language },
    "name": .text { $0.name },
  ]

  static func all(
    in officialName: String, _ parallelNames: [(language: String, name: String)]
  ) -> [OfficialNamePart] {
    officialName.split(separator: separator).enumerated().map { position, part in
      OfficialNamePart(
        before: position == 0 ? "" : separator,
        language: parallelNames.first { $0.name == part }?.language ?? "",
        name: String(part))
    }
  }

  private static let separator = " - "
}
