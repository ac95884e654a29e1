internal import Source

/// Areas lie in regions that exist, coded facts have a meaning, and codes lead somewhere.
enum AreaCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    for area in catalogue.areas.all where !catalogue.regions.contains(area.region.id) {
      diagnostics.add(.unknownReference(area.region, in: catalogue.regions))
    }
    for (position, attribute) in catalogue.attributes.all.enumerated()
    where !attribute.values.isEmpty {
      let codes = Set(attribute.values.map(\.code))
      for area in catalogue.areas.all {
        let value = area.attributes[position]
        if !value.isEmpty, !codes.contains(value) {
          diagnostics.add(
            .unknownValue(value, attribute, area, codes, at: area.attributeSpans[position]))
        }
      }
    }
    for change in catalogue.history.changes {
      for (code, span) in [(change.from, change.span), (change.to, change.toSpan ?? change.span)]
      where !catalogue.areas.contains(Identifier(code))
        && !catalogue.formerAreas.contains(Identifier(code))
      {
        diagnostics.add(.unknownCode(code, at: span))
      }
    }
    for former in catalogue.formerAreas.all
    where catalogue.history.successors(of: former.code) == [former.code] {
      diagnostics.add(.leadsNowhere(former))
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownValue(
    _ value: String, _ attribute: Attribute, _ area: Area, _ codes: Set<String>, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-reference",
      "'\(attribute.id.text)' of area \(area.code) has the unknown value '\(value)'",
      at: span, fix: NearestName.of(value, among: codes).map { "write '\($0)'" },
      notes: [.init("the values are declared here", at: attribute.span)])
  }

  fileprivate static func unknownCode(_ code: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "unknown-reference", "no area has or had the code '\(code)'", at: span,
      fix: "add it to areas.csv or former-areas.csv")
  }

  fileprivate static func leadsNowhere(_ former: FormerArea) -> Diagnostic {
    Diagnostic(
      .error, "one-way-reference",
      "the former area '\(former.code)' has no change that leads to an area of today",
      at: former.span, fix: "add a line to changes.csv")
  }
}
