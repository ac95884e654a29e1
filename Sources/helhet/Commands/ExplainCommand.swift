internal import ArgumentParser
internal import Model
internal import Publishing

/// `helhet explain`: what rules suggest to an area, and why.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell what the figures of an area suggest, and why.",
    discussion: """
      Tells each suggestion with its figures, what they were held against, their source, the rule \
      and what the figures do not say; then the rules that nearly applied and those that cannot \
      be judged, as the plan of the area does. With a strategy it tells all rules of that one.

      EXAMPLES
        helhet explain 1234
        helhet explain 1234 5 --language en
      """)

  @Argument(help: "An area: its code, or its name.")
  var area: String

  @Argument(help: "A strategy: its number, or its id.")
  var strategy: String?

  @Option(
    help: ArgumentHelp(
      "The language, when not the one the area is written to in.", valueName: "tag"))
  var language: String?

  @OptionGroup var arguments: SiteArguments

  func run() throws {
    let reading = try Reading(arguments)
    let area = try reading.area(area)
    let strategy = try strategy.map(reading.strategy)
    let writer = try reading.writer(area, language: language)
    print(writer.explanation(of: area, strategy), terminator: "")
  }
}
