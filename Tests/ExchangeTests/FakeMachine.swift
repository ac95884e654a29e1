import Source
import Support

@testable import Exchange

/// A machine whose time passes only while somebody sleeps, and whose server a test writes.
final class FakeMachine {
  private(set) var slept: [Duration] = []
  private(set) var requests: [HTTPRequest] = []
  private(set) var told: [String] = []
  private var time = Duration.zero
  private var kept: [String: [UInt8]] = [:]
  private let respond: (HTTPRequest, Int) -> Result<HTTPAnswer, HTTPFailure>

  /// - Parameter respond: the answer to a request, which is the n-th of all.
  init(_ respond: @escaping (HTTPRequest, Int) -> Result<HTTPAnswer, HTTPFailure>) {
    self.respond = respond
  }

  /// A machine that reaches a statistical office.
  convenience init(_ statistics: FakeStatistics) {
    self.init { request, _ in
      let path = request.address.replacing("http://office", with: "")
      let asked = FakeServer.Request(
        method: request.body == nil ? "GET" : "POST", path: path, body: request.body ?? "")
      guard case .answer(let status, let type, let headers, let body) = statistics.reply(to: asked)
      else { return .failure(HTTPFailure("breaks off its answer", isPassing: true)) }
      return .success(.test(status, type: type, headers: headers, body))
    }
  }

  var machine: PatientClient.Machine {
    PatientClient.Machine(
      transport: { [self] request in
        requests.append(request)
        return respond(request, requests.count)
      },
      now: { [self] in time },
      sleep: { [self] duration in
        slept.append(duration)
        time += duration
      },
      tell: { [self] in told.append($0) })
  }

  var cache: AnswerCache {
    AnswerCache(
      load: { [self] in kept[$0] }, save: { [self] in kept[$0] = $1 }, path: { _ in "kept.json" })
  }

  /// Lets time pass that nobody slept.
  func pass(_ duration: Duration) { time += duration }
}

extension HTTPAnswer {
  /// - Parameter headers: lines as a server sends them.
  static func test(
    _ status: Int, type: String = "application/json", headers: [String] = [], _ body: String
  ) -> HTTPAnswer {
    let lines = ["Content-Type: \(type)"] + headers
    return HTTPAnswer(
      status: status,
      headers: lines.map { line in
        let parts = line.split(separator: ":", maxSplits: 1)
        return (parts[0].lowercased(), String(parts[1].drop { $0 == " " }))
      }, body: Array(body.utf8))
  }
}
