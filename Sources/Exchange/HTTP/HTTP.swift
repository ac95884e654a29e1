/// A question to a server.
package struct HTTPRequest: Sendable, Hashable {
  package let address: String
  /// JSON that is sent by POST; nil for a GET.
  package let body: String?

  package init(_ address: String, body: String? = nil) {
    self.address = address
    self.body = body
  }
}

/// What a server answered.
package struct HTTPAnswer: Sendable {
  package let status: Int
  /// Names in lower case.
  package let headers: [(name: String, value: String)]
  package let body: [UInt8]

  package init(status: Int, headers: [(name: String, value: String)], body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first header of a name.
  package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

/// Why there is no answer at all.
package struct HTTPFailure: Error, Equatable {
  /// What happened, to stand after "the server": "does not answer in 60 seconds".
  package let message: String
  /// Whether it may well go better another time.
  package let isPassing: Bool

  package init(_ message: String, isPassing: Bool) {
    self.message = message
    self.isPassing = isPassing
  }
}

/// Asks a server once; it waits for nothing but the answer.
package typealias HTTPTransport = (HTTPRequest) -> Result<HTTPAnswer, HTTPFailure>
