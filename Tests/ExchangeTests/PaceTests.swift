import Model
import Testing

@testable import Exchange

/// How often a server is called.
@Suite struct PaceTests {
  @Test func neverMoreCallsInAWindowThanAllowed() {
    var pace = Pace(CallLimit(calls: 3, seconds: 10))
    var now = Duration.zero
    var calls: [Duration] = []
    for index in 0..<20 {
      now += pace.delay(at: now)
      pace.called(at: now)
      calls.append(now)
      // Some calls take their time.
      now += .seconds(index % 4)
    }
    for (index, call) in calls.enumerated() where index >= 3 {
      #expect(call - calls[index - 3] >= .seconds(10))
    }
    #expect(calls[..<3] == [.zero, .zero, .seconds(1)], "as long as there is room nobody waits")
  }

  @Test(
    arguments: [
      ("2;w=10", 5), ("2;w=10s", 5), ("2;w=60s;comment=x", 30),
      // What is no stricter, or makes no sense, changes nothing.
      ("61;w=60s", 1), ("0;w=10", 1), ("2", 1), ("w=10", 1), ("", 1),
    ])
  func stricterLimitsAreLearnt(_ policy: String, _ seconds: Int) {
    var pace = Pace(CallLimit(calls: 10, seconds: 10))
    pace.learn(from: .test(200, headers: ["X-RateLimit-Policy: \(policy)"], ""), at: .zero)
    var now = Duration.zero
    for _ in 0..<41 {
      now += pace.delay(at: now)
      pace.called(at: now)
    }
    // The forty-first call is the first of a new window, whatever the window.
    #expect(now == .seconds(40 * seconds))
  }

  @Test func whenNoCallIsLeftAWindowIsWaited() {
    var pace = Pace(CallLimit(calls: 10, seconds: 60))
    pace.learn(from: .test(200, headers: ["X-RateLimit-Remaining: 1"], ""), at: .seconds(5))
    #expect(pace.delay(at: .seconds(5)) == .zero)
    pace.learn(from: .test(200, headers: ["X-RateLimit-Remaining: 0"], ""), at: .seconds(5))
    #expect(pace.delay(at: .seconds(5)) == .seconds(60))
    #expect(pace.delay(at: .seconds(64)) == .seconds(1))
    #expect(pace.delay(at: .seconds(70)) == .zero)
  }
}
