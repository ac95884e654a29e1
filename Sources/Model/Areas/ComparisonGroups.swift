/// Which areas are like each other, by the fact that the content says they are grouped by.
extension Catalogue {
  /// The fact by whose value areas are grouped to be compared, and its place among all facts.
  package var comparisonAttribute: (position: Int, attribute: Attribute)? {
    attributes.all.firstIndex { $0.isComparisonGroup }.map { ($0, attributes.all[$0]) }
  }

  /// The code of the group an area is compared with, nil when it has none.
  package func comparisonGroup(of area: Area) -> String? {
    comparisonAttribute.flatMap {
      area.attributes[$0.position].isEmpty ? nil : area.attributes[$0.position]
    }
  }
}
