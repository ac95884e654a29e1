package import Source

/// An area that has figures and a page, such as a municipality.
package struct Area: Entity {
  package static let kind = "area"
  package let id: Identifier<Area>
  package let span: Span
  package let name: LocalizedText
  package let officialName: String
  /// A name no other area has.
  package let uniqueName: String
  /// Names in other languages, with the language's BCP 47 tag.
  package let parallelNames: [(language: String, name: String)]
  package let slug: String
  package let region: Reference<Region>
  package let website: String?
  /// Degrees (WGS 84): the middle of the area.
  package let latitude: Double
  package let longitude: Double
  /// The cells of the columns that `attributes.yml` declares, in its order.
  package let attributes: [String]
  package let attributeSpans: [Span]

  package var code: String { id.text }
}

/// A group of areas, such as a county.
package struct Region: Entity {
  package static let kind = "region"
  package let id: Identifier<Region>
  package let span: Span
  package let name: LocalizedText
  package let officialName: String
  package let parallelNames: [(language: String, name: String)]
  package let slug: String

  package var code: String { id.text }
}

/// A code that was valid once, with the name it had.
package struct FormerArea: Entity {
  package static let kind = "former area"
  package let id: Identifier<FormerArea>
  package let span: Span
  package let name: LocalizedText
  package let slug: String
  /// The first and last day the code was valid, as far as the data go.
  package let from: PartialDate
  package let to: PartialDate

  package var code: String { id.text }
}

/// On one day one code gave way to another, in whole or in part.
package struct CodeChange: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The same area under another code.
    case renumbered
    /// The old area became part of a new one.
    case merged
    /// The new area got a part of the old one.
    case split
  }

  package let date: PartialDate
  package let from: String
  package let to: String
  package let kind: Kind
  /// Where the old code stands.
  package let span: Span
  /// Where the new code stands, when that is known.
  package var toSpan: Span?
}
