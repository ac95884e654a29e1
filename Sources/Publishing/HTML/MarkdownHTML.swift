internal import Source

/// Writes Markdown as HTML.
enum MarkdownHTML {
  /// - Parameters:
  ///   - root: what leads from the page to the root of the site, such as `../`.
  ///   - isInline: leaves out the paragraph around a text that is one paragraph.
  static func write(
    _ text: RichText, root: String, isInline: Bool = false, into out: inout ByteBuffer
  ) {
    var writer = Writer(text: text, root: root)
    let events = text.markdown.events
    let isSingle =
      isInline && events.count { $0.kind == .paragraph && $0.isStart } == 1
      && events.first?.kind == .paragraph && events.last?.kind == .paragraph
    writer.write(isSingle ? 1..<events.count - 1 : events.indices, into: &out)
  }

  private struct Writer {
    let text: RichText
    let root: String
    private var tight: [Bool] = []
    private var tableSection: [String] = []
    private var cellTags: [String] = []
    private var isHeader = false
    private var imageDepth = 0

    init(text: RichText, root: String) {
      self.text = text
      self.root = root
    }

    mutating func write(_ range: Range<Int>, into out: inout ByteBuffer) {
      let markdown = text.markdown
      for index in range {
        let event = markdown.events[index]
        if imageDepth > 0 {
          writeAlternative(event, into: &out)
          continue
        }
        switch (event.kind, event.isStart) {
        case (.text, _): out.append(escaped: markdown.bytes[event.range])
        case (.rawHTML, _): out.append(escaped: markdown.bytes[event.range])
        case (.softBreak, _): out.append(raw: "\n")
        case (.lineBreak, _): out.append(raw: "<br>\n")
        case (.code, _):
          out.append(raw: "<code>")
          out.append(escaped: markdown.bytes[event.range])
          out.append(raw: "</code>")
        case (.thematicBreak, _): out.append(raw: "<hr>\n")
        case (.codeBlock, _):
          out.append(raw: "<pre><code>")
          out.append(escaped: markdown.bytes[event.range])
          out.append(raw: "</code></pre>\n")
        case (.emphasis, true): out.append(raw: "<em>")
        case (.emphasis, false): out.append(raw: "</em>")
        case (.strong, true): out.append(raw: "<strong>")
        case (.strong, false): out.append(raw: "</strong>")
        case (.link, true):
          out.append(raw: event.number == 1 ? "<a class=\"term\" href=\"" : "<a href=\"")
          if event.flag { out.append(raw: root) }
          out.append(escaped: markdown.bytes[event.range])
          out.append(raw: "\">")
        case (.link, false): out.append(raw: "</a>")
        case (.image, true):
          imageDepth = 1
          out.append(raw: "<img src=\"")
          if event.flag { out.append(raw: root) }
          out.append(escaped: markdown.bytes[event.range])
          out.append(raw: "\" alt=\"")
        case (.image, false): break
        case (.paragraph, true): if tight.last != true { out.append(raw: "<p>") }
        case (.paragraph, false): if tight.last != true { out.append(raw: "</p>\n") }
        case (.heading, let isStart): heading(event, index, isStart, &out)
        case (.blockQuote, true):
          tight.append(false)
          out.append(raw: "<blockquote>\n")
        case (.blockQuote, false):
          tight.removeLast()
          out.append(raw: "</blockquote>\n")
        case (.bulletList, true):
          tight.append(event.flag)
          out.append(raw: "<ul>\n")
        case (.bulletList, false):
          tight.removeLast()
          out.append(raw: "</ul>\n")
        case (.orderedList, true):
          tight.append(event.flag)
          out.append(
            raw: event.number == 1 ? "<ol>\n" : "<ol start=\"\(event.number)\">\n")
        case (.orderedList, false):
          tight.removeLast()
          out.append(raw: "</ol>\n")
        case (.item, true):
          out.append(raw: "<li>")
          if event.number == 1 { out.append(raw: event.flag ? "☑ " : "☐ ") }
        case (.item, false): out.append(raw: "</li>\n")
        case (.table, true):
          tableSection.append("")
          out.append(raw: "<div class=\"scroller\" tabindex=\"0\"><table>\n")
        case (.table, false):
          let section = tableSection.removeLast()
          if !section.isEmpty { out.append(raw: "</\(section)>\n") }
          out.append(raw: "</table></div>\n")
        case (.tableRow, true):
          isHeader = event.flag
          openSection(isHeader ? "thead" : "tbody", &out)
          out.append(raw: "<tr>")
        case (.tableRow, false): out.append(raw: "</tr>\n")
        case (.tableCell, true):
          cellTags.append(isHeader ? "th" : "td")
          out.append(raw: isHeader ? "<th scope=\"col\"" : "<td")
          if event.number == 0x72 { out.append(raw: " class=\"number\"") }
          if event.number == 0x63 { out.append(raw: " class=\"centre\"") }
          out.append(raw: ">")
        case (.tableCell, false): out.append(raw: "</\(cellTags.removeLast())>")
        }
      }
    }

    /// Inside an image's text there is only text: nothing of it may become markup.
    private mutating func writeAlternative(
      _ event: Markdown.Event, into out: inout ByteBuffer
    ) {
      switch event.kind {
      case .text, .code, .rawHTML: out.append(escaped: text.markdown.bytes[event.range])
      case .softBreak, .lineBreak: out.append(raw: " ")
      case .image:
        imageDepth += event.isStart ? 1 : -1
        if imageDepth == 0 { out.append(raw: "\">") }
      default: break
      }
    }

    private mutating func openSection(_ name: String, _ out: inout ByteBuffer) {
      guard let open = tableSection.last, open != name else { return }
      if !open.isEmpty { out.append(raw: "</\(open)>\n") }
      tableSection[tableSection.count - 1] = name
      out.append(raw: "<\(name)>\n")
    }

    private func heading(
      _ event: Markdown.Event, _ index: Int, _ isStart: Bool, _ out: inout ByteBuffer
    ) {
      if isStart {
        // The page's own title is the only h1.
        let level = max(2, Int(event.number))
        out.append(raw: "<h\(level) id=\"")
        out.append(escaped: text.headingIDs[index] ?? "")
        out.append(raw: "\">")
      } else {
        let events = text.markdown.events
        let start = events[..<index].last { $0.kind == .heading && $0.isStart }
        out.append(raw: "</h\(max(2, Int(start?.number ?? 2)))>\n")
      }
    }
  }
}
