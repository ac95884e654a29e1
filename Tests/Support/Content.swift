package import Source

extension Folder {
  /// Its files as the program would read them, hidden ones left out.
  ///
  /// - Parameter keeps: whether a file belongs, by its path below the folder.
  package func tree(
    root: String = "Content", where keeps: (String) -> Bool = { _ in true }
  ) throws -> SourceTree {
    let paths = try files().filter { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") } && keeps(path)
    }
    return SourceTree(
      root: root,
      files: try paths.map { SourceFile(path: "\(root)/\($0)", bytes: try bytes($0)) })
  }
}

extension SourceTree {
  /// - Parameter texts: by the path below the root.
  package init(_ root: String, _ texts: [String: String]) {
    self.init(
      root: root,
      files: texts.map { SourceFile(path: "\(root)/\($0)", bytes: Array($1.utf8)) })
  }
}

/// Files that the small contents of several tests have in common.
package enum SmallTexts {
  package static let model = """
    name: Model
    summary: S
    defaultEdition: first
    actors: [{ id: bank, name: Bank }]
    kinds: [{ id: loan, name: loan }]
    recipients: [{ id: person, name: person }]
    statuses: [{ id: valid, name: valid, symbol: "●", meaning: M }]
    layers: [{ id: bank, name: Bank }]
    """

  package static let language = """
    name: English
    numbers: { decimal: ".", group: ",", minus: "−" }
    dates: { months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], day: "{day}", month: "{month}" }
    alphabet: abc
    labels: {}
    """

  package static let observationsHeader = "area,period,value,missing,source,derived,note\n"

  /// A table of figures from the source `register`.
  ///
  /// - Parameter rows: `area period value` or `area period :reason`, parted by semicolons.
  package static func observations(_ rows: String) -> String {
    observationsHeader
      + rows.split(separator: ";").map { row in
        let words = row.split(separator: " ").map(String.init)
        let isMissing = words[2].hasPrefix(":")
        return "\(words[0]),\(words[1]),"
          + (isMissing ? ",\(words[2].dropFirst())" : "\(words[2]),") + ",register,,"
      }.joined(separator: "\n")
  }
}
