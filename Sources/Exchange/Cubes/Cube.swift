package import Source

/// A publisher's answer: a figure, or a sign in its place, for every combination of categories.
package struct Cube: Sendable {
  /// What a dimension is for; a publisher need not say it.
  package enum Role: Sendable {
    case area, time, contents
  }

  package struct Category: Sendable, Equatable {
    package let code: String
    package let label: String
  }

  package struct Dimension: Sendable {
    package let id: String
    package let label: String
    package let role: Role?
    package let categories: [Category]
    /// Whether a question may leave it out; nil when the publisher does not say.
    package var mayBeLeftOut: Bool?
    /// What is counted, by the code of what is measured.
    package var units: [String: String] = [:]

    /// Whether this is the dimension somebody calls by a name, whatever its capitals.
    package func isCalled(_ name: String) -> Bool {
      id == name || id.lowercased() == name.lowercased() || label.lowercased() == name.lowercased()
    }

    /// The place of a category by its code, else by its label.
    package func position(of name: String) -> Int? {
      categories.firstIndex { $0.code == name }
        ?? categories.firstIndex { $0.label.lowercased() == name.lowercased() }
    }
  }

  package enum Cell: Sendable, Equatable {
    case value(Double)
    /// What a publisher writes where there is no figure.
    case sign(String)
    /// Nothing at all.
    case empty
  }

  package let file: SourceFile
  package let label: String
  /// The number of the table, when the answer says it.
  package let table: String?
  /// When the publisher last changed the table, as it writes it.
  package let updated: String?
  package let dimensions: [Dimension]
  private let cells: [Cell]
  private let places: [Span]

  /// - Parameters:
  ///   - cells: all of them, the last dimension varying fastest; none for a mere description.
  ///   - places: where each cell stands, or none.
  package init(
    file: SourceFile, label: String, table: String? = nil, updated: String? = nil,
    dimensions: [Dimension], cells: [Cell], places: [Span] = []
  ) {
    self.file = file
    self.label = label
    self.table = table
    self.updated = updated
    self.dimensions = dimensions
    self.cells = cells
    self.places = places
  }

  /// The cell at the positions of its categories, one a dimension.
  package subscript(positions: [Int]) -> Cell {
    let index = index(positions)
    return index < cells.count ? cells[index] : .empty
  }

  /// Where a cell stands in the file.
  package func span(_ positions: [Int]) -> Span {
    let index = index(positions)
    return index < places.count ? places[index] : Span(startOf: file)
  }

  private func index(_ positions: [Int]) -> Int {
    zip(positions, dimensions).reduce(0) { $0 * $1.1.categories.count + $1.0 }
  }
}
