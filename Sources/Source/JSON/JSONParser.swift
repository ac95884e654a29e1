/// The grammar of JSON over the bytes of one file.
struct JSONParser {
  static let depthLimit = 100

  private let file: SourceFile
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var depth = 0

  /// The bytes are those of the file and have to stay where they are.
  init(_ file: SourceFile, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.file = file
    self.bytes = bytes
  }

  /// The one value of the file.
  mutating func document() throws(JSONFault) -> JSONValue {
    skipSpace()
    let value = try value()
    skipSpace()
    if index < bytes.count { throw JSONFault(kind: .afterwards, range: index..<index + 1) }
    return value
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
    switch peek {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""):
      let start = index
      let text = try string()
      return .string(text, span(from: start))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = index
      let number = try number()
      return .number(number, span(from: start))
    default: return try word()
    }
  }

  private mutating func array() throws(JSONFault) -> JSONValue {
    let start = index
    try enter()
    var items: [JSONValue] = []
    if !closes(UInt8(ascii: "]")) {
      // Most lists of large files are positions, which need not grow twice.
      items.reserveCapacity(2)
      while true {
        if index == bytes.count { throw unfinished("a list", start) }
        items.append(try value())
        if try !continues(UInt8(ascii: "]"), "a list", start) { break }
      }
    }
    depth -= 1
    return .array(items, span(from: start))
  }

  private mutating func object() throws(JSONFault) -> JSONValue {
    let start = index
    try enter()
    var members: [(key: String, keySpan: Span, value: JSONValue)] = []
    var seen: Set<String> = []
    if !closes(UInt8(ascii: "}")) {
      while true {
        let keyStart = index
        if index == bytes.count { throw unfinished("an object", start) }
        guard peek == UInt8(ascii: "\"") else { throw expected("a key in quotation marks") }
        let key = try string()
        let keySpan = span(from: keyStart)
        // Few keys are compared faster than they are hashed.
        if members.count == 8 { seen = Set(members.map(\.key)) }
        let isNew =
          members.count < 8 ? !members.contains { $0.key == key } : seen.insert(key).inserted
        if !isNew { throw JSONFault(kind: .duplicateKey(key), range: keySpan.range) }
        skipSpace()
        guard take(UInt8(ascii: ":")) else { throw expected("a colon") }
        skipSpace()
        members.append((key, keySpan, try value()))
        if try !continues(UInt8(ascii: "}"), "an object", start) { break }
      }
    }
    depth -= 1
    return .object(members, span(from: start))
  }

  private mutating func enter() throws(JSONFault) {
    depth += 1
    if depth > Self.depthLimit { throw JSONFault(kind: .tooDeep, range: index..<index + 1) }
    index += 1
    skipSpace()
  }

  /// Whether the list or object is at its end, which is then passed.
  private mutating func closes(_ end: UInt8) -> Bool { take(end) }

  /// Whether another value follows; passes the comma or the end.
  private mutating func continues(
    _ end: UInt8, _ what: String, _ start: Int
  ) throws(JSONFault) -> Bool {
    skipSpace()
    if take(UInt8(ascii: ",")) {
      let comma = index - 1
      skipSpace()
      if peek == end { throw JSONFault(kind: .commaBeforeEnd, range: comma..<comma + 1) }
      return true
    }
    if take(end) { return false }
    if index == bytes.count { throw unfinished(what, start) }
    throw expected("a comma or '\(Character(Unicode.Scalar(end)))'")
  }

  private mutating func string() throws(JSONFault) -> String {
    let start = index
    index += 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: bytes[start + 1..<index - 1], as: UTF8.self)
      case UInt8(ascii: "\\"):
        var text = JSONStringEscapes(bytes, at: index)
        let result = try text.read(from: start + 1)
        index = text.index
        return result
      case 0..<0x20: throw JSONFault(kind: .lineEndInText, range: index..<index + 1)
      default: index += 1
      }
    }
    throw unfinished("a text", start)
  }

  private mutating func number() throws(JSONFault) -> Double {
    guard let number = JSONNumber(bytes, at: index) else {
      throw JSONFault(kind: .badNumber, range: index..<wordEnd)
    }
    guard number.value.isFinite else {
      throw JSONFault(kind: .tooGreat, range: index..<number.end)
    }
    index = number.end
    return number.value
  }

  private mutating func word() throws(JSONFault) -> JSONValue {
    let range = index..<wordEnd
    index = range.upperBound
    let place = Span(file, range)
    switch String(decoding: bytes[range], as: UTF8.self) {
    case "null": return .null(place)
    case "true": return .bool(true, place)
    case "false": return .bool(false, place)
    case "":
      index = range.lowerBound
      throw expected("a value")
    case let word: throw JSONFault(kind: .word(word), range: range)
    }
  }

  /// Where the letters and digits from here on end.
  private var wordEnd: Int {
    var end = index
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
        end += 1
      default: return end
      }
    }
    return end
  }

  private var peek: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private func span(from start: Int) -> Span { Span(file, start..<index) }

  private func expected(_ what: String) -> JSONFault {
    JSONFault(kind: .expected(what), range: index..<index + 1)
  }

  private func unfinished(_ what: String, _ start: Int) -> JSONFault {
    JSONFault(kind: .unfinished(what), range: start..<start + 1)
  }
}
