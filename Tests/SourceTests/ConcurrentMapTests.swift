import Testing

@testable import Source

/// Work on many threads gives the same list as work on one.
@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 3, 63, 64, 65, 1_000, 10_007], [1, 2, 8])
  func order(count: Int, threads: Int) {
    let numbers = Array(0..<count)
    #expect(numbers.concurrentMap(threads: threads) { $0 * $0 } == numbers.map { $0 * $0 })
  }

  @Test("Values that are references survive being made on another thread")
  func references() {
    let files = Array(0..<500).concurrentMap(threads: 4) { SourceFile("\($0)", path: "\($0)") }
    #expect(files.map(\.path) == (0..<500).map(String.init))
  }
}
