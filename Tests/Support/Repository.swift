/// The repository these tests belong to.
package enum Repository {
  /// Found from where this file was when it was compiled: `Tests/Support/Repository.swift`.
  package static let root: Folder = {
    let steps = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return Folder(steps.dropLast(3).joined(separator: "/"))
  }()

  package static let sources = root.folder("Sources")
  package static let content = root.folder("Content")
  package static let fixtures = root.folder("Tests/Fixtures")

  /// Puts the second model, from another field, country and language, into a folder.
  package static func copyRiverBasins(to folder: Folder) throws {
    try folder.overlay(fixtures.folder("RiverBasins"))
    try folder.folder("Templates").overlay(root.folder("Templates"))
    let assets = root.folder("Public")
    // What `make site` puts there is no part of the repository, and may not be made yet.
    for file in try assets.files()
    where !file.hasPrefix("assets/fonts/") && file != "assets/social-card.png" {
      try folder.folder("Public").write(try assets.bytes(file), to: file)
    }
  }
}
