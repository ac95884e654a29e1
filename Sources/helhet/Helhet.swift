internal import ArgumentParser

/// The command; each of its parts is a file in `Commands/`.
@main
struct Helhet: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "helhet",
    abstract: "Turns a folder of plain text into a public guide.",
    discussion: """
      A content folder declares a model of policy instruments and the figures of every area; \
      helhet checks all of it and writes a static site that also works from a USB stick.

      EXAMPLES
        helhet                       build Content/ into Output/
        helhet check --strict        tell everything that is wrong, write nothing
        helhet new instrument loan   begin a file for an instrument
        helhet schema                write the JSON Schemas that editors use
        helhet verify figures        hold every printed figure against the content
        helhet data status           tell what figures there are, how old, and what is missing
        helhet explain 1234          tell what the figures suggest to an area, and why
        helhet plan new 1234         begin an area's own part of its plan

      EXIT CODES
        0   all is well
        1   the content or the figures have errors; nothing was written, what was there is whole
        2   something cannot be read, fetched or written
        64  the command cannot be understood

      ENVIRONMENT
        NO_COLOR   when set, nothing is coloured

      FILES
        Content/     texts, model and figures        Templates/   Mustache templates
        Public/      styles, scripts, images         Output/      the site
        .helhet/     answers that a stopped 'data fetch' goes on from
        Output/SHA256SUMS   what the site consists of; 'sha256sum -c' proves it unaltered
      """,
    version: version,
    subcommands: [
      BuildCommand.self, CheckCommand.self, SchemaCommand.self, NewCommand.self,
      VerifyCommand.self, DataCommand.self, ExplainCommand.self, PlanCommand.self,
    ],
    defaultSubcommand: BuildCommand.self)
}
