internal import CLibcrypto

/// What a site consists of: a SHA-256 sum a file, in the form `sha256sum -c` reads.
struct Manifest {
  static let name = "SHA256SUMS"
  /// The manifest of a build that is being put in place.
  static let pendingName = ".helhet-pending"
  static let stagingFolder = ".helhet-staging"

  /// By path below the root of the site.
  var sums: [String: String] = [:]

  /// The files of the last build, and of one that was cut off while it was put in place.
  static func read(in folder: String) throws -> Manifest {
    var manifest = Manifest()
    for name in [name, pendingName] where Disk.exists("\(folder)/\(name)") {
      let text = String(decoding: try Disk.read("\(folder)/\(name)"), as: UTF8.self)
      for line in text.split(separator: "\n") {
        let path = line.dropFirst(66)
        // A path that leads out of the folder was never written by us.
        guard !path.isEmpty, !path.hasPrefix("/"), !path.split(separator: "/").contains("..")
        else { continue }
        manifest.sums[String(path)] = String(line.prefix(64))
      }
    }
    return manifest
  }

  /// Sorted by path.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for path in sums.keys.sorted() { bytes += Array("\(sums[path] ?? "")  \(path)\n".utf8) }
    return bytes
  }

  static func sum(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    _ = SHA256(bytes, bytes.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
