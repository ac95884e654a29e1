/// Lines that fill a rectangle, drawn one by one: a pattern would need an id, and a page with
/// several charts has each id once.
enum Hatching: Sendable {
  case diagonal, upright, level

  /// Writes the lines as the data of a path.
  ///
  /// - Parameter step: from one line to the next.
  func write(_ frame: Frame, step: Double, into out: inout ByteBuffer) {
    switch self {
    case .upright:
      for x in stride(from: frame.x + step / 2, to: frame.right, by: step) {
        move(x, frame.y, &out)
        out.append(UInt8(ascii: "v"))
        out.append(coordinate: frame.height)
      }
    case .level:
      for y in stride(from: frame.y + step / 2, to: frame.bottom, by: step) {
        move(frame.x, y, &out)
        out.append(UInt8(ascii: "h"))
        out.append(coordinate: frame.width)
      }
    case .diagonal:
      // Each line runs up to the right and is cut where it leaves the rectangle.
      for foot in stride(
        from: frame.x - frame.height + step, to: frame.right, by: step)
      {
        let start = max(foot, frame.x)
        let end = min(foot + frame.height, frame.right)
        guard end > start else { continue }
        move(start, frame.bottom - (start - foot), &out)
        out.append(UInt8(ascii: "l"))
        out.append(coordinate: end - start)
        out.append(UInt8(ascii: " "))
        out.append(coordinate: start - end)
      }
    }
  }

  private func move(_ x: Double, _ y: Double, _ out: inout ByteBuffer) {
    out.append(UInt8(ascii: "M"))
    out.append(coordinate: x)
    out.append(UInt8(ascii: " "))
    out.append(coordinate: y)
  }
}
