/// One line that tells what goes on, once it takes more than half a second.
struct Progress: Sendable {
  private let isOn: Bool
  private let start: ContinuousClock.Instant

  init(isOn: Bool, since start: ContinuousClock.Instant) {
    self.isOn = isOn
    self.start = start
  }

  func show(_ step: String) {
    guard isOn, ContinuousClock().now - start > .milliseconds(500) else { return }
    Terminal.tell("\r\u{1B}[K\(step) …")
  }

  func clear() {
    guard isOn else { return }
    Terminal.tell("\r\u{1B}[K")
  }
}
