package import Model
internal import Source

/// Asks a server for JSON: not too often, and again when it may go better.
///
/// Timeouts, cut connections, 429 and 5xx are tried again, each time twice as much later, or when
/// the server says. What it refuses (400, 403, 404) would be refused again, and is not.
package struct PatientClient {
  /// What the client needs from the machine; a test gives it a time of its own.
  package struct Machine {
    package var transport: HTTPTransport
    /// The time since some beginning.
    package var now: () -> Duration
    package var sleep: (Duration) -> Void
    /// Hears what the client waits for.
    package var tell: (String) -> Void

    package init(
      transport: @escaping HTTPTransport, now: @escaping () -> Duration,
      sleep: @escaping (Duration) -> Void, tell: @escaping (String) -> Void
    ) {
      self.transport = transport
      self.now = now
      self.sleep = sleep
      self.tell = tell
    }
  }

  private let machine: Machine
  private var pace: Pace
  private let attempts: Int

  /// - Parameter attempts: how often a call is made before the client gives up; at least once.
  package init(_ machine: Machine, limit: CallLimit, attempts: Int) {
    self.machine = machine
    pace = Pace(limit)
    self.attempts = max(1, attempts)
  }

  /// The JSON that a server answers with, or why there is none.
  package mutating func json(_ request: HTTPRequest) -> Result<[UInt8], CallFault> {
    var attempt = 1
    while true {
      wait(pace.delay(at: machine.now()), "for the next call")
      pace.called(at: machine.now())
      let fault: CallFault
      var retryAfter: Duration?
      switch machine.transport(request) {
      case .failure(let failure):
        fault = CallFault(.noAnswer(failure.message), request)
        guard failure.isPassing else { return .failure(fault) }
      case .success(let answer):
        pace.learn(from: answer, at: machine.now())
        switch Self.judge(answer, request) {
        case .success(let body): return .success(body)
        case .failure(let found): fault = found
        }
        guard fault.isPassing else { return .failure(fault) }
        retryAfter = self.retryAfter(answer)
      }
      guard attempt < attempts else { return .failure(fault) }
      let delay = retryAfter ?? .seconds(1 << min(attempt - 1, 6))
      guard delay <= Self.longestWait else {
        return .failure(CallFault(.asksToWait(Int(delay.components.seconds)), request))
      }
      attempt += 1
      wait(delay, "to try again (\(attempt) of \(attempts))")
    }
  }

  /// Longer than anybody sits and waits for.
  private static let longestWait = Duration.seconds(300)

  private func wait(_ delay: Duration, _ why: String) {
    guard delay > .zero else { return }
    let (seconds, rest) = delay.components
    machine.tell("waiting \(seconds + (rest > 0 ? 1 : 0)) s \(why)")
    machine.sleep(delay)
  }

  /// What the server says, in seconds; a server that counts calls and says nothing means a window.
  private func retryAfter(_ answer: HTTPAnswer) -> Duration? {
    if let seconds = answer.header("retry-after").flatMap({ Int($0) }), seconds >= 0 {
      return .seconds(seconds)
    }
    return answer.status == 429 ? pace.window : nil
  }

  /// JSON, or why the answer is none.
  private static func judge(
    _ answer: HTTPAnswer, _ request: HTTPRequest
  ) -> Result<[UInt8], CallFault> {
    let type = answer.header("content-type") ?? ""
    let isJSON = type.lowercased().contains("json")
    let first = answer.body.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard answer.status == 200 else {
      let said = isJSON ? ErrorBody.message(answer.body) : nil
      return .failure(CallFault(.status(answer.status, said), request))
    }
    // Some pages call themselves JSON, and some JSON calls itself nothing.
    if first == UInt8(ascii: "<") || !(isJSON || type.isEmpty) {
      return .failure(
        CallFault(.notJSON(first == UInt8(ascii: "<") ? "a web page" : "'\(type)'"), request))
    }
    return .success(answer.body)
  }
}

/// The sentence in the body of an error, as RFC 7807 and PxWebApi have it.
private enum ErrorBody {
  static func message(_ body: [UInt8]) -> String? {
    var ignored = Diagnostics()
    let file = SourceFile(path: "", raw: body, diagnostics: &ignored)
    let json = JSONReader.read(file, diagnostics: &ignored)
    let text = json?["detail"]?.text ?? json?["title"]?.text ?? json?["message"]?.text
    return text.map { String($0.prefix(200)) }
  }
}
