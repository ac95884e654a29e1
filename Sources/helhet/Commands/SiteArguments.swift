internal import ArgumentParser

/// What `build` and `check` have in common.
struct SiteArguments: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  @Option(help: ArgumentHelp("The folder with the content.", valueName: "folder"))
  var content = "Content"

  @Option(help: ArgumentHelp("The folder with the Mustache templates.", valueName: "folder"))
  var templates = "Templates"

  @Option(
    name: .customLong("public"),
    help: ArgumentHelp("The folder with styles, scripts and images.", valueName: "folder"))
  var staticFiles = "Public"

  @Option(help: ArgumentHelp("The folder the site is written to.", valueName: "folder"))
  var output = "Output"

  @Option(
    help: ArgumentHelp(
      "The site's address on the web, for canonical links.", valueName: "address"))
  var siteUrl: String?

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Option(help: "How problems are told: for people, or for other programs.")
  var diagnostics = Format.text

  @Flag(help: "Say nothing when all is well.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "How many threads to use; the site is the same whatever the number.", valueName: "number"))
  var threads = Machine.processorCount

  func validate() throws {
    guard threads >= 1, threads <= 256 else {
      throw ValidationError("'--threads' has to be between 1 and 256.")
    }
    if let siteUrl, !siteUrl.hasPrefix("https://"), !siteUrl.hasPrefix("http://") {
      throw ValidationError("'--site-url' has to begin with https:// or http://.")
    }
  }
}
