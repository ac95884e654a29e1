import Model
import Testing

@testable import Exchange

/// What is tried again, when, and what is not.
@Suite struct PatientClientTests {
  private static let ok = HTTPAnswer.test(200, "{}")

  /// Asks once a server that gives these answers in turn, the last again and again.
  private func ask(
    _ answers: [Result<HTTPAnswer, HTTPFailure>], attempts: Int = 5
  ) -> (result: String, calls: Int, slept: [Duration]) {
    let machine = FakeMachine { _, number in answers[min(number, answers.count) - 1] }
    var client = PatientClient(
      machine.machine, limit: CallLimit(calls: 100, seconds: 60), attempts: attempts)
    let result =
      switch client.json(HTTPRequest("http://office/tables")) {
      case .success(let body): String(decoding: body, as: UTF8.self)
      case .failure(let fault): fault.words
      }
    return (result, machine.requests.count, machine.slept)
  }

  @Test(arguments: ["application/json", "application/vnd.json-stat+json; charset=utf-8", ""])
  func jsonIsTaken(_ type: String) {
    let answer = ask([.success(.test(200, type: type, " {}"))])
    #expect((answer.result, answer.calls) == (" {}", 1))
  }

  @Test func eachTimeLater() {
    let failing = Result<HTTPAnswer, HTTPFailure>.success(.test(503, "{}"))
    let answer = ask([failing, failing, failing, failing, .success(Self.ok)])
    #expect(answer.result == "{}")
    #expect(answer.slept == [.seconds(1), .seconds(2), .seconds(4), .seconds(8)])
  }

  @Test(
    arguments: [
      .failure(HTTPFailure("does not answer within 60 s", isPassing: true)),
      .failure(HTTPFailure("breaks off its answer", isPassing: true)),
      .success(.test(408, "{}")), .success(.test(429, headers: ["Retry-After: 1"], "{}")),
      .success(.test(500, "{}")), .success(.test(502, type: "text/html", "<html>")),
      .success(.test(503, "{}")),
    ] as [Result<HTTPAnswer, HTTPFailure>])
  func whatMayPassIsTriedAgain(_ first: Result<HTTPAnswer, HTTPFailure>) {
    let answer = ask([first, .success(Self.ok)])
    #expect(answer.result == "{}")
    #expect(answer.slept == [.seconds(1)])
    #expect(ask([first], attempts: 3).calls == 3, "but not for ever")
    #expect(ask([first], attempts: 1).slept == [])
  }

  @Test(
    arguments: [
      (
        .failure(HTTPFailure("is not known by any name server", isPassing: false)),
        "no answer: is not known by any name server"
      ),
      (.success(.test(301, type: "text/html", "<html>")), "301"),
      (
        .success(
          .test(400, #"{"type":"Parameter error","title":"Non-existent table","status":404}"#)),
        "400: Non-existent table"
      ),
      (
        .success(.test(403, #"{"title":"x","detail":"Too many cells selected"}"#)),
        "403: Too many cells selected"
      ),
      (.success(.test(404, type: "text/html", "<html>not here")), "404"),
      (.success(.test(404, "{broken")), "404"),
      (.success(.test(200, type: "text/html", "<html>Maintenance")), "not JSON: a web page"),
      (.success(.test(200, "\n<html>Maintenance")), "not JSON: a web page"),
      (.success(.test(200, type: "text/csv", "a;b")), "not JSON: 'text/csv'"),
    ] as [(Result<HTTPAnswer, HTTPFailure>, String)])
  func whatIsRefusedIsNot(_ first: Result<HTTPAnswer, HTTPFailure>, _ wanted: String) {
    let answer = ask([first, .success(Self.ok)])
    #expect((answer.result, answer.calls) == (wanted, 1))
  }

  @Test func theServerSaysWhen() {
    let busy = HTTPAnswer.test(429, headers: ["Retry-After: 17"], "{}")
    #expect(ask([.success(busy), .success(Self.ok)]).slept == [.seconds(17)])
    let down = HTTPAnswer.test(503, headers: ["Retry-After: 30"], "{}")
    #expect(ask([.success(down), .success(Self.ok)]).slept == [.seconds(30)])
    // Who counts calls and says nothing means its window.
    #expect(ask([.success(.test(429, "{}")), .success(Self.ok)]).slept == [.seconds(60)])
    let date = HTTPAnswer.test(503, headers: ["Retry-After: Wed, 21 Oct 2026 07:28:00 GMT"], "{}")
    #expect(ask([.success(date), .success(Self.ok)]).slept == [.seconds(1)])
  }

  @Test func nobodyWaitsForHours() {
    let busy = HTTPAnswer.test(429, headers: ["Retry-After: 7200"], "{}")
    let answer = ask([.success(busy), .success(Self.ok)])
    #expect((answer.result, answer.calls, answer.slept) == ("asks to wait 7200", 1, []))
  }

  @Test func triesCountAsCalls() {
    let machine = FakeMachine { _, number in
      number < 3 ? .success(.test(503, headers: ["Retry-After: 0"], "{}")) : .success(Self.ok)
    }
    var client = PatientClient(
      machine.machine, limit: CallLimit(calls: 2, seconds: 60), attempts: 5)
    _ = client.json(HTTPRequest("http://office/tables"))
    #expect(machine.slept == [.seconds(60)])
    #expect(machine.told == ["waiting 60 s for the next call"])
  }
}

extension CallFault {
  var words: String {
    switch kind {
    case .noAnswer(let message): "no answer: \(message)"
    case .status(let status, let said): "\(status)" + (said.map { ": \($0)" } ?? "")
    case .notJSON(let found): "not JSON: \(found)"
    case .asksToWait(let seconds): "asks to wait \(seconds)"
    }
  }
}
