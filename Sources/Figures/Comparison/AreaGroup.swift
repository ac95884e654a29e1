package import Model

/// Areas that a figure may be seen beside.
package enum AreaGroup: Hashable, Sendable {
  /// Those that are alike, by the code of the group.
  case comparable(String)
  /// Those of a region, by its code.
  case region(String)
  /// All of them.
  case whole
}

extension Catalogue {
  /// The groups an area is in, the one to compare with first.
  package func groups(of area: Area) -> [AreaGroup] {
    (comparisonGroup(of: area).map { [.comparable($0)] } ?? [])
      + [.region(area.region.id.text), .whole]
  }

  /// The codes of the areas of each group, in the order of the areas.
  var areaGroups: [AreaGroup: [String]] {
    var result: [AreaGroup: [String]] = [:]
    for area in areas.all {
      for group in groups(of: area) { result[group, default: []].append(area.code) }
    }
    return result
  }
}
