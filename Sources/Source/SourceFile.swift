/// A file as it was read: its path in words the author knows, and its bytes as checked UTF-8.
///
/// A class only so that the many spans that point into it stay small; it never changes.
package final class SourceFile: Sendable {
  /// The path shown to people and used to sort, with `/` between folders.
  package let path: String
  /// The bytes without a byte order mark; valid UTF-8 when `SourceFile.init(path:raw:)` made it.
  package let bytes: [UInt8]
  /// False when the file was no text; then it has been reported and `bytes` is empty.
  package let isText: Bool

  package init(path: String, bytes: [UInt8], isText: Bool = true) {
    self.path = path
    self.bytes = bytes
    self.isText = isText
  }

  /// Takes the bytes of a disk, drops a byte order mark and reports what is no text.
  package convenience init(path: String, raw: [UInt8], diagnostics: inout Diagnostics) {
    let hasMark = raw.starts(with: [0xEF, 0xBB, 0xBF])
    let bytes = hasMark ? Array(raw.dropFirst(3)) : raw
    let fault = TextFault(in: bytes)
    self.init(path: path, bytes: fault == nil ? bytes : [], isText: fault == nil)
    if let fault {
      // The excerpt shows the line with the faulty bytes replaced, so it needs a readable twin.
      let shown = SourceFile(path: path, bytes: fault.readable)
      diagnostics.add(.notText(fault, at: Span(shown, fault.offset..<fault.offset + 1)))
    }
  }

  /// The text between two byte offsets.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The whole text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Why a file is no text: bytes that are not UTF-8, or a control character.
struct TextFault {
  var offset: Int
  var isControl: Bool
  var readable: [UInt8]

  init?(in bytes: [UInt8]) {
    let control = Self.firstControl(in: bytes)
    let isValid = Self.isValid(bytes)
    if isValid, control == nil { return nil }
    // Up to the fault the text is valid, so what is decoded before the first replacement counts.
    var offset = 0
    if isValid {
      offset = control ?? 0
    } else {
      var decoder = UTF8()
      var iterator = bytes.makeIterator()
      decoding: while true {
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar): offset += UTF8.width(scalar)
        case .error, .emptyInput: break decoding
        }
      }
    }
    self.offset = offset
    self.isControl = isValid
    self.readable = bytes.enumerated().map { index, byte in
      let isControl = byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09
      let isDoubtful = index > offset && (isControl || byte >= 0x80 && !isValid)
      return index == offset || isDoubtful ? UInt8(ascii: "?") : byte
    }
  }
}

extension TextFault {
  private static func firstControl(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      for index in 0..<buffer.count where buffer[index] < 0x20 {
        let byte = buffer[index]
        if byte != 0x0A, byte != 0x0D, byte != 0x09 { return index }
      }
      return nil
    }
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }
}

extension Diagnostic {
  fileprivate static func notText(_ fault: TextFault, at span: Span) -> Diagnostic {
    fault.isControl
      ? Diagnostic(
        .error, "control-character", "the file has a control character that is no part of a text",
        at: span, fix: "take it out; only line ends and tabs are allowed")
      : Diagnostic(
        .error, "invalid-utf8", "the file is not valid UTF-8 from here", at: span,
        fix: "save the file again as UTF-8")
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x10000: 3
    default: 4
    }
  }
}
