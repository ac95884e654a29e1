/// The link that an area is on a map, up to where its shape begins.
enum MapLink {
  /// - Parameters:
  ///   - path: where the page of the area is, below the root of the site.
  ///   - root: the way from the page to the root of the site.
  static func begin(
    _ name: String, _ path: String, _ value: MapValue?, root: String, into out: inout ByteBuffer
  ) {
    out.append(raw: "<a href=\"")
    out.append(raw: root)
    out.append(escaped: path)
    out.append(raw: "\" class=\"\(value?.style ?? "m0")\"><title")
    if let reference = value?.reference {
      out.append(raw: " data-f=\"")
      out.append(escaped: reference)
      out.append(raw: "\"")
    }
    out.append(raw: ">")
    out.append(escaped: name)
    if let text = value?.text {
      out.append(raw: ": ")
      out.append(escaped: text)
    }
    out.append(raw: "</title>")
  }
}
