/// The shapes of a map in groups that bear the names of their regions.
enum MapRegions {
  /// - Parameters:
  ///   - shapes: region by region.
  ///   - region: the number of a shape's region among the names.
  ///   - shape: writes one.
  static func write<Shape>(
    _ shapes: [Shape], region: (Shape) -> Int, names: [String], into out: inout ByteBuffer,
    shape write: (Shape, inout ByteBuffer) -> Void
  ) {
    var current: Int?
    for shape in shapes {
      let region = region(shape)
      if region != current {
        if current != nil { out.append(raw: "</g>\n") }
        out.append(raw: "<g role=\"group\" aria-label=\"")
        out.append(escaped: names[region])
        out.append(raw: "\">\n")
        current = region
      }
      write(shape, &out)
    }
    if current != nil { out.append(raw: "</g>\n") }
  }
}
