/// A figure as it stands in a page: what it says it is, and what is written there.
struct PrintedFigure: Equatable {
  /// The attribute `data-f`.
  var reference: String
  /// The attribute `data-i` of the nearest element around it that has one.
  var indicator: String?
  var text: String
  /// Whether the figure stands behind a name and a colon, as in the title of a shape.
  var isNamed: Bool
  /// Where the element begins in the file.
  var offset: Int
}

/// Finds the figures of a page.
///
/// The pages are our own and well formed, so a scan of the tags is enough; whatever else somebody
/// has done to a page shows as a figure that is not as it should be.
struct PrintedFigures {
  private let bytes: [UInt8]
  private var open: [(tag: String, indicator: String?)] = []
  private(set) var language = ""
  private(set) var figures: [PrintedFigure] = []
  /// The figures whose elements are open: their place in `figures` and their depth.
  private var reading: [(figure: Int, depth: Int)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scan()
  }

  private static let void: Set<String> = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  private mutating func scan() {
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count else {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        let stop = max(end, position + 1)
        if !reading.isEmpty { addText(bytes[position..<stop]) }
        position = stop
        continue
      }
      let end = tagEnd(from: position)
      if bytes[position + 1] == UInt8(ascii: "/") {
        close(name(from: position + 2))
      } else if bytes[position + 1] != UInt8(ascii: "!") {
        begin(at: position, end)
      }
      position = end
    }
  }

  /// Right after the `>` that ends the tag; one inside quotation marks does not.
  private func tagEnd(from start: Int) -> Int {
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return bytes.count
  }

  private func name(from start: Int) -> String {
    let end =
      bytes[start...].firstIndex { !($0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39) }
      ?? bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func begin(at start: Int, _ end: Int) {
    let tag = name(from: start + 1)
    let text = bytes[start..<end]
    if tag == "html" { language = attribute("lang", in: text) ?? "" }
    let indicator = attribute("data-i", in: text) ?? open.last?.indicator
    let isClosed = text.dropLast().last == UInt8(ascii: "/") || Self.void.contains(tag)
    if let reference = attribute("data-f", in: text) {
      figures.append(
        PrintedFigure(
          reference: reference, indicator: indicator, text: "", isNamed: tag == "title",
          offset: start))
      if !isClosed { reading.append((figures.count - 1, open.count)) }
    }
    if !isClosed { open.append((tag, indicator)) }
  }

  private mutating func close(_ tag: String) {
    guard let last = open.lastIndex(where: { $0.tag == tag }) else { return }
    open.removeSubrange(last...)
    reading.removeAll { $0.depth >= last }
  }

  private mutating func addText(_ text: ArraySlice<UInt8>) {
    let words = String(decoding: text, as: UTF8.self)
    let plain =
      words.contains("&")
      ? words.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
        .replacing("&amp;", with: "&") : words
    for (figure, _) in reading { figures[figure].text += plain }
  }

  private func attribute(_ name: String, in tag: ArraySlice<UInt8>) -> String? {
    let marker = Array(" \(name)=\"".utf8)
    var index = tag.startIndex
    while index + marker.count <= tag.endIndex {
      if tag[index] == marker[0], tag[index..<index + marker.count].elementsEqual(marker) {
        let start = index + marker.count
        let end = tag[start...].firstIndex(of: UInt8(ascii: "\"")) ?? tag.endIndex
        return String(decoding: tag[start..<end], as: UTF8.self)
      }
      index += 1
    }
    return nil
  }
}
