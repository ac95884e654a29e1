internal import Model

/// Keeps calls within what a server allows.
///
/// It remembers when the last calls were made instead of filling a bucket with tokens, because a
/// full bucket and what flows in afterwards would be twice the calls allowed in one window.
struct Pace {
  private var limit: CallLimit
  private var calls: [Duration] = []
  private var closedUntil = Duration.zero

  init(_ limit: CallLimit) { self.limit = limit }

  /// How long to wait before the next call.
  func delay(at now: Duration) -> Duration {
    var delay = max(.zero, closedUntil - now)
    if calls.count >= limit.calls {
      delay = max(delay, calls[calls.count - limit.calls] + window - now)
    }
    return delay
  }

  mutating func called(at now: Duration) {
    calls.append(now)
    if calls.count > limit.calls { calls.removeFirst(calls.count - limit.calls) }
  }

  /// Takes over what an answer says of the server's limits, when they are stricter.
  mutating func learn(from answer: HTTPAnswer, at now: Duration) {
    // As in `40;w=60` or `40;w=60s`.
    if let policy = answer.header("x-ratelimit-policy") {
      let parts = policy.split(separator: ";")
      let seconds = parts.dropFirst().first { $0.hasPrefix("w=") }
        .flatMap { Int($0.dropFirst(2).prefix { $0.isNumber }) }
      if let calls = parts.first.flatMap({ Int($0) }), let seconds, calls > 0, seconds > 0,
        // Fewer calls a second than ours: a/b < c/d without dividing.
        calls * limit.seconds < limit.calls * seconds
      {
        limit = CallLimit(calls: calls, seconds: seconds)
      }
    }
    if answer.header("x-ratelimit-remaining") == "0" { closedUntil = now + window }
  }

  /// Until the window in which too much was asked is over.
  var window: Duration { .seconds(limit.seconds) }
}
