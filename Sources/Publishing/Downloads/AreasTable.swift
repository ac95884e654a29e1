internal import Model
internal import Source

extension SiteBuilder {
  /// All areas with their names, their region and every fact about them, by code.
  var areasTable: TableFile {
    let languages = Set(catalogue.areas.all.flatMap(\.parallelNames).map(\.language)).sorted()
    let sources =
      catalogue.attributes.all.compactMap(\.source?.id)
      + catalogue.sources.all.filter { $0.areaFacts != nil }.map(\.id)
    let ids = sources.map(\.text).unique()
    let names = ids.compactMap { catalogue.sources[Identifier($0)] }.map(reference)
    let source = TableFile.Cell.texts(
      machine: ids.joined(separator: " "), spreadsheet: names.joined(separator: "; "))
    return TableFile(
      columns: areaColumns(languages),
      rows: catalogue.areas.all.map { row($0, languages, source) }, sources: sourceTexts(ids))
  }

  private func areaColumns(_ languages: [String]) -> [TableFile.Column] {
    var columns: [TableFile.Column] = [
      .init(id: "code", heading: labels(.areaCode), isRequired: true, isKey: true),
      .init(id: "name", heading: labels(.area), isRequired: true),
      .init(id: "officialName", heading: labels(.officialName), isRequired: true),
    ]
    columns += languages.map {
      .init(id: "name-" + $0.lowercased(), heading: labels(.nameIn, ["language": $0]))
    }
    columns += [
      .init(id: "region", heading: labels(.regionCode), isRequired: true),
      .init(id: "regionName", heading: labels(.relatedRegion)),
      .init(id: "website", heading: labels(.website)),
      .init(id: "latitude", heading: labels(.latitude), content: .number),
      .init(id: "longitude", heading: labels(.longitude), content: .number),
    ]
    for attribute in catalogue.attributes.all {
      let name = attribute.name[tag] + (attribute.unit.map { " (\($0[tag]))" } ?? "")
      let origin = attribute.source.flatMap { catalogue.sources[$0.id] }.map { source in
        reference(source) + (attribute.year.map { ", " + $0.iso } ?? "")
      }
      columns.append(
        .init(
          id: attribute.id.text, heading: name,
          content: attribute.decimals == nil ? .string : .number, origin: origin ?? ""))
      if !attribute.values.isEmpty {
        columns.append(
          .init(
            id: attribute.id.text + "Name",
            heading: labels(.codeMeaning, ["name": attribute.name[tag]]), origin: origin ?? ""))
      }
    }
    return columns + [
      .init(id: "source", heading: labels(.source)),
      .init(id: "page", heading: labels(.pageAddress), isRequired: true),
    ]
  }

  private func row(
    _ area: Area, _ languages: [String], _ source: TableFile.Cell
  ) -> [TableFile.Cell] {
    var cells: [TableFile.Cell] = [
      .text(area.code), .name(area.uniqueName, code: area.code), .text(area.officialName),
    ]
    cells += languages.map { language in
      .text(
        area.parallelNames.filter { $0.language == language }.map(\.name).joined(separator: "; "))
    }
    let region = catalogue.regions[area.region.id]
    cells += [
      .text(area.region.id.text), .name(region?.name[tag] ?? "", code: area.region.id.text),
      .text(area.website ?? ""), .number(area.latitude), .number(area.longitude),
    ]
    for (attribute, cell) in zip(catalogue.attributes.all, area.attributes) {
      cells.append(
        attribute.decimals == nil ? .text(cell) : Double(cell).map(TableFile.Cell.number) ?? .none)
      if !attribute.values.isEmpty {
        cells.append(.text(attribute.values.first { $0.code == cell }?.name[tag] ?? ""))
      }
    }
    return cells + [source, .text(fullAddress(addresses.area(area)))]
  }

  /// Publisher and title: enough to find a source again.
  func reference(_ source: FigureSource) -> String { source.publisher + ", " + source.title[tag] }

  /// Where a page is on the web; its path below the root of the site when it has no address there.
  func fullAddress(_ path: String) -> String { (options.siteURL ?? "") + path }
}
