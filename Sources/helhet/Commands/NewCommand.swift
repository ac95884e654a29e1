internal import ArgumentParser
internal import Model
internal import Source

/// `helhet new`: a first version of a content file.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a content file with every key explained.",
    discussion: """
      The new file is valid as it stands, but for the names in it that you have to choose. A \
      file that exists is never touched.

      KINDS
        \(kinds)

      EXAMPLE
        helhet new instrument rent-guarantee
      """)

  private static let kinds = ContentKind.allCases.filter { $0.schema != nil }.map(\.rawValue)
    .joined(separator: ", ")

  @Argument(help: "What kind of file.")
  var kind: ContentKind

  @Argument(help: "Its id: the file name without its ending, such as 'rent-guarantee'.")
  var id: String

  @Option(help: ArgumentHelp("The folder with the content.", valueName: "folder"))
  var content = "Content"

  func validate() throws {
    guard kind.schema != nil else {
      throw ValidationError("'\(kind.rawValue)' is a table; add a line to it instead.")
    }
    let steps = kind == .page ? id.split(separator: "/").map(String.init) : [id]
    let names = kind == .plan ? steps.map { $0.lowercased() } : steps
    guard !names.isEmpty, names.allSatisfy(SchemaCheck.isIdentifier) else {
      throw ValidationError(
        "'\(id)' cannot be a name: use lower-case letters a–z, digits and hyphens.")
    }
  }

  func run() throws {
    guard let schema = kind.schema else { return }
    let path = kind.path(id: id)
    var text = Skeleton.yaml(schema, modeline: kind.modeline(path: path))
    if kind.suffix == ".md" { text = "---\n\(text)---\n\n" }
    try NewFile.write(text, to: "\(content)/\(path)")
  }
}
