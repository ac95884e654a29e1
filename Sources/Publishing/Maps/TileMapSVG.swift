internal import Model

/// A tile map as a drawing in a page: every tile a link, its class as a number in it.
struct TileMapSVG: Sendable {
  /// The side of a tile in units of the drawing, the gap to the next one included.
  static let side = 20
  /// How much room a letter of a region's name is given.
  private static let letterWidth = 8

  private struct Tile {
    let code: String
    let path: String
    let name: String
    let column: Int
    let row: Int
    let region: Int
  }

  private let tiles: [Tile]
  /// The same from the top down, row by row.
  private let rows: [(row: Int, tiles: [Tile])]
  private let regionNames: [String]
  /// The attributes that say how large the drawing is.
  private let size: String
  /// Borders and names of regions, the same on every map.
  private let frame: [UInt8]

  /// - Parameters:
  ///   - regionNames: in the order of the map's regions.
  ///   - path: where the page of an area is, below the root of the site.
  init(_ map: TileMap, regionNames: [String], path: (Area) -> String) {
    tiles = map.tiles.map { tile in
      Tile(
        code: tile.area.code, path: path(tile.area), name: tile.area.uniqueName,
        column: tile.column, row: tile.row, region: tile.region)
    }
    rows = Dictionary(grouping: tiles, by: \.row).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
    self.regionNames = regionNames
    let names = RegionNames(map).labels
    var (left, right) = (0, map.columns * Self.side)
    for label in names {
      let room = regionNames[label.region].count * Self.letterWidth + Self.side / 2
      if label.isLeft {
        left = min(left, label.column * Self.side - room)
      } else {
        right = max(right, (label.column + 1) * Self.side + room)
      }
    }
    let (width, height) = (right - left, map.rows * Self.side + 4)
    // Tiles of 24 pixels where there is room, which a finger can hit.
    size =
      "viewBox=\"\(left) -2 \(width) \(height)\" width=\"\(width * 6 / 5)\" "
      + "height=\"\(height * 6 / 5)\""
    var out = ByteBuffer()
    let borders = RegionBorders(map, side: Self.side).path
    out.append(raw: "<g class=\"borders\">\(Self.twice(borders))</g>\n")
    Self.write(names, regionNames, into: &out)
    frame = out.bytes
  }

  /// Writes the map of one indicator in one period.
  ///
  /// - Parameters:
  ///   - values: by area code; an area without one is drawn as missing.
  ///   - label: what the map shows, for who cannot see it.
  ///   - root: the way from the page to the root of the site.
  func write(
    _ values: [String: MapValue], label: String, root: String, into out: inout ByteBuffer
  ) {
    out.append(raw: "<svg class=\"tiles\" \(size) aria-label=\"")
    out.append(escaped: label)
    out.append(raw: "\">\n")
    MapRegions.write(tiles, region: \.region, names: regionNames, into: &out) { tile, out in
      write(tile, values[tile.code], root, into: &out)
    }
    writeHatching(values, into: &out)
    out.append(frame)
    writeMarks(values, into: &out)
    out.append(raw: "</svg>\n")
  }

  private func write(
    _ tile: Tile, _ value: MapValue?, _ root: String, into out: inout ByteBuffer
  ) {
    MapLink.begin(tile.name, tile.path, value, root: root, into: &out)
    let side = Self.side - 1
    out.append(
      raw: "<path d=\"M\(tile.column * Self.side) \(tile.row * Self.side)"
        + "h\(side)v\(side)h-\(side)z\"/></a>\n")
  }

  /// Strokes over the tiles without a value, so that these are known by more than their colour.
  private func writeHatching(_ values: [String: MapValue], into out: inout ByteBuffer) {
    let missing = tiles.filter { values[$0.code]?.mapClass == nil }
    if missing.isEmpty { return }
    out.append(raw: "<path class=\"hatch\" d=\"")
    for tile in missing {
      let (x, y) = (tile.column * Self.side, tile.row * Self.side)
      out.append(raw: "M\(x) \(y + 15)l15-15m4 6l-13 13")
    }
    out.append(raw: "\"/>\n")
  }

  /// The numbers of the classes, a row at a time; links say the value itself.
  private func writeMarks(_ values: [String: MapValue], into out: inout ByteBuffer) {
    out.append(raw: "<g class=\"marks\" aria-hidden=\"true\">\n")
    for isStrong in [false, true] {
      out.append(raw: isStrong ? "<g class=\"strong\">\n" : "<g>\n")
      for (row, tiles) in rows {
        var places = ""
        var marks = ""
        for tile in tiles {
          guard let value = values[tile.code], let mapClass = value.mapClass,
            value.isStrong == isStrong
          else { continue }
          places += "\(places.isEmpty ? "" : " ")\(tile.column * Self.side + Self.side / 2)"
          marks += String(mapClass.number)
        }
        if marks.isEmpty { continue }
        out.append(raw: "<text y=\"\(row * Self.side + 14)\" x=\"\(places)\">\(marks)</text>\n")
      }
      out.append(raw: "</g>\n")
    }
    out.append(raw: "</g>\n")
  }

  private static func write(
    _ labels: [RegionNames.Label], _ names: [String], into out: inout ByteBuffer
  ) {
    var leaders = ""
    var texts = ByteBuffer()
    for label in labels {
      let x = label.isLeft ? label.column * side - 8 : (label.column + 1) * side + 7
      let y = label.row * side
      if let end = label.end {
        // Below the numbers of the tiles it passes, to a mark in the first tile of the region.
        let tip = label.isLeft ? end * side + 2 : (end + 1) * side - 5
        leaders += "M\(label.isLeft ? x + 4 : x - 4) \(y + 17)H\(tip)v-2h3v2"
      }
      texts.append(raw: "<text x=\"\(x)\" y=\"\(y + 14)\"\(label.isLeft ? " class=\"left\"" : "")>")
      texts.append(escaped: names[label.region])
      texts.append(raw: "</text>\n")
    }
    if !leaders.isEmpty {
      out.append(raw: "<g class=\"leaders\">\(Self.twice(leaders))</g>\n")
    }
    out.append(raw: "<g class=\"regions\" aria-hidden=\"true\">\n")
    out.append(texts.bytes)
    out.append(raw: "</g>\n")
  }

  /// A line, and itself again: the style sheet draws the first light and broad under the second,
  /// so that it is seen on every shade.
  private static func twice(_ path: String) -> String {
    "<path d=\"\(path)\"/><path d=\"\(path)\"/>"
  }
}
