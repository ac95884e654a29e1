/// A source of statements on a page.
struct CitationItem: TemplateContext {
  var title: String
  var address: String
  var year: String

  static let fields: Fields<CitationItem> = [
    "title": .text { $0.title },
    "address": .text { $0.address },
    "year": .text { $0.year },
  ]
}

/// A law or paragraph, marked until somebody has compared it with the law itself.
struct LegalItem: TemplateContext {
  var text: String
  var address: String
  var isUnverified: Bool

  static let fields: Fields<LegalItem> = [
    "text": .text { $0.text },
    "address": .text { $0.address },
    "is-unverified": .flag { $0.isUnverified },
  ]
}

/// Where a page's statements come from, how sure they are and when they were checked.
struct Provenance: TemplateContext {
  var toVerify: [RichText]
  var citations: [CitationItem]
  var checked: String

  static let fields: Fields<Provenance> = [
    "is-uncertain": .flag { !$0.toVerify.isEmpty },
    "to-verify": .list { $0.toVerify },
    "citations": .list { $0.citations },
    "checked": .text { $0.checked },
  ]
}
