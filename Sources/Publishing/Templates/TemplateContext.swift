/// What a template may name: every field declared once, by name, with how it is written.
///
/// A template sees the fields of the value it is at and nothing around it, so that a name missing
/// in a row can never show somebody else's value.
package protocol TemplateContext: Sendable {
  static var fields: Fields<Self> { get }
}

/// The fields of a kind of value.
package struct Fields<Value>: Sendable, ExpressibleByDictionaryLiteral {
  let byName: [String: Field<Value>]

  package init(dictionaryLiteral elements: (String, Field<Value>)...) {
    byName = Dictionary(elements, uniquingKeysWith: { first, _ in first })
  }
}

/// Writes a part of a page from a value and from what is true of the whole page.
package typealias Operation<Value> = @Sendable (Value, PageFrame, inout ByteBuffer) -> Void

/// One name a template may use, and what it does as a value and as a section.
package struct Field<Value>: Sendable {
  enum Kind: Sendable { case text, html, flag, list }

  let kind: Kind
  /// Writes the value; nothing for flags and lists.
  let write: Operation<Value>?
  /// Whether a section over the field is shown.
  let isPresent: @Sendable (Value) -> Bool
  /// Makes the operation of a section that goes into the field's own values.
  let enter: (@Sendable ([TemplateSyntax.Node], inout TemplateCompiler) -> Operation<Value>)?

  /// Text; escaped wherever it is written.
  package static func text(_ get: @escaping @Sendable (Value) -> String) -> Field {
    Field(
      kind: .text, write: { value, _, out in out.append(escaped: get(value)) },
      isPresent: { !get($0).isEmpty }, enter: nil)
  }

  /// Text that may be absent.
  package static func text(_ get: @escaping @Sendable (Value) -> String?) -> Field {
    text { get($0) ?? "" }
  }

  /// Markup that this program made; written with three braces.
  package static func html(_ get: @escaping @Sendable (Value) -> [UInt8]) -> Field {
    Field(
      kind: .html, write: { value, _, out in out.append(get(value)) },
      isPresent: { !get($0).isEmpty }, enter: nil)
  }

  /// Markdown; written with three braces.
  ///
  /// - Parameter isInline: leaves out the paragraph around a text that is one paragraph.
  package static func markdown(
    isInline: Bool = false, _ get: @escaping @Sendable (Value) -> RichText
  ) -> Field {
    Field(
      kind: .html,
      write: { value, page, out in
        MarkdownHTML.write(get(value), root: page.root, isInline: isInline, into: &out)
      }, isPresent: { !get($0).isEmpty }, enter: nil)
  }

  /// The path of a page of the site, written as a link from the page at hand.
  package static func link(_ get: @escaping @Sendable (Value) -> String) -> Field {
    Field(
      kind: .text,
      write: { value, page, out in
        out.append(raw: page.root)
        out.append(escaped: get(value))
      }, isPresent: { !get($0).isEmpty }, enter: nil)
  }

  /// Shows a section or not.
  package static func flag(_ get: @escaping @Sendable (Value) -> Bool) -> Field {
    Field(kind: .flag, write: nil, isPresent: get, enter: nil)
  }

  /// A section that is repeated.
  package static func list<Element: TemplateContext>(
    _ get: @escaping @Sendable (Value) -> [Element]
  ) -> Field {
    Field(
      kind: .list, write: nil, isPresent: { !get($0).isEmpty },
      enter: { nodes, compiler in
        let program = compiler.program(nodes, for: Element.self)
        return { value, page, out in
          for element in get(value) { program.run(element, page, &out) }
        }
      })
  }

  /// A section over a value that may be absent.
  package static func record<Element: TemplateContext>(
    _ get: @escaping @Sendable (Value) -> Element?
  ) -> Field {
    Field(
      kind: .list, write: nil, isPresent: { get($0) != nil },
      enter: { nodes, compiler in
        let program = compiler.program(nodes, for: Element.self)
        return { value, page, out in
          if let element = get(value) { program.run(element, page, &out) }
        }
      })
  }
}

/// A text as an element of a list, written with `{{.}}`.
extension String: TemplateContext {
  package static let fields: Fields<String> = [".": .text { $0 }]
}

/// Markdown as an element of a list, written with `{{{.}}}`.
extension RichText: TemplateContext {
  package static let fields: Fields<RichText> = [".": .markdown(isInline: true) { $0 }]
}
