import Testing

@testable import Planning

/// Kleene's three values: what is missing is never a no.
@Suite struct TruthTests {
  @Test(
    arguments: [
      (.yes, .yes, .yes, .yes), (.yes, .no, .no, .yes), (.yes, .unknown, .unknown, .yes),
      (.no, .yes, .no, .yes), (.no, .no, .no, .no), (.no, .unknown, .no, .unknown),
      (.unknown, .yes, .unknown, .yes), (.unknown, .no, .no, .unknown),
      (.unknown, .unknown, .unknown, .unknown),
    ] as [(Truth, Truth, Truth, Truth)])
  func table(a: Truth, b: Truth, all: Truth, any: Truth) {
    #expect(Truth.all([a, b]) == all)
    #expect(Truth.any([a, b]) == any)
  }

  @Test(arguments: [(.yes, .no), (.no, .yes), (.unknown, .unknown)] as [(Truth, Truth)])
  func opposite(truth: Truth, opposite: Truth) { #expect(!truth == opposite) }

  @Test("All of nothing hold, and none of nothing does")
  func nothing() {
    #expect(Truth.all([]) == .yes)
    #expect(Truth.any([]) == .no)
  }
}
