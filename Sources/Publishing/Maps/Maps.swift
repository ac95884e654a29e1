internal import Model

/// What the maps of all indicators have in common, worked out once.
///
/// A class, because the pages of all indicators draw from it.
final class Maps: Sendable {
  let tiles: TileMapSVG
  /// Nil when the content has no boundaries.
  let choropleth: ChoroplethSVG?
  /// Where the boundaries are from.
  let credits: [LinkItem]
  /// How the tile map was made and how far it is off.
  let tileNote: String

  /// Nil when the areas give no map.
  init?(
    _ catalogue: Catalogue, _ addresses: Addresses, _ labels: Labels, _ formatting: Formatting
  ) {
    guard let map = TileMap(catalogue.areas.all) else { return nil }
    let tag = labels.language.tag
    let names = map.regions.map { catalogue.regions[$0]?.name[tag] ?? $0.text }
    tiles = TileMapSVG(map, regionNames: names, path: addresses.area)
    tileNote = Self.note(map.error, labels, formatting)
    let drawing = catalogue.boundaries.flatMap { BoundaryDrawing($0, catalogue.areas.all) }
    choropleth = drawing.map { ChoroplethSVG($0, regionNames: names, path: addresses.area) }
    credits = (catalogue.boundaries?.sources ?? []).compactMap { catalogue.sources[$0.id] }.map {
      LinkItem(
        $0.title[tag], addresses.source($0.id), note: "\($0.publisher), \($0.licence[tag])")
    }
  }

  private static func note(
    _ error: TileMapError, _ labels: Labels, _ formatting: Formatting
  ) -> String {
    labels(
      .tileMapNote,
      [
        "median": formatting.number(error.medianShift, decimals: 1),
        "greatest": formatting.number(error.greatestShift, decimals: 1),
        "neighbours": String(TileMapError.neighbours), "reach": String(TileMapError.reach),
        "near": formatting.number(error.nearShare * 100, decimals: 0),
        "whole": String(error.wholeRegions), "regions": String(error.regions),
      ])
  }
}
