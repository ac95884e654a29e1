internal import Model
internal import Source

/// The text of a page as markup for just that page, made once when the site is laid out.
struct PageBody: Sendable {
  /// What opens the page.
  let lead: RichText
  let html: [UInt8]
  /// The ids of its headings.
  let ids: [String]
  /// The links to places in pages, the terms explained and the faults found.
  let notes: TextNotes

  /// Reads the Markdown, resolves its links and finds what is wrong with it.
  init(_ page: Page, _ texts: TextReader) {
    let path = texts.addresses.page(page)
    var notes = TextNotes(used: texts.glossary.explained(on: path))
    lead = texts.read(page.lead, &notes)
    let markdown = MarkdownReader.read(
      page.body.file, range: page.body.range, diagnostics: &notes.diagnostics)
    let text = texts.resolve(markdown, at: nil, &notes)
    self.notes = notes
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    var out = ByteBuffer(capacity: markdown.bytes.count * 2)
    MarkdownHTML.write(text, root: String(repeating: "../", count: depth), into: &out)
    html = out.bytes
    ids = text.ids
  }
}
