package import Source

/// A thing that content declares in a file or a list and other content may name.
package protocol Entity: Sendable {
  var id: Identifier<Self> { get }
  var name: LocalizedText { get }
  /// Where it is declared.
  var span: Span { get }
  /// What people call one of its kind in messages: "instrument".
  static var kind: String { get }
}

/// The entities of a kind in their order, found by name.
package struct Entities<Element: Entity>: Sendable {
  package let all: [Element]
  private let index: [Identifier<Element>: Int]
  private let unreadable: Set<String>

  /// Keeps the first of two with the same name; whoever reads them reports the second.
  ///
  /// - Parameter unreadable: names whose files could not be read; the empty name when nobody knows
  ///   what a file that declares several would have declared. Whoever names them is not wrong.
  package init(_ elements: [Element], unreadable: Set<String> = []) {
    self.unreadable = unreadable
    var seen: Set<Identifier<Element>> = []
    all = elements.filter { seen.insert($0.id).inserted }
    index = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })
  }

  package subscript(id: Identifier<Element>) -> Element? { index[id].map { all[$0] } }

  /// The place in the order.
  package func position(of id: Identifier<Element>) -> Int? { index[id] }

  /// Whether the name is declared, or may be in a file that could not be read.
  package func contains(_ id: Identifier<Element>) -> Bool {
    index[id] != nil || unreadable.contains(id.text) || unreadable.contains("")
  }

  package var isEmpty: Bool { all.isEmpty }
  package var names: [String] { all.map(\.id.text) }
}
