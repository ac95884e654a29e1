internal import Model
internal import Source

/// Markdown with its links resolved and its headings named, ready to be written on any page.
package struct RichText: Sendable {
  private(set) var markdown: Markdown
  /// By the event that opens the heading.
  private(set) var headingIDs: [Int: String] = [:]

  /// The ids of its headings, in order.
  var ids: [String] { headingIDs.sorted { $0.key < $1.key }.map(\.value) }

  var isEmpty: Bool { markdown.isEmpty }
  var plainText: String { markdown.plainText }

  init() { markdown = Markdown() }

  /// Resolves the links and reports those that lead nowhere.
  ///
  /// - Parameter place: where a fault is shown when the text is no file of its own.
  init(
    _ markdown: Markdown, _ addresses: Addresses, _ collation: Collation, at place: Span?,
    fragments: inout [FragmentUse], diagnostics: inout Diagnostics
  ) {
    self.markdown = markdown
    var used: Set<String> = []
    for heading in markdown.headings {
      let base = Slug.make(heading.text, collation)
      var id = base
      var count = 1
      while !used.insert(id).inserted {
        count += 1
        id = "\(base)-\(count)"
      }
      headingIDs[heading.event] = id
    }
    for index in markdown.events.indices
    where markdown.events[index].isStart
      && (markdown.events[index].kind == .link || markdown.events[index].kind == .image)
    {
      let destination = markdown.text(markdown.events[index])
      if LinkScheme.isOutside(destination) || !LinkScheme.isSafe(destination) { continue }
      let start = Int(markdown.events[index].offset)
      let span = (markdown.file.map { Span($0, start..<start + 1) } ?? place)?.first(destination)
      if destination.hasPrefix("#") {
        fragments.append(FragmentUse(path: nil, fragment: String(destination.dropFirst()), span))
        continue
      }
      guard let path = addresses.resolve(destination) else {
        diagnostics.add(.brokenLink(destination, addresses.nearest(to: destination), at: span))
        continue
      }
      if destination.contains("#"), let hash = path.firstIndex(of: "#") {
        fragments.append(
          FragmentUse(
            path: String(path[..<hash]), fragment: String(path[path.index(after: hash)...]), span))
      }
      self.markdown.events[index].lower = UInt32(self.markdown.bytes.count)
      self.markdown.bytes += Array(path.utf8)
      self.markdown.events[index].upper = UInt32(self.markdown.bytes.count)
      self.markdown.events[index].flag = true
    }
  }
}

/// A link to a place in a page, to be looked up when all pages are known.
package struct FragmentUse: Sendable {
  /// The page's path, nil for the page the link is on.
  let path: String?
  let fragment: String
  let span: Span?

  init(path: String?, fragment: String, _ span: Span?) {
    self.path = path
    self.fragment = fragment
    self.span = span
  }
}

extension Diagnostic {
  static func brokenLink(
    _ destination: String, _ near: String?, at span: Span?
  ) -> Diagnostic {
    Diagnostic(
      .error, "broken-link", "the link '\(destination)' leads nowhere", at: span,
      fix: near.map { "write '\($0)'" }
        ?? "name what you mean, such as 'page:…' or 'instrument:…', or a path from the root '/…'")
  }
}
