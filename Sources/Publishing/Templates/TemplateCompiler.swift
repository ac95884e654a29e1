internal import Model
package import Source

/// Makes templates ready for the values they will show, and reports every name they get wrong.
///
/// Three scopes have a prefix and are the same at every depth: `page.` for the page at hand,
/// `label.` for the texts of the interface, `address.` and `asset.` for pages and static files.
/// All other names are fields of the value at hand.
package struct TemplateCompiler: Sendable {
  let library: TemplateLibrary
  /// Texts of the interface in the language that is compiled for.
  let labels: Labels
  /// Where the pages with a template of their own are, by template and by page id.
  let addresses: [String: String]
  /// The static files, by path below `Public/`.
  let assets: Set<String>
  package private(set) var diagnostics = Diagnostics()
  /// Ids written in the templates compiled so far: what links to a place in a page may name.
  package private(set) var ids: Set<String> = []
  /// Links to a place in a page, as written in the templates compiled so far.
  private(set) var fragments: [(address: String?, fragment: String, span: Span)] = []
  package private(set) var usedTemplates: Set<String> = []
  package private(set) var usedLabels: Set<String> = []
  private var partials: [String] = []
  private var file: SourceFile?

  package init(
    library: TemplateLibrary, labels: Labels, addresses: [String: String], assets: Set<String>
  ) {
    self.library = library
    self.labels = labels
    self.addresses = addresses
    self.assets = assets
  }

  /// Begins the ids of another page.
  mutating func resetIDs() { ids = [] }

  /// Adds ids found before.
  mutating func mergeIDs(_ others: Set<String>) { ids.formUnion(others) }

  /// The template of a name, ready for a kind of value.
  @_semantics("optimize.sil.specialize.generic.never")
  package mutating func compile<Value: TemplateContext>(
    _ name: String, for type: Value.Type
  ) -> Program<Value> {
    guard let template = library.templates[name] else {
      diagnostics.add(.missingTemplate(name, in: library.root))
      return Program()
    }
    return program(of: template, name)
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private mutating func program<Value: TemplateContext>(
    of template: TemplateSyntax, _ name: String
  ) -> Program<Value> {
    usedTemplates.insert(name)
    partials.append(name)
    let before = file
    file = template.file
    let program = program(template.nodes, for: Value.self)
    file = before
    partials.removeLast()
    return program
  }

  @_semantics("optimize.sil.specialize.generic.never")
  mutating func program<Value: TemplateContext>(
    _ nodes: [TemplateSyntax.Node], for type: Value.Type
  ) -> Program<Value> {
    var program = Program<Value>()
    var addressBefore: String?
    for node in nodes {
      if case .text(let range) = node, let file {
        collectPlaces(file, range, after: addressBefore)
        program.append(text: Array(file.bytes[range]))
        addressBefore = nil
        continue
      }
      addressBefore = nil
      switch node {
      case .text: break
      case .value(let name, let isRaw, let span):
        if name.hasPrefix("address.") { addressBefore = name }
        value(name, isRaw, span, into: &program)
      case .section(let name, let isInverted, let inner, let span):
        section(name, isInverted, inner, span, into: &program)
      case .partial(let name, let span):
        guard let template = library.templates[name] else {
          diagnostics.add(.unknownPartial(name, among: library.templates.keys, at: span))
          continue
        }
        if partials.contains(name) {
          let circle = partials.drop { $0 != name } + [name]
          diagnostics.add(.partialCycle(Array(circle), at: span))
          continue
        }
        program.append(self.program(of: template, name))
      }
    }
    return program
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private mutating func value<Value: TemplateContext>(
    _ name: String, _ isRaw: Bool, _ span: Span, into program: inout Program<Value>
  ) {
    if let scope = Scope(name) {
      switch scope {
      case .label(let key):
        guard let text = labels.text(key) else {
          diagnostics.add(.unknownLabel(key, among: labels.keys, at: span))
          return
        }
        usedLabels.insert(key)
        if text.contains("{") { diagnostics.add(.unfilledLabel(key, text, at: span)) }
        var buffer = ByteBuffer()
        buffer.append(escaped: text)
        program.append(text: buffer.bytes)
      case .address(let key):
        guard let path = addresses[key] else {
          diagnostics.add(.unknownAddress(key, among: addresses.keys, at: span))
          return
        }
        program.append { _, page, out in
          out.append(raw: page.root)
          out.append(raw: path)
        }
      case .asset(let path):
        guard assets.contains(path) else {
          diagnostics.add(.unknownAsset(path, among: assets, at: span))
          return
        }
        program.append { _, page, out in
          out.append(raw: page.root)
          out.append(raw: path)
        }
      case .page(let key):
        guard let field = field(key, of: PageFrame.self, span, "page."),
          let write = writer(field, name, isRaw, span)
        else { return }
        program.append { _, page, out in write(page, page, &out) }
      }
      return
    }
    guard let field = field(name, of: Value.self, span, ""),
      let write = writer(field, name, isRaw, span)
    else { return }
    program.append(write)
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private mutating func section<Value: TemplateContext>(
    _ name: String, _ isInverted: Bool, _ inner: [TemplateSyntax.Node], _ span: Span,
    into program: inout Program<Value>
  ) {
    if name.hasPrefix("page.") {
      guard let field = field(String(name.dropFirst(5)), of: PageFrame.self, span, "page.") else {
        return
      }
      if !isInverted, let enter = field.enter {
        let operation = enter(inner, &self)
        program.append { _, page, out in operation(page, page, &out) }
      } else {
        let body = self.program(inner, for: Value.self)
        let isPresent = field.isPresent
        program.append { value, page, out in
          if isPresent(page) != isInverted { body.run(value, page, &out) }
        }
      }
      return
    }
    guard let field = field(name, of: Value.self, span, "") else { return }
    if !isInverted, let enter = field.enter {
      program.append(enter(inner, &self))
    } else {
      let body = self.program(inner, for: Value.self)
      let isPresent = field.isPresent
      program.append { value, page, out in
        if isPresent(value) != isInverted { body.run(value, page, &out) }
      }
    }
  }

  private mutating func field<Value: TemplateContext>(
    _ name: String, of type: Value.Type, _ span: Span, _ prefix: String
  ) -> Field<Value>? {
    let field = Value.fields.byName[name]
    if field == nil {
      diagnostics.add(
        .unknownName(prefix + name, among: Value.fields.byName.keys.map { prefix + $0 }, at: span))
    }
    return field
  }

  private mutating func writer<Value>(
    _ field: Field<Value>, _ name: String, _ isRaw: Bool, _ span: Span
  ) -> Operation<Value>? {
    switch (field.kind, isRaw) {
    case (.text, false), (.html, true): break
    case (.text, true): diagnostics.add(.unescapedText(name, at: span))
    case (.html, false): diagnostics.add(.escapedHTML(name, at: span))
    case (.flag, _), (.list, _): diagnostics.add(.notAValue(name, at: span))
    }
    return field.write
  }

  private mutating func collectPlaces(
    _ file: SourceFile, _ range: Range<Int>, after address: String?
  ) {
    let text = file.bytes[range]
    for (marker, isID) in [("id=\"", true), ("href=\"#", false)] {
      for start in text.starts(of: marker) {
        guard let end = text[start...].firstIndex(of: UInt8(ascii: "\"")) else { continue }
        let name = file.text(start..<end)
        if isID {
          // `data-id="` and the like name no place.
          let before = start - marker.utf8.count - 1
          let sign = before < 0 ? nil : Character(Unicode.Scalar(file.bytes[before]))
          if !(sign.map { $0.isLetter || $0.isNumber || $0 == "-" } ?? false) { ids.insert(name) }
        } else if !name.isEmpty {
          fragments.append((nil, name, Span(file, start..<end)))
        }
      }
    }
    for marker in ["href=\"", "src=\""] {
      for start in text.starts(of: marker) {
        guard let end = text[start...].firstIndex(of: UInt8(ascii: "\"")), end > start else {
          continue
        }
        let destination = file.text(start..<end)
        if !destination.hasPrefix("#"), !LinkScheme.isOutside(destination) {
          diagnostics.add(.writtenOutLink(destination, at: Span(file, start..<end)))
        }
      }
    }
    if let address, text.first == UInt8(ascii: "#"),
      let end = text.firstIndex(of: UInt8(ascii: "\""))
    {
      let start = range.lowerBound + 1
      fragments.append((address, file.text(start..<end), Span(file, start..<end)))
    }
  }

  private enum Scope {
    case page(String), label(String), address(String), asset(String)

    init?(_ name: String) {
      guard let dot = name.firstIndex(of: "."), name.count > 1 else { return nil }
      let rest = String(name[name.index(after: dot)...])
      switch name[..<dot] {
      case "page": self = .page(rest)
      case "label": self = .label(rest)
      case "address": self = .address(rest)
      case "asset": self = .asset("assets/" + rest)
      default: return nil
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// The offsets right after each occurrence of a marker.
  fileprivate func starts(of marker: String) -> [Int] {
    let needle = Array(marker.utf8)
    var result: [Int] = []
    var index = startIndex
    while index + needle.count <= endIndex {
      if self[index] == needle[0], self[index..<index + needle.count].elementsEqual(needle) {
        result.append(index + needle.count)
      }
      index += 1
    }
    return result
  }
}

extension Diagnostic {
  fileprivate static func missingTemplate(_ name: String, in root: String) -> Diagnostic {
    Diagnostic(
      .error, "missing-template", "there is no template '\(root)/\(name).mustache'",
      fix: "make the file")
  }

  fileprivate static func unknownName(
    _ name: String, among names: [String], at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-name", "nothing here is called '\(name)'", at: span,
      fix: NearestName.of(name, among: names).map { "write '\($0)'" }
        ?? "use one of \(names.sorted().joined(separator: ", "))")
  }

  fileprivate static func unknownPartial(
    _ name: String, among names: some Sequence<String>, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-partial", "there is no template '\(name)'", at: span,
      fix: NearestName.of(name, among: names).map { "write '\($0)'" } ?? "make the file")
  }

  fileprivate static func partialCycle(_ names: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "partial-cycle",
      names.count == 2
        ? "'\(names[0])' includes itself"
        : "templates include each other in a circle: \(names.joined(separator: " -> "))", at: span,
      fix: "take one of the tags away")
  }

  fileprivate static func unknownLabel(
    _ name: String, among names: some Sequence<String>, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-label", "no text of the interface is called '\(name)'", at: span,
      fix: NearestName.of(name, among: names).map { "write 'label.\($0)'" }
        ?? "add it under 'labels:' in the languages")
  }

  fileprivate static func unfilledLabel(
    _ name: String, _ text: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-label", "the text '\(name)' has places to fill in: '\(text)'", at: span,
      fix: "use a text without braces; the program itself fills in this one")
  }

  fileprivate static func unknownAddress(
    _ name: String, among names: some Sequence<String>, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "broken-link", "no page is called '\(name)'", at: span,
      fix: NearestName.of(name, among: names).map { "write 'address.\($0)'" })
  }

  fileprivate static func unknownAsset(
    _ path: String, among assets: Set<String>, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "broken-link", "there is no static file '\(path)'", at: span,
      fix: NearestName.of(path, among: assets).map { "write 'asset.\($0.dropFirst(7))'" })
  }

  fileprivate static func writtenOutLink(_ destination: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "broken-link", "the link '\(destination)' does not work from every page", at: span,
      fix: "write '{{address.…}}' for a page or '{{asset.…}}' for a static file")
  }

  fileprivate static func unescapedText(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "template-tag", "'\(name)' is text and has to be escaped", at: span,
      fix: "write '{{\(name)}}'")
  }

  fileprivate static func escapedHTML(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "template-tag", "'\(name)' is markup and would show as signs", at: span,
      fix: "write '{{{\(name)}}}'")
  }

  fileprivate static func notAValue(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "template-tag", "'\(name)' is no text, but a section", at: span,
      fix: "write '{{#\(name)}}…{{/\(name)}}'")
  }
}
