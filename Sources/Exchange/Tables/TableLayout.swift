internal import Figures
internal import Source

/// How a publisher's CSV is written: what parts cells, and where the header stands.
struct TableLayout {
  let delimiter: UInt8
  /// The offset of the header line; a title may stand before it.
  let start: Int

  /// The layout that most lines share.
  init(_ file: SourceFile) {
    let lines = Self.lines(file.bytes)
    var best = (delimiter: UInt8(ascii: ","), lines: 0, cells: 0)
    for delimiter in [UInt8(ascii: ";"), 0x09, UInt8(ascii: ",")] {
      var counts: [Int: Int] = [:]
      for line in lines { counts[Self.count(delimiter, in: file.bytes[line]), default: 0] += 1 }
      counts[0] = nil
      // The greater count of equal ones, so that the answer never depends on hash order.
      guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
        continue
      }
      if most.value > best.lines { best = (delimiter, most.value, most.key) }
    }
    delimiter = best.delimiter
    start =
      lines.first { Self.count(best.delimiter, in: file.bytes[$0]) == best.cells }?.lowerBound ?? 0
  }

  private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    // Enough to know a layout by.
    while start < bytes.count, lines.count < 200 {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      lines.append(start..<end)
      start = end + 1
    }
    return lines
  }

  private static func count(_ delimiter: UInt8, in line: ArraySlice<UInt8>) -> Int {
    var isQuoted = false
    return line.count { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == delimiter && !isQuoted
    }
  }
}
