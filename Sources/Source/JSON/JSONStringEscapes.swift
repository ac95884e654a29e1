/// Undoes the escapes of a JSON text that has any.
struct JSONStringEscapes {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// After `read`, behind the closing quotation mark.
  private(set) var index: Int

  /// Begins at the first backslash.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// The whole text, whose first letter stands at `start`.
  mutating func read(from start: Int) throws(JSONFault) -> String {
    var text = Array(bytes[start..<index])
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape())
      case 0..<0x20: throw JSONFault(kind: .lineEndInText, range: index..<index + 1)
      default:
        text.append(byte)
        index += 1
      }
    }
    throw JSONFault(kind: .unfinished("a text"), range: start - 1..<start)
  }

  private mutating func escape() throws(JSONFault) -> [UInt8] {
    let start = index
    let letter = index + 1 < bytes.count ? bytes[index + 1] : 0
    index += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      let unit = try unit(start)
      guard (0xD800...0xDFFF).contains(unit) else { return utf8(UInt32(unit)) }
      let second = index
      guard unit < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
        bytes[index + 1] == UInt8(ascii: "u")
      else { throw JSONFault(kind: .halfCharacter, range: start..<second) }
      index += 2
      let low = try self.unit(second)
      guard (0xDC00...0xDFFF).contains(low) else {
        throw JSONFault(kind: .halfCharacter, range: start..<second)
      }
      return utf8(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    default: throw JSONFault(kind: .badEscape, range: start..<min(index, bytes.count))
    }
  }

  /// Four hexadecimal digits.
  private mutating func unit(_ start: Int) throws(JSONFault) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      let byte = index < bytes.count ? bytes[index] : 0
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw JSONFault(kind: .badEscape, range: start..<min(index, bytes.count))
      }
      value = value << 4 | UInt16(digit)
      index += 1
    }
    return value
  }

  private func utf8(_ scalar: UInt32) -> [UInt8] {
    Unicode.Scalar(scalar).map { Array(String(Character($0)).utf8) } ?? []
  }
}
