internal import Yams

/// Reads YAML into nodes; the only place that knows Yams.
package enum YAMLReader {
  /// More nodes than any authored file has: what aliases of aliases unfold to stops here.
  private static let nodeLimit = 200_000
  private static let depthLimit = 100

  /// The first document of a file's range, nil when it is empty or broken (then reported).
  package static func read(
    _ file: SourceFile, range: Range<Int>? = nil, diagnostics: inout Diagnostics
  ) -> Node? {
    let range = range ?? 0..<file.bytes.count
    let map = LineMap(file, range)
    if let tab = map.firstIndentingTab {
      diagnostics.add(.tabIndentation(at: Span(file, tab..<tab + 1)))
      return nil
    }
    if let deep = map.deepestFlow(limit: depthLimit) {
      diagnostics.add(.tooDeep(at: Span(file, deep..<deep + 1)))
      return nil
    }
    do {
      // No rules: Yams would try seven patterns on every key to guess a type nobody asks for.
      guard let root = try Yams.compose(yaml: file.text(range), .basic, .default, .utf8)
      else { return nil }
      var converter = Converter(map: map, remaining: nodeLimit)
      let node = try converter.convert(root, depth: 0)
      return node
    } catch let error as YamlError {
      diagnostics.add(.yaml(error, map))
    } catch let fault as Fault {
      switch fault {
      case .tooMany: diagnostics.add(.tooMany(at: Span(startOf: file)))
      case .tooDeep(let span): diagnostics.add(.tooDeep(at: span))
      }
    } catch {
      diagnostics.add(
        Diagnostic(
          .error, "yaml-syntax", "the YAML cannot be read: \(error)", at: Span(startOf: file)))
    }
    return nil
  }

  private enum Fault: Error {
    case tooMany
    case tooDeep(Span)
  }

  private struct Converter {
    let map: LineMap
    var remaining: Int

    mutating func convert(_ node: Yams.Node, depth: Int) throws -> Node {
      remaining -= 1
      if remaining < 0 { throw Fault.tooMany }
      let span = map.span(node)
      if depth > YAMLReader.depthLimit { throw Fault.tooDeep(span) }
      switch node {
      case .scalar(let scalar):
        let isPlain = scalar.style == .plain || scalar.style == .any
        if isPlain, ["", "~", "null"].contains(scalar.string) { return Node(.null, at: span) }
        return Node(.scalar(scalar.string, isPlain: isPlain), at: span)
      case .sequence(let sequence):
        return Node(
          .sequence(try sequence.map { try convert($0, depth: depth + 1) }), at: span)
      case .mapping(let mapping):
        let entries = try mapping.map { key, value in
          Node.Entry(
            key: key.scalar?.string ?? "", keySpan: map.span(key),
            value: try convert(value, depth: depth + 1))
        }
        return Node(.mapping(entries), at: span)
      case .alias:
        return Node(.null, at: span)
      }
    }
  }
}

/// Turns Yams' lines and columns into places in the file.
private struct LineMap {
  let file: SourceFile
  let range: Range<Int>
  let starts: [Int]

  init(_ file: SourceFile, _ range: Range<Int>) {
    self.file = file
    self.range = range
    self.starts = [range.lowerBound] + range.filter { Self.endsLine(file.bytes, $0) }.map { $0 + 1 }
  }

  /// YAML also ends lines at a lone carriage return and at U+0085, U+2028 and U+2029.
  private static func endsLine(_ bytes: [UInt8], _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x0A: true
    case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
    case 0x85: index > 0 && bytes[index - 1] == 0xC2
    case 0xA8, 0xA9: index > 1 && bytes[index - 2] == 0xE2 && bytes[index - 1] == 0x80
    default: false
    }
  }

  func offset(_ mark: Mark) -> Int {
    guard mark.line >= 1, mark.line <= starts.count else { return range.upperBound }
    var offset = starts[mark.line - 1]
    var column = 1
    while column < mark.column, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  func span(_ node: Yams.Node) -> Span {
    guard let mark = node.mark else { return Span(file, range.lowerBound..<range.lowerBound) }
    let start = offset(mark)
    if let scalar = node.scalar {
      let length = scalar.string.utf8.count
      let quotes = scalar.style == .doubleQuoted || scalar.style == .singleQuoted ? 2 : 0
      let lineEnd = file.bytes[start..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D }
      return Span(file, start..<min(lineEnd ?? range.upperBound, start + max(1, length + quotes)))
    }
    return Span(file, start..<min(range.upperBound, start + 1))
  }

  /// A tab before the first character of a line, which YAML forbids and editors make unseen.
  var firstIndentingTab: Int? {
    for start in starts {
      var index = start
      while index < range.upperBound, file.bytes[index] == 0x20 { index += 1 }
      if index < range.upperBound, file.bytes[index] == 0x09 { return index }
    }
    return nil
  }

  /// Where `[` and `{` go deeper than the limit, so that no parser has to recurse that far.
  func deepestFlow(limit: Int) -> Int? {
    var depth = 0
    for index in range {
      switch file.bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > limit { return index }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: break
      }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func tabIndentation(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "tab-indentation", "a line begins with a tab, which YAML does not allow", at: span,
      fix: "use spaces")
  }

  fileprivate static func tooDeep(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "too-deep", "the values lie more than 100 levels deep", at: span,
      fix: "take away brackets or indentation")
  }

  fileprivate static func tooMany(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "too-large", "the file unfolds to more than 200,000 values", at: span,
      fix: "split the file, and write values out instead of repeating them with * and &")
  }

  fileprivate static func yaml(_ error: YamlError, _ map: LineMap) -> Diagnostic {
    func at(_ mark: Mark) -> Span {
      let offset = map.offset(mark)
      return Span(map.file, offset..<min(map.range.upperBound, offset + 1))
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      if problem.contains("nesting level") { return .tooDeep(at: at(mark)) }
      return Diagnostic(
        .error, "yaml-syntax", "the YAML is broken: \(problem)", at: at(mark),
        fix: "look at this line and the one before; texts with ': ' or '#' need quotes")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.sorted().first ?? ""
      let second = secondUse(of: key, in: map, from: at(context.mark).range.lowerBound)
      return Diagnostic(
        .error, "duplicate-key", "the key '\(key)' stands here a second time",
        at: Span(map.file, second), fix: "keep one of the two")
    case .reader(let problem, _, _, _):
      return Diagnostic(
        .error, "yaml-syntax", "the YAML is broken: \(problem)", at: Span(startOf: map.file))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return Diagnostic(
        .error, "yaml-syntax", "the YAML cannot be read", at: Span(startOf: map.file))
    }
  }

  /// The second place of the key in the mapping that begins at `start`.
  ///
  /// In a block the mapping's keys stand in the column of the first; inside braces they stand
  /// anywhere.
  private static func secondUse(
    of key: String, in map: LineMap, from start: Int
  ) -> Range<Int> {
    let bytes = map.file.bytes
    // The mapping's place is its brace or its first key.
    let before = bytes[..<start].last { $0 != 0x20 }
    let isFlow = [before, start < bytes.count ? bytes[start] : nil].contains(UInt8(ascii: "{"))
    let line = map.starts.last { $0 <= start } ?? start
    let column = start - line
    let places =
      isFlow
      ? Array(start..<map.range.upperBound)
      : [start] + map.starts.filter { $0 > start }.map { $0 + column }
    var found = 0
    for place in places where place < map.range.upperBound {
      if !isFlow, place > start,
        bytes[(place - column)..<place].contains(where: { $0 != 0x20 })
      {
        continue
      }
      if isFlow, place > 0,
        ![UInt8(ascii: "{"), UInt8(ascii: ","), 0x20].contains(bytes[place - 1])
      {
        continue
      }
      for written in [key, "'\(key)'", "\"\(key)\""]
      where bytes[place..<map.range.upperBound].starts(with: Array((written + ":").utf8)) {
        found += 1
        if found == 2 { return place..<place + written.utf8.count }
      }
    }
    return start..<min(bytes.count, start + key.utf8.count)
  }
}
