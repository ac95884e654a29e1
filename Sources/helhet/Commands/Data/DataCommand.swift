internal import ArgumentParser

/// `helhet data`: what comes into the content from elsewhere.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Take in what others publish.",
    subcommands: [ImportCommand.self])
}
