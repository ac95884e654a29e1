internal import Model
internal import Source

/// The text of a page as markup for just that page, made once when the site is laid out.
struct PageBody: Sendable {
  let html: [UInt8]
  /// The ids of its headings.
  let ids: [String]

  /// Reads the Markdown, resolves its links and reports what is wrong with it.
  init(
    _ page: Page, _ addresses: Addresses, _ collation: Collation, fragments: inout [FragmentUse],
    diagnostics: inout Diagnostics
  ) {
    let markdown = MarkdownReader.read(
      page.body.file, range: page.body.range, diagnostics: &diagnostics)
    let text = RichText(
      markdown, addresses, collation, at: nil, fragments: &fragments, diagnostics: &diagnostics)
    let depth = addresses.page(page).utf8.count { $0 == UInt8(ascii: "/") }
    var out = ByteBuffer(capacity: markdown.bytes.count * 2)
    MarkdownHTML.write(text, root: String(repeating: "../", count: depth), into: &out)
    html = out.bytes
    ids = text.ids
  }
}
