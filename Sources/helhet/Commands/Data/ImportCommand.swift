internal import ArgumentParser

/// `helhet data import`: files that somebody has.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in a file that somebody has.",
    subcommands: [ImportBoundariesCommand.self])
}
