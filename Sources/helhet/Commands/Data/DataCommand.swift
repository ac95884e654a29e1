internal import ArgumentParser

/// `helhet data`: figures, their state and their way in.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Tell, fetch and take in figures.",
    discussion: """
      Figures are tables in Content/data/observations/. What comes in is checked beside what is \
      there, shown as a difference, and written only when it is sound.

      EXAMPLES
        helhet data status               what there is, how old, what is missing
        helhet data fetch --dry-run      what the publishers have now, without writing it
        helhet data import table.json    a file that somebody saved at a publisher's
      """,
    subcommands: [StatusCommand.self, FetchCommand.self, ImportCommand.self])
}
