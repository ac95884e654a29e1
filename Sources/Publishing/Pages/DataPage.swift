internal import Figures
internal import Model

/// Where every figure comes from.
struct DataPage: TemplateContext {
  struct Source: TemplateContext {
    var id: String
    var title: String
    var publisher: String
    var address: String
    var licence: String
    var retrieved: String
    var via: String
    var checks: RichText
    var indicators: [LinkItem]
    /// Facts about areas that come from here.
    var facts: [String]

    static let fields: Fields<Source> = [
      "id": .text { $0.id },
      "title": .text { $0.title },
      "publisher": .text { $0.publisher },
      "address": .text { $0.address },
      "licence": .text { $0.licence },
      "retrieved": .text { $0.retrieved },
      "via": .text { $0.via },
      "checks": .markdown(isInline: true) { $0.checks },
      "indicators": .list { $0.indicators },
      "facts": .list { $0.facts },
    ]
  }

  var text: PageText
  var sources: [Source]

  static let fields: Fields<DataPage> = [
    "text": .record { $0.text },
    "sources": .list { $0.sources },
  ]
}

extension SiteBuilder {
  mutating func addDataPage(_ page: Page, _ body: PageBody) {
    var sources: [DataPage.Source] = []
    for source in catalogue.sources.all {
      let indicators = catalogue.indicators.all.filter {
        figures[$0.id]?.sources.contains(source.id) ?? false
      }
      // A source that only says where figures could be fetched has nothing to show yet.
      if source.retrieved == nil, indicators.isEmpty { continue }
      sources.append(
        DataPage.Source(
          id: source.id.text, title: source.title[tag], publisher: source.publisher,
          address: source.address ?? "", licence: source.licence[tag],
          retrieved: source.retrieved.map(formatting.date) ?? "", via: source.via ?? "",
          checks: prepare(source.checks), indicators: indicators.map { link($0) },
          facts: catalogue.attributes.all.filter { $0.source?.id == source.id }.map {
            $0.name[tag]
          }))
    }
    let template = template("data", for: DataPage.self)
    let value = DataPage(text: text(page, body), sources: sources)
    add(
      addresses.page(page), heading(page), template, value,
      ids: sources.map(\.id) + body.ids)
  }
}
