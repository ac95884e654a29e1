internal import Model
internal import Source

extension SiteBuilder {
  /// Adds the descriptions of all data for programs.
  mutating func addDescriptions() {
    let builder = self
    addGenerated(DataPackage.path) {
      Array((DataPackage(builder).json(tables: builder.tables).text() + "\n").utf8)
    }
    addGenerated(CatalogueDescription.path(self)) {
      Array((CatalogueDescription(builder).json().text() + "\n").utf8)
    }
  }

  /// Links to them, with their media types as notes.
  var descriptions: [LinkItem] {
    [
      LinkItem(labels(.downloadPackage), DataPackage.path, note: "application/json"),
      LinkItem(
        labels(.downloadCatalogue), CatalogueDescription.path(self), note: "application/ld+json"),
    ]
  }

  /// The tables that are no figures, with the page each stands on.
  var tables: [(path: String, title: String, table: TableFile)] {
    tablePages.map { page in
      (
        addresses.page(page), page.name[tag],
        page.template == .areas ? areasTable : instrumentsTable
      )
    }
  }

  /// The links to the files of those tables.
  var tableDownloads: [RelationGroup] {
    tablePages.map { page in
      let stem = stem(of: addresses.page(page))
      return RelationGroup(
        title: page.name[tag],
        links: FileForm.allCases.map { LinkItem(labels($0.wording), path(of: $0, stem)) })
    }
  }

  private var tablePages: [Page] {
    [.areas, .instruments].compactMap { template in
      catalogue.pages.all.first { $0.template == template }
    }
  }
}
