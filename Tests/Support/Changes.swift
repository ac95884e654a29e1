internal import Foundation

/// What a fixture changes in a copy of a content folder, one change a line of its `changes.txt`.
///
///     replace <file> | <text> | <other text>   the first occurrence; \n and \t as in Swift
///     copy <file> | <file>
///     remove <file or folder>
///     windows <file>                           byte order mark, CRLF
///     bytes <file> | <hex> …                   %FF in the name is that byte
///     link <file> | <target>
///
/// So a fault is one line that shows it, and what git does not keep as text can be made.
package enum Changes {
  package static func apply(_ text: String, to folder: Folder) throws {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let (verb, rest) = halves(String(line), at: " ")
      let parts = rest.components(separatedBy: " | ")
      let file = parts[0]
      switch (verb, parts.count) {
      case ("replace", 3):
        try folder.replace(unescaped(parts[1]), with: unescaped(parts[2]), in: file)
      case ("copy", 2): try folder.write(try folder.bytes(file), to: parts[1])
      case ("remove", 1): try folder.remove(file)
      case ("windows", 1):
        try folder.write(
          "\u{FEFF}" + folder.text(file).replacingOccurrences(of: "\n", with: "\r\n"), to: file)
      case ("bytes", 2): try write(hex(parts[1]), to: "\(folder.path)/\(file)")
      case ("link", 2):
        try FileManager.default.createSymbolicLink(
          atPath: "\(folder.path)/\(file)", withDestinationPath: parts[1])
      default: throw FixtureError("'\(line)' is no change")
      }
    }
  }

  private static func halves(_ text: String, at separator: Character) -> (String, String) {
    let parts = text.split(separator: separator, maxSplits: 1)
    return (String(parts.first ?? ""), String(parts.dropFirst().first ?? ""))
  }

  private static func unescaped(_ text: String) -> String {
    text.replacingOccurrences(of: "\\n", with: "\n").replacingOccurrences(of: "\\t", with: "\t")
  }

  private static func hex(_ text: String) throws -> [UInt8] {
    try text.split(separator: " ").map { pair in
      guard let byte = UInt8(pair, radix: 16) else { throw FixtureError("'\(pair)' is no byte") }
      return byte
    }
  }

  /// Swift's strings are always UTF-8, so a name that is not has to go by way of C.
  private static func write(_ bytes: [UInt8], to path: String) throws {
    var name: [CChar] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        name.append(CChar(bitPattern: code))
        rest = rest.dropFirst(2)
      } else {
        name.append(CChar(bitPattern: byte))
      }
    }
    guard let file = fopen(name + [0], "w") else { throw FixtureError("cannot write '\(path)'") }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw FixtureError("cannot write '\(path)'")
    }
  }
}
