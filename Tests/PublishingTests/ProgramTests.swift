import Testing

@testable import Publishing

/// A template made ready is text and operations, in order.
@Suite struct ProgramTests {
  private var program: Program<String> {
    var program = Program<String>()
    program.append(text: Array("a".utf8))
    program.append(text: [])
    program.append(text: Array("b".utf8))
    program.append { value, _, out in out.append(escaped: value) }
    program.append(text: Array("c".utf8))
    return program
  }

  @Test("Neighbouring texts are one; what is empty is nothing")
  func texts() {
    #expect(program.steps.count == 3)
    #expect(run(program, "x") == "abxc")
    #expect(run(Program<String>(), "x") == "")
  }

  @Test("A program added to another runs after it")
  func append() {
    var both = program
    both.append(program)
    #expect(both.steps.count == 5, "the 'c' of the first and the 'ab' of the second are one")
    #expect(run(both, "<") == "ab&lt;cab&lt;c")
  }

  private func run(_ program: Program<String>, _ value: String) -> String {
    var out = ByteBuffer()
    program.run(value, SmallSite.frame, &out)
    return out.text
  }
}
