internal import Source

/// Problems, told in the form that somebody asked for.
enum Report {
  /// - Parameter outcome: what came of it, for the last line.
  static func tell(
    _ told: Diagnostics, as format: SiteArguments.Format, fileCount: Int, outcome: String
  ) {
    switch format {
    case .text:
      Terminal.tell(
        DiagnosticText(inColour: Terminal.hasColour)
          .render(told, fileCount: fileCount, outcome: outcome))
    case .json: print(DiagnosticJSON.list(told), terminator: "")
    case .sarif: print(DiagnosticJSON.sarif(told, version: Helhet.version), terminator: "")
    }
  }
}
