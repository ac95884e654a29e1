internal import ArgumentParser

/// `helhet data import`: files that somebody has.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in a file that somebody has.",
    discussion: """
      EXAMPLES
        helhet data import table.json
        helhet data import table.csv --indicator rent-share --source census
        helhet data import boundaries areas.geojson --source mapping-authority
      """,
    subcommands: [ImportFiguresCommand.self, ImportBoundariesCommand.self],
    defaultSubcommand: ImportFiguresCommand.self)
}
