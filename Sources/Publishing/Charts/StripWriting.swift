/// The parts that the large and the small strip have in common.
extension ByteBuffer {
  private static let crowd = 120

  /// All members as one path; those that fall on the same half pixel are one tick, and where they
  /// are very many each is thin. Coarse are whole pixels: in a row of a table nobody sees halves.
  mutating func writeStripTicks(
    _ values: [Double], _ range: StripRange, _ scale: Scale, width: Double, top: Double,
    height: Double, isCoarse: Bool = false
  ) {
    var isTaken = [Bool](repeating: false, count: Int(width) * 2 + 1)
    for value in values where value.isFinite && range.contains(value) {
      isTaken[
        isCoarse ? Int(scale(value).rounded()) * 2 : Int((scale(value) * 2).rounded())] = true
    }
    guard isTaken.contains(true) else { return }
    append("<path class=\"group\"")
    if values.count > Self.crowd { append(" stroke-width=\".5\"") }
    append(" d=\"")
    for (position, isTaken) in isTaken.enumerated() where isTaken {
      append(UInt8(ascii: "M"))
      append(coordinate: Double(position) / 2)
      append(UInt8(ascii: " "))
      append(coordinate: top)
      append(UInt8(ascii: "v"))
      append(coordinate: height)
    }
    append("\"/>")
  }

  /// The band from P25 to P75 and the median across it.
  mutating func writeStripMiddle(
    _ middle: StripMiddle, _ scale: Scale, top: Double, height: Double
  ) {
    let left = scale(middle.lower)
    writeRectangle(
      "band", Frame(x: left, y: top, width: scale(middle.upper) - left, height: height))
  }

  /// An arrow out of the strip, its point at a place.
  mutating func writeStripArrow(_ class: StaticString, _ x: Double, _ y: Double, isRight: Bool) {
    append("<path class=\"")
    append(`class`)
    append("\" d=\"M")
    append(coordinate: x)
    append(UInt8(ascii: " "))
    append(coordinate: y)
    append(isRight ? "l-6-4v8z\"/>" : "l6-4v8z\"/>")
  }
}
