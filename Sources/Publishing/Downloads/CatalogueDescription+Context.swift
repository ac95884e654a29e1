internal import Source

extension CatalogueDescription {
  /// The short names used here, each with the term it stands for.
  static var context: JSONText {
    func identifier(_ id: String) -> JSONText {
      .object([("@id", .string(id)), ("@type", .string("@id"))])
    }
    func typed(_ id: String, _ type: String) -> JSONText {
      .object([("@id", .string(id)), ("@type", .string(type))])
    }
    func text(_ id: String) -> JSONText {
      .object([("@id", .string(id)), ("@container", .string("@language"))])
    }
    return .object([
      ("dcat", .string("http://www.w3.org/ns/dcat#")),
      ("dct", .string("http://purl.org/dc/terms/")),
      ("foaf", .string("http://xmlns.com/foaf/0.1/")),
      ("rdfs", .string("http://www.w3.org/2000/01/rdf-schema#")),
      ("vcard", .string("http://www.w3.org/2006/vcard/ns#")),
      ("xsd", .string("http://www.w3.org/2001/XMLSchema#")),
      ("title", text("dct:title")), ("description", text("dct:description")),
      ("keyword", text("dcat:keyword")), ("name", text("foaf:name")), ("fn", text("vcard:fn")),
      ("label", text("rdfs:label")), ("identifier", .string("dct:identifier")),
      ("version", .string("dcat:version")),
      ("dataset", identifier("dcat:dataset")), ("publisher", identifier("dct:publisher")),
      ("homepage", identifier("foaf:homepage")), ("language", identifier("dct:language")),
      ("conformsTo", identifier("dct:conformsTo")), ("theme", identifier("dcat:theme")),
      ("spatial", identifier("dct:spatial")), ("frequency", identifier("dct:accrualPeriodicity")),
      ("landingPage", identifier("dcat:landingPage")), ("page", identifier("foaf:page")),
      ("contactPoint", identifier("dcat:contactPoint")),
      ("accessRights", identifier("dct:accessRights")), ("temporal", .string("dct:temporal")),
      ("distribution", .string("dcat:distribution")),
      ("provenance", .string("dct:provenance")), ("rights", .string("dct:rights")),
      ("license", identifier("dct:license")), ("accessURL", identifier("dcat:accessURL")),
      ("downloadURL", identifier("dcat:downloadURL")),
      ("mediaType", identifier("dcat:mediaType")), ("email", identifier("vcard:hasEmail")),
      ("url", identifier("vcard:hasURL")), ("issued", typed("dct:issued", "xsd:date")),
      ("modified", typed("dct:modified", "xsd:date")),
      ("startDate", typed("dcat:startDate", "xsd:date")),
      ("endDate", typed("dcat:endDate", "xsd:date")),
    ])
  }
}
