import Foundation
import Support

/// A folder at one moment: what its files hold, and whether they are the same files as before.
struct SiteSnapshot: Equatable {
  struct File: Equatable {
    let bytes: [UInt8]
    let changed: Date
    /// A file that was replaced by an equal one has another number.
    let number: Int
  }

  let files: [String: File]

  init(_ folder: Folder) throws {
    files = try folder.contents().reduce(into: [:]) { files, entry in
      let attributes = try FileManager.default.attributesOfItem(
        atPath: "\(folder.path)/\(entry.key)")
      files[entry.key] = File(
        bytes: entry.value, changed: attributes[.modificationDate] as? Date ?? .distantPast,
        number: attributes[.systemFileNumber] as? Int ?? 0)
    }
  }

  /// The paths of files that are not the same in both.
  func differences(from other: SiteSnapshot) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
