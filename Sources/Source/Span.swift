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

  /// Where a text stands from here on, such as a link in a long text; else the place itself.
  package func first(_ text: String) -> Span {
    let needle = Array(text.utf8)
    var index = Int(lower)
    let end = min(file.bytes.count, index + 4_000) - needle.count
    while !needle.isEmpty, index <= end {
      if file.bytes[index..<index + needle.count].elementsEqual(needle) {
        return Span(file, index..<index + needle.count)
      }
      index += 1
    }
    return self
  }

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
