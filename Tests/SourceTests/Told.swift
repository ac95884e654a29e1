import Source

/// What these tests look at, in words short enough for a table.
extension Diagnostics {
  /// Each problem as `id line:column text`, the text being what the place covers.
  var told: [String] {
    all.map { diagnostic in
      guard let span = diagnostic.span else { return diagnostic.id }
      return "\(diagnostic.id) \(span.told)"
    }
  }
}

extension Span {
  /// `line:column text`.
  var told: String { "\(position.line):\(position.column) \(file.text(range))" }
}

extension SourceFile {
  /// A file of this text.
  convenience init(_ text: String, path: String = "a.yml") {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Where a piece of the text stands for the first time; the start when it does not.
  func span(of piece: String) -> Span {
    let needle = Array(piece.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: needle) } ?? 0
    return Span(self, start..<start + needle.count)
  }
}
