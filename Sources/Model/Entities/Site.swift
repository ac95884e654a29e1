package import Source

/// What the site is called, in which languages it speaks and who answers for it.
package struct Site: Sendable {
  package let name: LocalizedText
  package let tagline: LocalizedText
  package let publisher: LocalizedText
  /// BCP 47 tags; the first is the default.
  package let languages: [String]
  package let edition: String
  package let editionDate: PartialDate?
  package let wholeCode: String
  package let wholeName: LocalizedText
  package let navigation: [Reference<Page>]
  package let footer: [Reference<Page>]
  package let contact: Contact?

  /// Whom readers may write to about the site.
  package struct Contact: Sendable {
    package let name: LocalizedText
    package let email: String?
    /// A page with the ways to reach them.
    package let address: String?

    init(_ record: Record) {
      name = record.localized("name")
      email = record.optionalText("email")
      address = record.optionalText("address")
    }

    static let schema = RecordSchema(
      "contact", "Whom readers may write to about the site.",
      [
        Shared.name, FieldSchema("email", .text, "The e-mail address"),
        FieldSchema("address", .address, "A page with the ways to reach them"),
      ])
  }

  init(_ record: Record) {
    name = record.localized("name")
    tagline = record.localized("tagline")
    publisher = record.localized("publisher")
    languages = record.texts("languages")
    edition = record.text("edition")
    editionDate = record.date("editionDate")
    let whole = record["whole"].map(Record.init)
    wholeCode = whole?.text("code") ?? ""
    wholeName = whole?.localized("name") ?? LocalizedText("")
    navigation = record.references("navigation")
    footer = record.references("footer")
    contact = record["contact"].map(Record.init).map(Contact.init)
  }

  package static let schema = RecordSchema(
    "site", "What the site is called, in which languages, and who answers for it.",
    [
      Shared.name,
      FieldSchema("tagline", .localized, required: true, "What the site is, in a phrase"),
      FieldSchema("publisher", .localized, required: true, "Who publishes it, in a sentence"),
      FieldSchema(
        "languages", .list(.languageTag, atLeast: 1), required: true,
        "The languages as BCP 47 tags, the default first", example: "[en]"),
      FieldSchema("edition", .text, required: true, "The edition of the content", example: "1"),
      FieldSchema("editionDate", .date, required: true, "The day of the edition"),
      FieldSchema(
        "whole",
        .record(
          RecordSchema(
            "whole", "What all areas together make up, such as a country.",
            [
              FieldSchema("code", .text, required: true, "The code in the figures"), Shared.name,
            ])), required: true, "What all areas together make up"),
      FieldSchema(
        "navigation", .list(.reference(to: "page"), atLeast: 0), required: true,
        "The pages of the menu, by their path under pages/", example: "[]"),
      FieldSchema(
        "footer", .list(.reference(to: "page"), atLeast: 0), required: true,
        "The pages named at the foot of every page", example: "[]"),
      FieldSchema(
        "contact", .record(Contact.schema), "Whom readers may write to about the site"),
    ])
}
