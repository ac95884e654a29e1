import Source

extension Markdown {
  /// All events in a line: `paragraph{"a" emphasis{"b"}}`.
  var outline: String {
    var result = ""
    for event in events {
      if !event.isStart {
        result += "}"
        continue
      }
      if let last = result.last, last != "{" { result += " " }
      let text = self.text(event)
      switch event.kind {
      case .text: result += "\"\(text)\""
      case .code, .codeBlock, .rawHTML: result += "\(event.kind)\"\(text)\""
      case .softBreak, .lineBreak, .thematicBreak: result += "\(event.kind)"
      case .heading: result += "heading \(event.number){"
      case .orderedList: result += "orderedList \(event.number) \(event.flag ? "tight" : "loose"){"
      case .bulletList: result += "bulletList \(event.flag ? "tight" : "loose"){"
      case .item:
        let state = event.number == 0 ? "" : event.flag ? " done" : " open"
        result += "item\(state){"
      case .tableRow: result += event.flag ? "header{" : "row{"
      case .tableCell:
        result += event.number == 0 ? "cell{" : "cell \(Character(alignment: event.number)){"
      case .link, .image: result += "\(event.kind) \(text){"
      case .paragraph, .blockQuote, .table, .emphasis, .strong: result += "\(event.kind){"
      }
    }
    return result
  }
}

extension Character {
  fileprivate init(alignment: Int32) {
    self.init(Unicode.Scalar(UInt8(truncatingIfNeeded: alignment)))
  }
}
