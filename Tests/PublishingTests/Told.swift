import Source

/// What these tests look at, in words short enough for a table.
extension Diagnostics {
  /// Each problem as `id line:column text: sentence`, the text being what the place covers.
  var told: [String] {
    all.map { diagnostic in
      guard let span = diagnostic.span else { return "\(diagnostic.id): \(diagnostic.message)" }
      let (line, column) = span.position
      let text = span.file.text(span.range)
      return "\(diagnostic.id) \(line):\(column) \(text): \(diagnostic.message)"
    }
  }
}

extension SourceFile {
  convenience init(_ path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
