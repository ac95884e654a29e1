/// A template made ready for one kind of value: text to copy and operations to run, in order.
package struct Program<Value>: Sendable {
  enum Step: Sendable {
    case text([UInt8])
    case run(Operation<Value>)
  }

  private(set) var steps: [Step] = []

  /// Adds text; neighbours become one.
  mutating func append(text: [UInt8]) {
    guard !text.isEmpty else { return }
    if case .text(let before) = steps.last {
      steps[steps.count - 1] = .text(before + text)
    } else {
      steps.append(.text(text))
    }
  }

  mutating func append(_ operation: @escaping Operation<Value>) { steps.append(.run(operation)) }

  mutating func append(_ other: Program<Value>) {
    for step in other.steps {
      switch step {
      case .text(let text): append(text: text)
      case .run(let operation): append(operation)
      }
    }
  }

  /// Writes a value.
  package func run(_ value: Value, _ page: PageFrame, _ out: inout ByteBuffer) {
    for step in steps {
      switch step {
      case .text(let text): out.append(text)
      case .run(let operation): operation(value, page, &out)
      }
    }
  }
}
