package import Source

/// A checked node, read by key; what the schema requires is there.
package struct Record {
  package let node: Node

  package init(_ node: Node) { self.node = node }

  package subscript(key: String) -> Node? {
    guard let value = node[key], !value.isNull else { return nil }
    return value
  }

  package func text(_ key: String) -> String { self[key]?.text ?? "" }
  package func optionalText(_ key: String) -> String? { self[key]?.text }
  package func integer(_ key: String) -> Int? { self[key]?.text.flatMap { Int($0) } }
  package func number(_ key: String) -> Double? { self[key]?.text.flatMap(SchemaCheck.number) }
  package func boolean(_ key: String) -> Bool { self[key]?.text == "true" }
  package func date(_ key: String) -> PartialDate? { self[key]?.text.flatMap(PartialDate.init) }
  package func records(_ key: String) -> [Record] { self[key]?.items.map(Record.init) ?? [] }
  package func texts(_ key: String) -> [String] { self[key]?.items.compactMap(\.text) ?? [] }

  package func localized(_ key: String) -> LocalizedText {
    self[key].map(LocalizedText.init) ?? LocalizedText("", at: node.span)
  }

  package func optionalLocalized(_ key: String) -> LocalizedText? {
    self[key].map(LocalizedText.init)
  }

  package func localizedList(_ key: String) -> [LocalizedText] {
    self[key]?.items.map(LocalizedText.init) ?? []
  }

  package func reference<Of>(_ key: String, to: Of.Type = Of.self) -> Reference<Of> {
    optionalReference(key) ?? Reference("", at: node.span)
  }

  package func optionalReference<Of>(_ key: String, to: Of.Type = Of.self) -> Reference<Of>? {
    self[key].flatMap { node in node.text.map { Reference($0, at: node.span) } }
  }

  package func references<Of>(_ key: String, to: Of.Type = Of.self) -> [Reference<Of>] {
    self[key]?.items.compactMap { node in node.text.map { Reference($0, at: node.span) } } ?? []
  }
}
