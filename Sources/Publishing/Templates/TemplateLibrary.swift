package import Source

/// All templates of a folder, by name: the path below it without `.mustache`.
package struct TemplateLibrary: Sendable {
  let templates: [String: TemplateSyntax]
  let root: String

  /// Reads every template and reports broken tags.
  package init(_ tree: SourceTree, diagnostics: inout Diagnostics) {
    var templates: [String: TemplateSyntax] = [:]
    for file in tree.files {
      let path = tree.relativePath(of: file)
      guard path.hasSuffix(".mustache") else {
        diagnostics.add(
          Diagnostic(
            .error, "unused-file", "nothing uses this file", at: Span(startOf: file),
            fix: "end its name with '.mustache', or take it away"))
        continue
      }
      templates[String(path.dropLast(9))] = TemplateSyntax(file, diagnostics: &diagnostics)
    }
    self.templates = templates
    root = tree.root
  }
}
