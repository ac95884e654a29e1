internal import Foundation

/// A folder on disk, of this repository or of a test; paths below it are given with `/`.
package struct Folder: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// A folder for one test, taken away when the test is done with it.
  package static func temporary<Result>(_ body: (Folder) throws -> Result) throws -> Result {
    let manager = FileManager.default
    let folder = Folder(
      manager.temporaryDirectory.path + "/helhet-" + UUID().uuidString.lowercased())
    try manager.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    defer {
      // What a test leaves behind says nothing about what it tested.
      try? manager.removeItem(atPath: folder.path)
    }
    return try body(folder)
  }

  /// The folder below this one.
  package func folder(_ name: String) -> Folder { Folder("\(path)/\(name)") }

  package func exists(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(file)")
  }

  /// The paths of all files below, sorted; hidden ones too, folders not.
  package func files() throws -> [String] {
    let manager = FileManager.default
    return try manager.subpathsOfDirectory(atPath: path).filter { file in
      var isFolder: ObjCBool = false
      return manager.fileExists(atPath: "\(path)/\(file)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// The bytes of all files below, by path.
  package func contents() throws -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: try files().map { ($0, try bytes($0)) })
  }

  package func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)")))
  }

  package func text(_ file: String) throws -> String {
    String(decoding: try bytes(file), as: UTF8.self)
  }

  /// Writes a file and makes the folders it needs.
  package func write(_ bytes: [UInt8], to file: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  package func write(_ text: String, to file: String) throws {
    try write(Array(text.utf8), to: file)
  }

  /// Replaces the first occurrence of a text in a file; it has to be there.
  package func replace(_ old: String, with new: String, in file: String) throws {
    let text = try text(file)
    guard let range = text.range(of: old) else {
      throw FixtureError("'\(file)' does not have '\(old)'")
    }
    try write(text.replacingCharacters(in: range, with: new), to: file)
  }

  package func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(file)")
  }

  /// Puts all files of another folder over those of this one.
  package func overlay(_ other: Folder) throws {
    for file in try other.files() { try write(try other.bytes(file), to: file) }
  }
}

/// A test is set up in a way that cannot work.
package struct FixtureError: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
