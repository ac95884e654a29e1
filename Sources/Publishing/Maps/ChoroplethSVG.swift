internal import Model

/// A map with boundaries as a drawing in a page: every area a link, coloured by its class, with
/// the class's number where there is room.
struct ChoroplethSVG: Sendable {
  private let drawing: BoundaryDrawing
  private let regionNames: [String]
  private let areas: [(name: String, path: String)]

  /// - Parameters:
  ///   - regionNames: in the order of the drawing's regions.
  ///   - path: where the page of an area is, below the root of the site.
  init(_ drawing: BoundaryDrawing, regionNames: [String], path: (Area) -> String) {
    self.drawing = drawing
    self.regionNames = regionNames
    areas = drawing.outlines.map { ($0.area.uniqueName, path($0.area)) }
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
    let (width, height) = (drawing.width + 8, drawing.height + 8)
    out.append(
      raw: "<svg class=\"choropleth\" viewBox=\"-4 -4 \(width) \(height)\" "
        + "width=\"\(width * 2 / 3)\" height=\"\(height * 2 / 3)\" aria-label=\"")
    out.append(escaped: label)
    out.append(raw: "\">\n")
    // Strokes for what has no value; the tile map draws its own.
    out.append(
      raw: "<pattern id=\"hatch\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\">"
        + "<path class=\"hatch\" d=\"M-3 3l6-6M0 12l12-12M9 15l6-6\"/></pattern>\n")
    let shapes = Array(zip(drawing.outlines, areas))
    MapRegions.write(shapes, region: \.0.region, names: regionNames, into: &out) { shape, out in
      let (outline, area) = shape
      let value = values[outline.area.code]
      MapLink.begin(area.name, area.path, value, root: root, into: &out)
      out.append(raw: value?.mapClass == nil ? "<path fill=\"url(#hatch)\" d=\"" : "<path d=\"")
      out.append(outline.path)
      out.append(raw: "\"/></a>\n")
    }
    out.append(raw: "<g class=\"borders\"><path d=\"")
    out.append(drawing.borders)
    out.append(raw: "\"/></g>\n")
    writeMarks(values, isStrong: false, into: &out)
    writeMarks(values, isStrong: true, into: &out)
    out.append(raw: "</svg>\n")
  }

  private func writeMarks(
    _ values: [String: MapValue], isStrong: Bool, into out: inout ByteBuffer
  ) {
    var (xs, ys, marks) = ("", "", "")
    for outline in drawing.outlines {
      guard let mark = outline.mark, let value = values[outline.area.code],
        let mapClass = value.mapClass, value.isStrong == isStrong
      else { continue }
      xs += (xs.isEmpty ? "" : " ") + String(mark.x)
      ys += (ys.isEmpty ? "" : " ") + String(mark.y + 7)
      marks += String(mapClass.number)
    }
    if marks.isEmpty { return }
    out.append(
      raw: "<g class=\"marks\" aria-hidden=\"true\"><text\(isStrong ? " class=\"strong\"" : "") "
        + "x=\"\(xs)\" y=\"\(ys)\">\(marks)</text></g>\n")
  }
}
