package import Source

/// Makes UTF-8 of the bytes of a table, which spreadsheets still save as Windows-1252.
package enum TextEncoding {
  /// The bytes of a file as text; what is not UTF-8 is taken for Windows-1252.
  package static func file(path: String, raw: [UInt8], diagnostics: inout Diagnostics) -> SourceFile
  {
    let bytes = isUTF8(raw) ? raw : raw.flatMap(utf8)
    return SourceFile(path: path, raw: bytes, diagnostics: &diagnostics)
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private static func utf8(of byte: UInt8) -> [UInt8] {
    guard byte >= 0x80 else { return [byte] }
    let scalar = byte < 0xA0 ? windows[Int(byte) - 0x80] : Unicode.Scalar(byte)
    return Array(String(Character(scalar)).utf8)
  }

  /// The signs of Windows-1252 from 0x80 to 0x9F; five of them are not used.
  private static let windows: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ",
    "\u{FFFD}", "ž", "Ÿ",
  ]
}
