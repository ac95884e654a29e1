/// Checks a node against its schema and reports everything that does not fit.
package struct SchemaCheck {
  /// The languages of the site; the first is the default.
  package var languages: [String]
  package var diagnostics: Diagnostics

  package init(languages: [String]) {
    self.languages = languages
    diagnostics = Diagnostics()
  }

  /// True when the record can be read; a record with a fault in one field is left out as a whole.
  package mutating func check(_ node: Node, as schema: RecordSchema) -> Bool {
    guard case .mapping(let entries) = node.value else {
      diagnostics.add(.wrongType(node, "keys with values"))
      return false
    }
    let before = diagnostics.errorCount
    for entry in entries {
      guard let field = schema.field(entry.key) else {
        diagnostics.add(.unknownKey(entry, in: schema))
        continue
      }
      if entry.value.isNull {
        if field.isRequired { diagnostics.add(.missingValue(entry)) }
        continue
      }
      check(entry.value, as: field.type)
    }
    for field in schema.fields where field.isRequired && node[field.name] == nil {
      diagnostics.add(.missingKey(field, in: schema, at: node.span))
    }
    return diagnostics.errorCount == before
  }

  private mutating func check(_ node: Node, as type: ValueSchema) {
    switch type {
    case .text:
      if node.text == nil { diagnostics.add(.wrongType(node, "a text")) }
    case .localized: checkLocalized(node)
    case .reference:
      if node.text == nil { diagnostics.add(.wrongType(node, "a name")) }
    case .identifier:
      guard let text = node.text else { return diagnostics.add(.wrongType(node, "a name")) }
      if !Self.isIdentifier(text) { diagnostics.add(.badIdentifier(node)) }
    case .languageTag:
      guard let text = node.text else { return diagnostics.add(.wrongType(node, "a language")) }
      if !Self.isIdentifier(text.lowercased()) { diagnostics.add(.badIdentifier(node)) }
    case .integer(let range):
      guard let number = node.text.flatMap(Int.init) else {
        return diagnostics.add(.wrongType(node, "a whole number"))
      }
      if !range.contains(number) { diagnostics.add(.outOfRange(node, range)) }
    case .number(let range):
      guard let number = node.text.flatMap(Self.number) else {
        return diagnostics.add(.wrongType(node, "a number"))
      }
      if !range.contains(number) { diagnostics.add(.outOfRange(node, range)) }
    case .boolean:
      if node.text != "true", node.text != "false" {
        diagnostics.add(.wrongType(node, "true or false"))
      }
    case .date:
      if node.text.flatMap(PartialDate.init) == nil {
        diagnostics.add(.badDate(node.text ?? "", at: node.span))
      }
    case .address:
      guard let text = node.text else { return diagnostics.add(.wrongType(node, "an address")) }
      if !Self.isAddress(text) { diagnostics.add(.badAddress(text, at: node.span)) }
    case .choice(let names):
      guard let text = node.text else { return diagnostics.add(.wrongType(node, "a name")) }
      if !names.contains(text) { diagnostics.add(.unknownChoice(text, names, at: node.span)) }
    case .list(let element, let atLeast):
      guard case .sequence(let items) = node.value else {
        return diagnostics.add(.wrongType(node, "a list"))
      }
      if items.count < atLeast { diagnostics.add(.tooFew(node, atLeast)) }
      for item in items { check(item, as: element) }
    case .record(let schema): _ = check(node, as: schema)
    case .oneOf(let make): checkOne(node, of: make())
    case .short(let value, let schema):
      if case .mapping = node.value {
        _ = check(node, as: schema)
      } else {
        check(node, as: value)
      }
    case .label:
      if node.text == nil, node["one"]?.text == nil || node["other"]?.text == nil {
        diagnostics.add(.wrongType(node, "a text, or the texts 'one' and 'other'"))
      }
    case .map(_, let value):
      guard case .mapping(let entries) = node.value else {
        return diagnostics.add(.wrongType(node, "keys with values"))
      }
      for entry in entries { check(entry.value, as: value) }
    }
  }

  private mutating func checkOne(_ node: Node, of schema: RecordSchema) {
    guard check(node, as: schema) else { return }
    // What has no value stands for nothing, so it has to be told even where it is one key.
    let given = node.entries.filter { !$0.value.isNull }
    if given.count == 1 { return }
    diagnostics.add(
      .notOne(of: schema.fields.map(\.name), in: "the \(schema.name)", at: node.span))
  }

  private mutating func checkLocalized(_ node: Node) {
    switch node.value {
    case .scalar: return
    case .mapping(let entries):
      for entry in entries {
        if !languages.contains(entry.key) {
          diagnostics.add(.unknownLanguage(entry, languages))
        } else if entry.value.text == nil {
          diagnostics.add(.wrongType(entry.value, "a text"))
        }
      }
      for language in languages where !entries.contains(where: { $0.key == language }) {
        diagnostics.add(
          .missingTranslation(language, isDefault: language == languages.first, at: node.span))
      }
    case .null, .sequence:
      diagnostics.add(.wrongType(node, "a text, or a text for each language"))
    }
  }

  /// A number as people write it: `Double` would also read exponents and words such as 'inf'.
  package static func number(_ text: String) -> Double? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = text.utf8.first, first == UInt8(ascii: "-") || digits.contains(first),
      text.utf8.dropFirst().allSatisfy({ digits.contains($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    return Double(text)
  }

  /// An address on the web that a link may lead to.
  package static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(" ")
  }

  /// Lower-case ASCII letters, digits and single hyphens: safe as a file name and in an address.
  package static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix("-") && !text.hasSuffix("-") && !text.contains("--")
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
  }
}

extension Diagnostic {
  fileprivate static func unknownKey(_ entry: Node.Entry, in schema: RecordSchema) -> Diagnostic {
    let near = NearestName.of(entry.key, among: schema.fields.map(\.name))
    return Diagnostic(
      .error, "unknown-key", "\(schema.name) has no key '\(entry.key)'", at: entry.keySpan,
      fix: near.map { "write '\($0)'" }
        ?? "use one of \(schema.fields.map(\.name).joined(separator: ", "))")
  }

  fileprivate static func missingKey(
    _ field: FieldSchema, in schema: RecordSchema, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "missing-key", "\(schema.name) lacks the key '\(field.name)'", at: span,
      fix: "add '\(field.name):', \(field.summary.lowercasedFirst)")
  }

  fileprivate static func missingValue(_ entry: Node.Entry) -> Diagnostic {
    Diagnostic(
      .error, "missing-value", "the key '\(entry.key)' has no value", at: entry.keySpan,
      fix: "give it one")
  }

  fileprivate static func wrongType(_ node: Node, _ wanted: String) -> Diagnostic {
    let found =
      switch node.value {
      case .null: "nothing"
      case .scalar(let text, _): "'\(text.prefix(40))'"
      case .sequence: "a list"
      case .mapping: "keys with values"
      }
    return Diagnostic(
      .error, "wrong-type", "here must stand \(wanted), not \(found)", at: node.span)
  }

  fileprivate static func badIdentifier(_ node: Node) -> Diagnostic {
    Diagnostic(
      .error, "bad-identifier", "'\(node.text ?? "")' cannot be a name", at: node.span,
      fix: "use lower-case letters a–z, digits and hyphens")
  }

  fileprivate static func outOfRange<Number>(
    _ node: Node, _ range: ClosedRange<Number>
  ) -> Diagnostic {
    Diagnostic(
      .error, "out-of-range",
      "\(node.text ?? "") is not between \(range.lowerBound) and \(range.upperBound)",
      at: node.span)
  }

  /// Of several keys one has to be there, and there is none or more than one.
  package static func notOne(of keys: [String], in what: String, at span: Span) -> Diagnostic {
    let names = keys.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .error, "not-one", "\(what) has to have exactly one of \(names)", at: span,
      fix: "keep one of them")
  }

  package static func badDate(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "bad-date", "'\(text)' is no date", at: span,
      fix: "write the year, the month and the day as 2026-11-22, or 2026-11, or 2026")
  }

  package static func badAddress(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "bad-address", "'\(text)' is no address", at: span,
      fix: "begin it with https:// and leave out spaces")
  }

  package static func unknownChoice(
    _ text: String, _ names: [String], at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-choice", "'\(text)' is none of the words that may stand here",
      at: span,
      fix: NearestName.of(text, among: names).map { "write '\($0)'" }
        ?? "use one of \(names.joined(separator: ", "))")
  }

  fileprivate static func tooFew(_ node: Node, _ count: Int) -> Diagnostic {
    Diagnostic(
      .error, "too-few", "the list needs at least \(count == 1 ? "one item" : "\(count) items")",
      at: node.span)
  }

  fileprivate static func unknownLanguage(
    _ entry: Node.Entry, _ languages: [String]
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-language", "the site has no language '\(entry.key)'", at: entry.keySpan,
      fix: "use \(languages.joined(separator: " or "))")
  }

  fileprivate static func missingTranslation(
    _ language: String, isDefault: Bool, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      isDefault ? .error : .warning, "missing-translation", "the text is missing in '\(language)'",
      at: span, fix: "add '\(language):', or write one text for all languages")
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
