internal import CArena
internal import CCmarkGFM
internal import Glibc

/// Reads CommonMark with tables and task lists; the only place that knows cmark.
///
/// Only these two extensions: cmark-gfm changes a global table while it parses with some of the
/// others, so that parses at the same time come out wrong without a word (a test keeps this so).
package enum MarkdownReader {
  /// Reads a range of a file.
  package static func read(
    _ file: SourceFile, range: Range<Int>, diagnostics: inout Diagnostics
  ) -> Markdown {
    var markdown = parse(file.bytes[range], at: range.lowerBound)
    markdown.file = file
    report(markdown, in: &diagnostics) { event in
      let offset = Int(event.offset)
      return Span(file, offset..<min(file.bytes.count, offset + 1))
    }
    return markdown
  }

  /// Reads a text that stands at a span of another file, such as a YAML scalar.
  package static func read(
    _ text: String, at span: Span, diagnostics: inout Diagnostics
  ) -> Markdown {
    let bytes = Array(text.utf8)
    let markdown = parse(bytes[...], at: 0)
    report(markdown, in: &diagnostics) { event in span.first(markdown.text(event)) }
    return markdown
  }

  private static func report(
    _ markdown: Markdown, in diagnostics: inout Diagnostics, place: (Markdown.Event) -> Span
  ) {
    for event in markdown.events where event.isStart {
      switch event.kind {
      case .rawHTML: diagnostics.add(.rawHTML(at: place(event)))
      case .link, .image:
        let destination = markdown.text(event)
        if !LinkScheme.isSafe(destination) {
          diagnostics.add(.unsafeLink(destination, at: place(event)))
        }
      default: break
      }
    }
  }

  private static let extensions: [SendableExtension] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "tasklist"].compactMap { (name: String) in
      cmark_find_syntax_extension(name).map(SendableExtension.init)
    }
  }()

  private struct SendableExtension: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  private static func parse(_ text: ArraySlice<UInt8>, at base: Int) -> Markdown {
    var result = Markdown()
    // Everything the parse makes lies in this thread's arena and goes when it is over.
    defer { arena_reset() }
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, arena_allocator()) else {
      return result
    }
    for syntax in extensions { cmark_parser_attach_syntax_extension(parser, syntax.pointer) }
    text.withUnsafeBytes { buffer in
      if let start = buffer.baseAddress {
        cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
      }
    }
    guard let root = cmark_parser_finish(parser), let iterator = cmark_iter_new(root) else {
      return result
    }

    var lineStarts: [Int] = [0]
    text.withUnsafeBufferPointer { buffer in
      for (index, byte) in buffer.enumerated() where byte == 0x0A { lineStarts.append(index + 1) }
    }
    result.bytes.reserveCapacity(text.count)
    result.events.reserveCapacity(text.count / 8)
    var alignments: [UInt8] = []
    var column = 0
    while true {
      let step = cmark_iter_next(iterator)
      if step == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator),
        let kind = kind(of: node)
      else { continue }
      var event = Markdown.Event(
        kind: kind, isStart: step == CMARK_EVENT_ENTER, number: 0, flag: false, lower: 0, upper: 0,
        offset: 0)
      if event.isStart {
        let line = min(max(1, Int(cmark_node_get_start_line(node))), lineStarts.count)
        let start = lineStarts[line - 1] + max(0, Int(cmark_node_get_start_column(node)) - 1)
        event.offset = UInt32(clamping: base + min(start, text.count))
        switch kind {
        case .heading: event.number = cmark_node_get_heading_level(node)
        case .orderedList:
          event.number = cmark_node_get_list_start(node)
          event.flag = cmark_node_get_list_tight(node) != 0
        case .bulletList: event.flag = cmark_node_get_list_tight(node) != 0
        case .text, .code, .rawHTML:
          result.append(cmark_node_get_literal(node), to: &event)
        case .codeBlock: result.append(cmark_node_get_literal(node), to: &event)
        case .link, .image: result.append(cmark_node_get_url(node), to: &event)
        case .table:
          let count = Int(cmark_gfm_extensions_get_table_columns(node))
          alignments =
            cmark_gfm_extensions_get_table_alignments(node)
            .map { Array(UnsafeBufferPointer(start: $0, count: count)) } ?? []
        case .tableRow:
          event.flag = cmark_gfm_extensions_get_table_row_is_header(node) != 0
          column = 0
        case .tableCell:
          event.number = column < alignments.count ? Int32(alignments[column]) : 0
          column += 1
        case .item:
          if let name = cmark_node_get_type_string(node), String(cString: name) == "tasklist" {
            event.number = 1
            event.flag = cmark_gfm_extensions_get_tasklist_item_checked(node)
          }
        default: break
        }
      }
      result.events.append(event)
    }
    return result
  }

  private static func kind(of node: OpaquePointer) -> Markdown.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading
    case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
    case CMARK_NODE_LIST:
      return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? .orderedList : .bulletList
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_CODE_BLOCK: return .codeBlock
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_TEXT: return .text
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK: return .link
    case CMARK_NODE_IMAGE: return .image
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: return .rawHTML
    case let type:
      // The extensions number their nodes when they are registered.
      return extensionKinds[type.rawValue]
    }
  }

  private static let extensionKinds: [UInt32: Markdown.Kind] = {
    _ = extensions
    return [
      cmark_table_type(): .table, cmark_table_row_type(): .tableRow,
      cmark_table_cell_type(): .tableCell,
    ]
  }()
}

extension Markdown {
  fileprivate mutating func append(_ text: UnsafePointer<CChar>?, to event: inout Event) {
    guard let text else { return }
    event.lower = UInt32(bytes.count)
    let length = strlen(text)
    text.withMemoryRebound(to: UInt8.self, capacity: length) { pointer in
      bytes.append(contentsOf: UnsafeBufferPointer(start: pointer, count: length))
    }
    event.upper = UInt32(bytes.count)
  }
}

extension Diagnostic {
  fileprivate static func rawHTML(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "raw-html", "HTML is not allowed in a text", at: span,
      fix: "write it as Markdown, or put a backslash before '<' to show it as it is")
  }

  fileprivate static func unsafeLink(_ destination: String, at span: Span) -> Diagnostic {
    let scheme = destination.prefix { $0 != ":" }
    return Diagnostic(
      .error, "unsafe-link", "a link may not begin with '\(scheme):'", at: span,
      fix: "link to a page, or to an address that begins with https:, mailto: or tel:")
  }
}
