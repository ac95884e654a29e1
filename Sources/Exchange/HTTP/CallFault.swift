internal import Source

/// Why a call brought nothing.
package struct CallFault: Error {
  package enum Kind: Equatable, Sendable {
    /// No connection, or none that lasted.
    case noAnswer(String)
    /// Another status than 200, and what the server said to it.
    case status(Int, String?)
    case notJSON(String)
    /// The server wants so many seconds, which nobody waits for.
    case asksToWait(Int)
  }

  package let kind: Kind
  package let address: String

  init(_ kind: Kind, _ request: HTTPRequest) {
    self.kind = kind
    address = request.address
  }

  /// Whether the same call may go better another time.
  var isPassing: Bool {
    switch kind {
    case .noAnswer, .asksToWait: true
    case .status(let status, _): status == 429 || status == 408 || (500...599).contains(status)
    case .notJSON: false
    }
  }

  /// The fault as a problem of whoever asked.
  ///
  /// - Parameters:
  ///   - what: what was asked for: "table 11084".
  ///   - span: where the question is declared.
  func diagnostic(_ what: String, at span: Span) -> Diagnostic {
    let note = [Diagnostic.Note("asked was \(address)")]
    switch kind {
    case .noAnswer(let message):
      return Diagnostic(
        .error, "not-fetched", "\(what) cannot be fetched: the server \(message)", at: span,
        fix: "run the command again later; what was fetched is kept", notes: note)
    case .asksToWait(let seconds):
      return Diagnostic(
        .error, "not-fetched",
        "\(what) cannot be fetched: the server asks to wait \((seconds + 59) / 60) minutes",
        at: span, fix: "run the command again then; what was fetched is kept", notes: note)
    case .notJSON(let found):
      return Diagnostic(
        .error, "not-fetched",
        "\(what) cannot be fetched: the server answers with \(found), not JSON",
        at: span, fix: "look at the address in data/apis.yml; the service may be down or moved",
        notes: note)
    case .status(let status, let said):
      let answer = "the server answers \(status)" + (said.map { ", '\($0)'" } ?? "")
      guard isPassing else {
        return Diagnostic(
          .error, "not-fetched", "\(what) cannot be fetched: \(answer)", at: span,
          fix: Self.remedy(status), notes: note)
      }
      return Diagnostic(
        .error, "not-fetched", "\(what) cannot be fetched: \(answer)", at: span,
        fix: "run the command again later; what was fetched is kept", notes: note)
    }
  }

  private static func remedy(_ status: Int) -> String {
    switch status {
    case 300...399: "write the new address in data/apis.yml"
    case 403: "ask for less: lower 'maxCells' in data/apis.yml, or see if the table is open to all"
    case 404: "compare the table's number and the address with the publisher's"
    default: "compare the table's number, variables and codes with the publisher's"
    }
  }
}
