internal import Synchronization

/// One line that tells what goes on, once it takes more than half a second.
final class Progress: Sendable {
  private let isOn: Bool
  private let start: ContinuousClock.Instant
  private let isShown = Mutex(false)

  init(isOn: Bool, since start: ContinuousClock.Instant) {
    self.isOn = isOn
    self.start = start
  }

  func show(_ step: String) {
    guard isOn, ContinuousClock().now - start > .milliseconds(500) else { return }
    isShown.withLock { $0 = true }
    Terminal.tell("\r\u{1B}[K\(step) …")
  }

  /// Takes the line away, if there is one.
  func clear() {
    let wasShown = isShown.withLock { shown in
      defer { shown = false }
      return shown
    }
    if wasShown { Terminal.tell("\r\u{1B}[K") }
  }
}
