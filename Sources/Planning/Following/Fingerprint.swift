internal import Source

/// A short mark of a text: another text has another mark, as good as surely.
///
/// FNV-1a, 64 bits (Fowler, Noll, Vo): it tells whether something has changed and guards nothing.
enum Fingerprint {
  static func of(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  static func of(_ parts: [String]) -> String {
    // A sign that no text has, so that two texts never look like two others.
    of(parts.joined(separator: "\u{1F}").utf8)
  }

  /// Of the file something is declared in.
  static func of(_ span: Span) -> String { of(span.file.bytes) }
}
