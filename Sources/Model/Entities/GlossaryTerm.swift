package import Source

/// A word or an abbreviation explained; its first use on every page leads to the explanation.
package struct GlossaryTerm: Entity {
  package static let kind = "term"
  package let id: Identifier<GlossaryTerm>
  package let name: LocalizedText
  package let span: Span
  /// Other forms that stand for the same, such as the plural; only what is listed is recognised.
  package let aliases: [LocalizedText]
  package let abbreviations: [String]
  package let explanation: LocalizedText
  /// The page about it, as a link in a text names it: `instrument:loan`.
  package let link: LocalizedText?
  package let source: Citation?
  package let toVerify: LocalizedText?

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    name = record.localized("term")
    span = record["id"]?.span ?? record.node.span
    aliases = record.localizedList("aliases")
    abbreviations = record.texts("abbreviations")
    explanation = record.localized("explanation")
    link = record.optionalLocalized("link")
    source = record["source"].map { Citation(Record($0)) }
    toVerify = record.optionalLocalized("toVerify")
  }

  /// The texts that stand for the term in a language: its name, aliases and abbreviations.
  package func forms(in language: String) -> [String] {
    [name[language]] + aliases.map { $0[language] } + abbreviations
  }

  /// The schema of the file with all terms.
  package static let schema = RecordSchema(
    "glossary", "Words and abbreviations explained.",
    [
      FieldSchema(
        "terms",
        .list(
          .record(
            RecordSchema(
              "term", "A word or an abbreviation explained.",
              [
                FieldSchema("id", .identifier, required: true, "The name others refer to"),
                FieldSchema(
                  "term", .localized, required: true,
                  "The word as it stands inside a sentence; a small letter may become a capital"),
                FieldSchema(
                  "aliases", .list(.localized, atLeast: 0),
                  "Other forms and words that are recognised, such as the plural"),
                FieldSchema(
                  "abbreviations", .list(.text, atLeast: 0), "Abbreviations, exactly as written"),
                FieldSchema(
                  "explanation", .localized, required: true, "What it means (Markdown)"),
                FieldSchema(
                  "link", .text,
                  "The page about it, such as 'instrument:loan', which needs no link back here"),
                FieldSchema("source", .record(Citation.schema), "Where the explanation is from"),
                FieldSchema("toVerify", .localized, "What could not be verified yet"),
              ])), atLeast: 1), required: true, "The words and abbreviations, in any order")
    ])
}
