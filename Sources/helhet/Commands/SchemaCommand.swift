internal import ArgumentParser
internal import Model
internal import Source

/// `helhet schema`: JSON Schemas for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write the JSON Schema of every kind of content file.",
    discussion: """
      Editors use the schemas to complete keys, explain them and mark mistakes while you write. \
      Every content file names its schema in its first line, in the form that VS Code's YAML \
      extension reads. The texts of the schemas come from the program itself, so they are always \
      right.

      EXAMPLE
        helhet schema                      write Content/.schema/*.json
        helhet schema --print instrument   show one
      """)

  @Option(help: ArgumentHelp("The folder with the content.", valueName: "folder"))
  var content = "Content"

  @Option(
    name: .customLong("print"),
    help: ArgumentHelp("Show the schema of one kind and write nothing.", valueName: "kind"))
  var kind: ContentKind?

  func run() throws {
    do {
      let languages = try Disk.languages(in: content)
      if let kind {
        guard let schema = kind.schema else {
          throw Failure("'\(kind.rawValue)' is a table; tables have no JSON Schema")
        }
        print(JSONSchema.document(schema, languages: languages), terminator: "")
        return
      }
      var count = 0
      for kind in ContentKind.allCases {
        guard let schema = kind.schema else { continue }
        let text = JSONSchema.document(schema, languages: languages)
        try Disk.write(Array(text.utf8), to: "\(content)/.schema/\(kind.rawValue).json")
        count += 1
      }
      print("\(count) schemas in \(content)/.schema")
    } catch {
      throw Failure.report(error)
    }
  }
}

extension ContentKind: ExpressibleByArgument {}
