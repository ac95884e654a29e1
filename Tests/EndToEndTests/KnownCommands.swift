import Support

/// What the program itself says it understands.
enum KnownCommands {
  /// The names of all commands but `help`.
  static func names() throws -> [String] {
    let help = try Program.helhet.run("--help", in: Repository.root).output
    let list = help.split(separator: "SUBCOMMANDS:").last ?? ""
    return list.matches(of: /(?m)^  ([a-z]+)/).map { String($0.1) }
  }

  /// The options of a command, such as `build` or `data fetch`.
  static func options(of command: [String]) throws -> Set<String> {
    let help = try Program.helhet.run(["help"] + command, in: Repository.root).output
    let list = help.split(separator: "OPTIONS:").last ?? ""
    return Set(list.matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
  }
}
