/// A place in a file: a range of bytes. Line and column are worked out when it is printed.
package struct Span: Sendable {
  package let file: SourceFile
  private let lower: UInt32
  private let upper: UInt32

  package init(_ file: SourceFile, _ range: Range<Int>) {
    self.file = file
    lower = UInt32(clamping: range.lowerBound)
    upper = UInt32(clamping: range.upperBound)
  }

  /// The start of a file, for what concerns all of it.
  package init(startOf file: SourceFile) { self.init(file, 0..<0) }

  package var range: Range<Int> { Int(lower)..<Int(upper) }

  /// The line (from 1) and the column (from 1, in Unicode scalars) at which the range begins.
  package var position: (line: Int, column: Int) {
    let bytes = file.bytes
    let end = min(Int(lower), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<end where bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    let column = String(decoding: bytes[lineStart..<end], as: UTF8.self).unicodeScalars.count + 1
    return (line, column)
  }
}
