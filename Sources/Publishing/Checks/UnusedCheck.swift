internal import Model
internal import Source

/// Templates and texts of the interface that nothing uses.
enum UnusedCheck {
  static func run(
    _ builder: SiteBuilder, _ library: TemplateLibrary, _ diagnostics: inout Diagnostics
  ) {
    // A broken template may hide uses, and then this would only be noise.
    guard !diagnostics.hasErrors else { return }
    let compiler = builder.compiler
    for name in library.templates.keys.sorted() where !compiler.usedTemplates.contains(name) {
      guard let template = library.templates[name] else { continue }
      diagnostics.add(
        Diagnostic(
          .warning, "unused-file", "no page uses this template",
          at: Span(startOf: template.file), fix: "take it away, or include it somewhere"))
    }
    let language = builder.labels.language
    for key in builder.labels.keys
    where !compiler.usedLabels.contains(key) && Wording(rawValue: key) == nil {
      diagnostics.add(
        Diagnostic(
          .warning, "unused-label", "nothing shows the text '\(key)'",
          at: language.labelSpans[key], fix: "take it away"))
    }
  }
}
