/// Cells of tables for spreadsheets and programs.
enum CSVWriting {
  /// A text as a cell, quoted as RFC 4180 says where it has to be.
  ///
  /// A text that a spreadsheet would run as a formula gets an apostrophe before it, as the OWASP
  /// page "CSV Injection" advises; figures are written by `FigureFile` and stay numbers.
  static func cell(_ text: String, separator: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    if let first = text.utf8.first, Array("=+-@\t\r\n".utf8).contains(first) {
      bytes.append(UInt8(ascii: "'"))
    }
    bytes += text.utf8
    guard
      bytes.contains(where: {
        $0 == separator || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
          || $0 == UInt8(ascii: "\r")
      })
    else { return bytes }
    var quoted = [UInt8(ascii: "\"")]
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { quoted.append(byte) }
      quoted.append(byte)
    }
    return quoted + [UInt8(ascii: "\"")]
  }
}
