internal import Model
internal import Source

/// Makes texts ready for pages: their links lead somewhere, and new terms lead to the glossary.
struct TextReader: Sendable {
  let addresses: Addresses
  let collation: Collation
  let glossary: GlossaryLinks
  /// The language the pages are in.
  let tag: String

  init(_ catalogue: Catalogue, _ addresses: Addresses, _ language: Language) {
    self.addresses = addresses
    collation = language.collation
    tag = language.tag
    glossary = GlossaryLinks(catalogue, addresses, language: tag)
  }

  /// A text in the language of the pages; empty when there is none.
  func read(_ text: LocalizedText?, _ notes: inout TextNotes) -> RichText {
    guard let text else { return RichText() }
    let markdown = MarkdownReader.read(
      text[tag], at: text.span ?? Span(SourceFile(path: "", bytes: []), 0..<0),
      diagnostics: &notes.diagnostics)
    return resolve(markdown, at: text.span, &notes)
  }

  /// - Parameter place: where a fault is shown when the text is no file of its own.
  func resolve(_ markdown: Markdown, at place: Span?, _ notes: inout TextNotes) -> RichText {
    RichText(
      glossary.link(markdown, used: &notes.used), addresses, collation, at: place,
      fragments: &notes.fragments, diagnostics: &notes.diagnostics)
  }
}

/// What is found out while the texts of one page are made ready, in the order they are read.
struct TextNotes: Sendable {
  /// The terms that the page has explained so far.
  var used: GlossaryLinks.Used = []
  /// Links to a place in a page.
  var fragments: [FragmentUse] = []
  var diagnostics = Diagnostics()
}
