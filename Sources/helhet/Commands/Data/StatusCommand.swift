internal import ArgumentParser
internal import Exchange

/// `helhet data status`: what figures there are.
struct StatusCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell what figures there are, how old they are and what is missing.",
    discussion: """
      A line an indicator: how many periods, the newest, how many areas of today have a figure \
      in it, its source, when that was fetched, and whether 'helhet data fetch' can fetch it.

      EXAMPLE
        helhet data status --format json > status.json
      """)

  @OptionGroup var arguments: DataArguments

  @Option(help: "For people, or for other programs.")
  var format = Format.text

  func run() throws {
    let content = try DataContent(arguments)
    guard let day = arguments.day else { return }
    let status = FigureStatus.all(content.catalogue, content.figures, on: day)
    print(
      format == .json ? StatusText.json(status) : StatusText.table(status), terminator: "")
  }
}
