internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// The results in the order of the elements, worked out on as many threads as given.
  ///
  /// The order never depends on the threads, so neither does any byte that comes of it.
  package func concurrentMap<Result: Sendable>(
    threads: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard threads > 1, count > 1 else { return map(transform) }
    // Chunks small enough that no thread waits long for the last, large enough to cost nothing.
    let chunk = Swift.max(1, Swift.min(64, count / (threads * 8)))
    let chunkCount = (count + chunk - 1) / chunk
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      let base = SendablePointer(buffer.baseAddress)
      let next = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: Swift.min(threads, chunkCount)) { _ in
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < chunkCount else { return }
          for element in index * chunk..<Swift.min(count, (index + 1) * chunk) {
            base.pointer?.advanced(by: element).initialize(to: transform(self[element]))
          }
        }
      }
      initialized = count
    }
  }
}

/// Each thread writes to its own elements only, so the pointer may cross.
private struct SendablePointer<Element>: @unchecked Sendable {
  let pointer: UnsafeMutablePointer<Element>?
  init(_ pointer: UnsafeMutablePointer<Element>?) { self.pointer = pointer }
}
