/// A Markdown text as a tree of blocks and inlines, kept flat: what opens, what closes, in order.
///
/// Flat because a site has millions of nodes and each would otherwise be an allocation; a writer
/// goes through the events once and needs no tree.
package struct Markdown: Sendable {
  package enum Kind: UInt8, Sendable {
    case paragraph, heading, blockQuote, bulletList, orderedList, item, codeBlock, thematicBreak
    case table, tableRow, tableCell
    case text, softBreak, lineBreak, code, emphasis, strong, link, image
    /// HTML as the author typed it; always reported, and shown as the text it is.
    case rawHTML
  }

  package struct Event: Sendable {
    package var kind: Kind
    /// False when the node ends; nodes without content have no end.
    package var isStart: Bool
    /// A heading's level; an ordered list's first number; a cell's alignment (`l`, `c`, `r`); 1 in
    /// a link that the program made.
    package var number: Int32
    /// In a table row: whether it is the header. In a list: whether it is tight. In an item of a
    /// task list: whether it is done.
    package var flag: Bool
    /// The text, code, destination or info string: a range of `bytes`.
    package var lower: UInt32
    package var upper: UInt32
    /// Where the node begins in `file`.
    package var offset: UInt32

    package var range: Range<Int> { Int(lower)..<Int(upper) }
  }

  package var events: [Event]
  /// The texts of all events, end to end.
  package var bytes: [UInt8]
  package var file: SourceFile?

  package init() {
    events = []
    bytes = []
  }

  package var isEmpty: Bool { events.isEmpty }

  package func text(_ event: Event) -> String {
    String(decoding: bytes[event.range], as: UTF8.self)
  }

  /// The visible text of the events in a range, without markup.
  package func plainText(_ range: Range<Int>) -> String {
    var result = ""
    for event in events[range] {
      switch event.kind {
      case .text, .code, .codeBlock, .rawHTML: result += text(event)
      case .softBreak, .lineBreak: result += " "
      default: break
      }
    }
    return result
  }

  /// The visible text of all of it.
  package var plainText: String { plainText(events.indices) }

  /// The headings with the index of the event that opens each.
  package var headings: [(level: Int, text: String, event: Int)] {
    var result: [(Int, String, Int)] = []
    for (start, event) in events.enumerated() where event.kind == .heading && event.isStart {
      guard
        let end = events[start...].firstIndex(where: { $0.kind == .heading && !$0.isStart })
      else { continue }
      result.append((Int(event.number), plainText(start..<end), start))
    }
    return result
  }
}
