/// The bytes of a page as it grows.
package struct ByteBuffer: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  package mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  package mutating func append(_ slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }

  package mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Markup known when the program is compiled.
  package mutating func append(_ text: StaticString) { bytes.append(contentsOf: text.utf8) }

  /// Text that is already markup, or can never be any.
  package mutating func append(raw text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Text as text: what could end it or begin markup is escaped, in attributes too.
  package mutating func append(escaped text: String) {
    var text = text
    text.withUTF8 { append(escaped: $0) }
  }

  package mutating func append(escaped slice: ArraySlice<UInt8>) {
    slice.withUnsafeBufferPointer { append(escaped: $0) }
  }

  private mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<text.count {
      let byte = text[index]
      // All five signs lie below `?`, and nearly all text lies above.
      guard byte < UInt8(ascii: "?"), let entity = Self.entity(byte) else { continue }
      bytes.append(contentsOf: text[start..<index])
      bytes.append(contentsOf: entity.utf8)
      start = index + 1
    }
    bytes.append(contentsOf: text[start..<text.count])
  }

  private static func entity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

extension StaticString {
  fileprivate var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
